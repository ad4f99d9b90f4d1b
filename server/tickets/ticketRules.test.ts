import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpen } from '../../engine/sdk/isOpen.ts';
import { openingHours, type OpeningHours } from '../../engine/sdk/openingHours.ts';
import { serviceLevels, ticketPriority, type TicketPriority, type TicketStatus } from '../contract.ts';
import { countedTime } from './countedTime.ts';
import { nextStatuses } from './nextStatuses.ts';
import { promised, withStatus, type Pause, type TicketTimes } from './ticketClock.ts';
import { ticketStanding } from './ticketStanding.ts';

const levels = serviceLevels.parse({});
const plain = countedTime(null);
const hour = 3_600_000;
const fresh: TicketTimes = { createdAt: 0, firstReplyDue: 0, resolutionDue: 0, firstRepliedAt: null, resolvedAt: null, pausedAt: null };
const made = (priority: TicketPriority): TicketTimes => ({ ...fresh, ...promised(fresh, priority, [], levels, plain) });

it.each([['urgent', 0.25, 4], ['high', 1, 8], ['normal', 4, 24], ['low', 8, 72]] as const)('%s is answered within %d hours and resolved within %d', (priority, reply, resolution) => {
  expect(made(priority)).toMatchObject({ firstReplyDue: reply * hour, resolutionDue: resolution * hour });
});

it('says how promises stand: soon in their last fifth, or their last half hour', () => {
  const state = (times: TicketTimes, priority: TicketPriority, now: number) => {
    const { firstReply, resolution } = ticketStanding(times, priority, levels, plain, now);
    return [firstReply.state, resolution.state];
  };
  const urgent = made('urgent');
  expect(state(urgent, 'urgent', 0.2 * hour)).toEqual(['ok', 'ok']);
  expect(state(urgent, 'urgent', 0.2 * hour + 1)).toEqual(['soon', 'ok']);
  expect(state(urgent, 'urgent', 0.25 * hour)).toEqual(['soon', 'ok']);
  expect(state(urgent, 'urgent', 0.25 * hour + 1)).toEqual(['breached', 'ok']);
  expect(state(urgent, 'urgent', 3.5 * hour)).toEqual(['breached', 'ok']);
  expect(state(urgent, 'urgent', 3.5 * hour + 1)).toEqual(['breached', 'soon']);
  expect(state({ ...urgent, firstRepliedAt: 5 }, 'urgent', hour)).toEqual(['met', 'ok']);
  expect(state({ ...urgent, firstRepliedAt: hour }, 'urgent', 2 * hour)).toEqual(['breached', 'ok']);
  expect(state(withStatus(urgent, 'pending', 5, plain), 'urgent', 99 * hour)).toEqual(['paused', 'paused']);
  expect(state(withStatus(urgent, 'pending', hour, plain), 'urgent', 99 * hour)).toEqual(['breached', 'paused']);
  expect(state(withStatus(urgent, 'resolved', hour, plain), 'urgent', 99 * hour)).toEqual(['breached', 'met']);
});

it('is open, waits or is resolved as people say, and stays closed', () => {
  expect(nextStatuses('open')).not.toContain('closed');
  expect(nextStatuses('resolved')).toContain('open');
  expect(nextStatuses('closed')).toEqual([]);
});

/** What may happen to a ticket, each after some five minutes. */
const deed = fc.oneof(
  fc.record({ wait: fc.nat(400), status: fc.constantFrom('open', 'pending', 'resolved', 'closed') as fc.Arbitrary<TicketStatus> }),
  fc.record({ wait: fc.nat(400), priority: fc.constantFrom(...ticketPriority.options) }),
  fc.record({ wait: fc.nat(400), reply: fc.constant(true) }),
  fc.record({ wait: fc.nat(400) }),
);
const week = openingHours.parse({ timeZone: 'Europe/Berlin', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '08:30', to: '19:00' }] });
const five = 300_000;

it('agrees with a reference that ticks every five minutes, never counts a pause, and puts nothing forward but by priority', () => {
  fc.assert(
    fc.property(fc.constantFrom<OpeningHours | null>(null, week), fc.constantFrom(...ticketPriority.options), fc.nat(2_000), fc.array(deed, { maxLength: 12 }), (hours, first, began, deeds) => {
      const time = countedTime(hours);
      let now = Date.parse('2026-03-26T00:00:00Z') + began * five;
      const counts = (at: number): boolean => hours === null || isOpen(hours, at);
      let priority = first;
      let status: TicketStatus = 'open';
      let times: TicketTimes = { ...fresh, createdAt: now };
      times = { ...times, ...promised(times, priority, [], levels, time) };
      const pauses: Pause[] = [];
      let since = now;
      // The reference: how much counted time has run while the ticket was open.
      let run = 0;

      /** When what is left will have run, if the ticket stays open from now on. */
      const slowDue = (minutes: number): number | null => {
        let left = minutes * 60_000 - run;
        if (left <= 0) return null;
        let at = now;
        for (; left > 0; at += five) if (counts(at)) left -= five;
        return at;
      };

      for (const each of deeds) {
        for (let n = 0; n < each.wait; n += 1, now += five) if (status === 'open' && counts(now)) run += five;
        const before = times;
        if ('status' in each && nextStatuses(status).includes(each.status)) {
          times = withStatus(times, each.status, now, time);
          if (status !== 'open' && each.status !== 'closed') pauses.push({ from: since, to: now });
          if (each.status !== 'closed') since = now;
          status = each.status;
        } else if ('priority' in each && status !== 'closed') {
          priority = each.priority;
          times = { ...times, ...promised(times, priority, pauses, levels, time) };
        } else if ('reply' in each && times.firstRepliedAt === null) {
          times = { ...times, firstRepliedAt: now };
        }
        if (!('priority' in each)) {
          expect(times.firstReplyDue).toBeGreaterThanOrEqual(before.firstReplyDue);
          expect(times.resolutionDue).toBeGreaterThanOrEqual(before.resolutionDue);
        }
        if (status !== 'open') continue;
        const stand = ticketStanding(times, priority, levels, time, now);
        const due = slowDue(levels[priority].resolutionMinutes);
        if (due !== null) expect(times.resolutionDue).toBe(due);
        expect(stand.resolution.remainingMs).toBe(levels[priority].resolutionMinutes * 60_000 - run);
        if (times.firstRepliedAt === null) expect(stand.firstReply.remainingMs).toBe(levels[priority].firstReplyMinutes * 60_000 - run);
      }
    }),
    { numRuns: 300 },
  );
});
