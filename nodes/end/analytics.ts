import type { Meaning } from '../../engine/sdk/index.ts';

/** It has no outlets: being there is the end. */
export function endMeaning(): Meaning {
  return 'ended';
}
