import type { StateSpan } from '../facts/readStates.ts';

/** How long an agent was in a state, in milliseconds, and which part that is of the time at the desk. */
export interface StateTime {
  readonly milliseconds: number;
  readonly share: number | null;
}

/**
 * 示闲时长, 示忙时长, 小休时长: how long the agent was available, busy or on a break with a desk open, by the clock within the period's days,
 * up to now. Its share is of all three together: time without a desk open is in none.
 */
export function stateTime(spans: readonly StateSpan[], state: StateSpan['state']): StateTime {
  const total = (of: readonly StateSpan[]): number => of.reduce((sum, { from, to }) => sum + to - from, 0);
  const [own, all] = [total(spans.filter((each) => each.state === state)), total(spans)];
  return { milliseconds: own, share: all === 0 ? null : own / all };
}
