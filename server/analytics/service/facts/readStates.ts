import type { Database } from '../../../db/open.ts';
import { clockPeriod } from './clockPeriod.ts';
import type { ChatsAsked, StaffFilter } from './readChats.ts';
import { readTeams } from './readTeams.ts';

/** A time that an agent spent in a state with a desk open. */
export interface StateSpan {
  readonly agent: string;
  readonly state: 'available' | 'busy' | 'break';
  readonly from: number;
  readonly to: number;
}

interface StateRow {
  readonly agent: string;
  readonly at: number;
  readonly state: StateSpan['state'] | 'offline';
}

interface StatesAsked extends Pick<ChatsAsked, 'period'> {
  readonly filter: StaffFilter;
  readonly zone: string;
  readonly now: number;
}

/** In which states agents were from the beginning of a period's first day to the end of its last or `now`: the filter's agent, and members of its team. */
export function readStates(database: Database, { filter: { agent, team }, zone, period, now }: StatesAsked): StateSpan[] {
  const { from, to } = clockPeriod(period, zone);
  const until = Math.min(to, now);
  const teams = readTeams(database);
  const rows = database.connection.prepare<[number], StateRow>('select user_id as agent, at, state from agent_states where at < ? order by user_id, at').all(until);
  return rows.flatMap(({ agent: whose, at, state }, place): StateSpan[] => {
    const next = rows[place + 1];
    const end = next?.agent === whose ? next.at : until;
    const isAsked = (agent ?? whose) === whose && (team === undefined || teams.get(whose)?.includes(team) === true);
    return state === 'offline' || end <= from || !isAsked ? [] : [{ agent: whose, state, from: Math.max(at, from), to: end }];
  });
}
