import type { Meaning } from '../../engine/sdk/index.ts';

/** Which case held says nothing about how the customer fares. */
export function conditionMeaning(): Meaning {
  return 'onward';
}
