import type { Database } from '../../../db/open.ts';
import type { Period } from '../../filter/periodOf.ts';

/** A time that an agent spent in a state with a desk open. */
export interface StateSpan {
  readonly state: 'available' | 'busy' | 'break';
  readonly from: number;
  readonly to: number;
}

interface StateRow {
  readonly agent: string;
  readonly at: number;
  readonly state: StateSpan['state'] | 'offline';
}

/** In which states agents were from the beginning of a period to its end or `now`, by agent. */
export function readStates({ connection }: Database, { from, to }: Period, now: number): Map<string, StateSpan[]> {
  const until = Math.min(to, now);
  const rows = connection.prepare<[number], StateRow>('select user_id as agent, at, state from agent_states where at < ? order by user_id, at').all(until);
  const spans = new Map<string, StateSpan[]>();
  rows.forEach(({ agent, at, state }, place) => {
    const next = rows[place + 1];
    const end = next?.agent === agent ? next.at : until;
    if (state === 'offline' || end <= from) return;
    const span = { state, from: Math.max(at, from), to: end };
    const known = spans.get(agent);
    if (known) known.push(span);
    else spans.set(agent, [span]);
  });
  return spans;
}
