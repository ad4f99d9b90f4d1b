import type { Meaning } from '../../engine/sdk/index.ts';

export function waitMeaning(): Meaning {
  return 'onward';
}
