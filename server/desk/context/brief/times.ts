import type { BilingualText } from '../../../../engine/sdk/localizedText.ts';

/** How often, where it was more than once. */
export function times(count: number): BilingualText {
  return count > 1 ? { zh: `（${count} 次）`, en: ` (${count} times)` } : { zh: '', en: '' };
}
