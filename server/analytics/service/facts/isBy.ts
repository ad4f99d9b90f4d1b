import type { HandoffFacts } from './ChatFacts.ts';

/** Whether a message is one of an agent's own. */
export function isBy(agent: string, { stretches }: HandoffFacts, stretch: number | null): boolean {
  return stretch !== null && stretches[stretch]?.agent === agent;
}
