import type { AgentState } from '../../contract.ts';
import { attempt } from './attempt.ts';
import { localTime } from './localTime.ts';
import type { Random } from './createRandom.ts';
import { handleChat, type ChatAtHand } from './handleChat.ts';
import type { Seat } from './hireStaff.ts';
import type { Incident } from './planIncident.ts';
import type { Floor, Stage } from './stage.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** How often they take up which state. */
const usual = { calm: { available: 34, busy: 48, break: 18 }, strained: { available: 3, busy: 72, break: 25 } } as const;

/** When somebody works, in hours of the customers' day. */
export interface Shift {
  readonly from: number;
  readonly hours: number;
  /** Days off; Monday is 0. */
  readonly off: readonly number[];
  /** How long they take over things, where 1 is usual. */
  readonly pace: number;
}

/** Somebody at the desk. */
export interface Agent {
  readonly seat: Seat;
  readonly atDesk: () => boolean;
  /** Somebody waits whom they may take. */
  notice(): void;
  /** Something has happened in a chat; `holder` is the id of who is on it now. */
  hear(id: string, holder: string | null): void;
}

/** Lets an agent come and go, change between available, busy and break, and look after chats. On the bad day they take longer, and do not come where they are ill. */
export function createAgent(stage: Stage, floor: Floor, seat: Seat, badDay: Pick<Incident, 'from' | 'to'> & { readonly ill: boolean } | null, random: Random): Agent {
  const { house, agenda, later, now } = stage;
  const { desk } = house;
  const { staff, shift, teams } = seat;
  const chats = new Map<string, ChatAtHand>();
  let close: (() => void) | null = null;
  let state: AgentState = 'busy';
  let reaching = false;

  const strained = (): boolean => badDay !== null && now() >= badDay.from && now() < badDay.to;

  function planShift(midnight: number): void {
    const { weekday } = localTime(midnight);
    const begins = midnight + shift.from * hour + random.around(4 * minute, 0.8);
    agenda.add(midnight + day + 1, () => planShift(midnight + day));
    if (shift.off.includes(weekday) || (badDay?.ill === true && Math.abs(begins - badDay.from) < day / 2) || begins < now()) return;
    agenda.add(begins, come);
    agenda.add(begins + shift.hours * hour + random.around(6 * minute, 0.8), go);
  }

  async function come(): Promise<void> {
    if (close !== null) return;
    close = desk.presence.enter(staff.id);
    await desk.presence.settled();
    await change();
  }

  /** Takes up another state, for as long as it lasts. */
  async function change(): Promise<void> {
    if (close === null) return;
    state = state === 'break' ? random.pick(['available', 'busy']) : random.weighted(strained() ? usual.strained : usual.calm);
    await desk.colleagues.setState(staff.id, state);
    later(state === 'break' ? random.around(14 * minute, 0.4) : random.around(42 * minute), change);
    notice();
  }

  /** Goes home: some pass on what they are on, some leave it to the desk to notice. */
  async function go(): Promise<void> {
    for (const each of [...chats.values()]) if (random.happens(0.7)) await each.passOn();
    close?.();
    close = null;
    await desk.presence.settled();
    later(35_000, () => desk.work.doNow());
  }

  function notice(): void {
    if (reaching || close === null || state !== 'busy' || !desk.queue.someoneWaits()) return;
    reaching = true;
    later(random.around((strained() ? 150_000 : 38_000) * shift.pace, 0.7), async () => {
      reaching = false;
      if (close === null || state === 'break') return;
      const next = desk.queue.waiting().find(({ team, reservedFor }) => reservedFor === null && (team === null || teams.includes(team)));
      if (next === undefined || desk.queue.load(staff.id) >= floor.maxChats) return;
      await attempt(desk.desk.accept(next.conversationId, staff));
      notice();
    });
  }

  planShift(localTime(now()).midnight);
  return {
    seat,
    atDesk: () => close !== null && state !== 'break',
    notice,
    hear(id, holder) {
      const mine = holder === staff.id;
      let chat = chats.get(id);
      if (mine && chat === undefined) {
        chat = handleChat(stage, floor, seat, id, () => chats.size, random.fork(String(floor.visits.get(id)?.number)));
        chats.set(id, chat);
      }
      if (chat === undefined) return;
      if (mine) chat.look();
      else {
        chats.delete(id);
        chat.finish();
      }
    },
  };
}
