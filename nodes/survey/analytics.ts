import type { Meaning } from '../../engine/sdk/index.ts';

/** A customer who says so was helped, or was not; one who says nothing only goes on. */
export function surveyMeaning(outlet: string): Meaning {
  if (outlet === 'rated-high') return 'helped';
  return outlet === 'rated-low' ? 'unmet' : 'onward';
}
