import type { Meaning } from '../../engine/sdk/index.ts';

export function setVariableMeaning(outlet: string): Meaning {
  return outlet === 'failed' ? 'failed' : 'onward';
}
