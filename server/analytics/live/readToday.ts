import type { LiveBoard } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { dayStart } from '../filter/dayStart.ts';
import { dayOf, hourMs, shiftDay } from '../filter/periodOf.ts';
import { readEarliest } from '../filter/readEarliest.ts';
import { weeksBack } from '../alerts/watching/watchedWindows.ts';
import { usualOf } from './usualOf.ts';

/**
 * Today so far beside the same weekday of up to eight weeks before: conversations that began by the same time of day, and by
 * the hour. Only days are compared with that lie wholly after the first conversation. Hours are counted from midnight; on a
 * day with a 25th, that counts with the 24th.
 */
export function readToday(database: Database, { now, zone }: { readonly now: number; readonly zone: string }): LiveBoard['today'] {
  const day = dayOf(now, zone);
  const start = dayStart(day, zone);
  const earliest = readEarliest(database) ?? Infinity;
  const begunIn = database.connection.prepare<[number, number], number>('select created_at from conversations where created_at >= ? and created_at < ?').pluck();
  const timesOf = (of: string, from: number): number[] => begunIn.all(from, dayStart(shiftDay(of, 1), zone)).map((at) => at - from);
  const today = begunIn.all(start, now).map((at) => at - start);
  const before = Array.from({ length: weeksBack }, (_, week) => shiftDay(day, -7 * (week + 1)))
    .map((each) => ({ day: each, from: dayStart(each, zone) }))
    .filter(({ from }) => from >= earliest)
    .map((each) => timesOf(each.day, each.from));
  const hourOf = (time: number): number => Math.min(23, Math.floor(time / hourMs));
  const countIn = (times: readonly number[], hour: number): number => times.filter((time) => hourOf(time) === hour).length;
  return {
    day,
    weeks: before.length,
    soFar: { conversations: today.length, usual: usualOf(before.map((times) => times.filter((time) => time < now - start).length)) },
    hours: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      conversations: hour > hourOf(now - start) ? null : countIn(today, hour),
      usual: usualOf(before.map((times) => countIn(times, hour))),
    })),
  };
}
