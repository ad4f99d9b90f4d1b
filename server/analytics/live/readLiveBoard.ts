import type { LiveBoard } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { isoOf } from '../../http/isoOf.ts';
import { createAgents } from '../../staff/agents.ts';
import { dayStart } from '../filter/dayStart.ts';
import { dayOf } from '../filter/periodOf.ts';
import { readChats } from '../service/facts/readChats.ts';
import { queueTime } from '../service/figures/queueTime.ts';
import { serviceLevel } from '../service/figures/serviceLevel.ts';
import { distributionOf } from '../statistics/distributionOf.ts';
import { queueWaits } from './queueWaits.ts';
import { readToday } from './readToday.ts';

export interface LiveAsked {
  readonly now: number;
  readonly zone: string;
  /** Seconds in which the service level wants a chat accepted. */
  readonly within: number;
}

interface WaitingRow {
  readonly team: string | null;
  readonly count: number;
  readonly since: number;
}

/** Milliseconds in which a chat with the bot counts as going on. */
const livelyMs = 15 * 60_000;

/** How it stands at a moment, by what is stored. Today's service level and waits are of the conversations that began today. */
export function readLiveBoard(database: Database, { now, zone, within }: LiveAsked): LiveBoard {
  const { connection } = database;
  const loads = new Map(connection.prepare<[], [string, number]>('select accepted_by, count(*) from handoffs where ended_at is null and accepted_by is not null group by accepted_by').raw().all());
  const profiles = createAgents({ database, now: () => now }).all();
  const people = profiles.map(({ userId, name, state, stateSince, disconnectedAt, maxChats, connected, teams }) => ({
    id: userId,
    name,
    state: connected ? state : ('offline' as const),
    since: isoOf(connected ? stateSince : (disconnectedAt ?? stateSince)),
    chats: loads.get(userId) ?? 0,
    maxChats,
    teams: [...teams],
  }));
  const waiting = connection.prepare<[], WaitingRow>(`with ${queueWaits('h.ended_at is null and h.accepted_by is null')} select team, count(*) as count, min(since) as since from waits where until is null group by team`).all();
  const bots = connection.prepare<[number], number>("select count(*) from conversations where status = 'bot' and updated_at >= ?").pluck();
  const chats = readChats(database, { filter: {}, period: { from: dayStart(dayOf(now, zone), zone), to: now } });
  const count = (state: string): number => people.filter((each) => each.state === state).length;
  const roomOf = (team: string | null): number =>
    people.filter((each) => each.state === 'available' && (team === null || each.teams.includes(team))).reduce((sum, each) => sum + Math.max(0, each.maxChats - each.chats), 0);
  return {
    at: isoOf(now),
    waiting: {
      count: waiting.reduce((sum, each) => sum + each.count, 0),
      since: waiting.length === 0 ? null : isoOf(Math.min(...waiting.map(({ since }) => since))),
      teams: waiting.toSorted((one, other) => one.since - other.since).map((each) => ({ team: each.team, count: each.count, since: isoOf(each.since), room: roomOf(each.team) })),
    },
    agents: { available: count('available'), busy: count('busy'), break: count('break'), offline: count('offline') },
    people: people.filter(({ state, chats: held }) => state !== 'offline' || held > 0),
    chats: { agent: [...loads.values()].reduce((sum, held) => sum + held, 0), bot: bots.get(now - livelyMs) ?? 0, botOpen: bots.get(0) ?? 0 },
    today: readToday(database, { now, zone }),
    serviceLevel: { ...serviceLevel(chats, { now, withinMs: within * 1_000 }), within },
    queueTime: distributionOf(queueTime(chats)),
  };
}
