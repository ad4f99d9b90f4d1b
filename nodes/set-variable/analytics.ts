import type { Meaning } from '../../engine/sdk/index.ts';

export function setVariableMeaning(): Meaning {
  return 'onward';
}
