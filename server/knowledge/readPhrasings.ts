import type { Database } from '../db/open.ts';
import { detectLanguage } from '../understanding/language/detectLanguage.ts';
import { readText } from '../understanding/text/readText.ts';
import { createBases } from './bases.ts';
import type { ReadText } from './readTextUnits.ts';

/**
 * The phrasings of a base's entries as they are being worked on, so that they can be compared. Every entry's first stands
 * before any second one: a large base, which takes longer than there is time, has most of its pairs told all the same.
 */
export function readPhrasings(database: Database, slug: string): (ReadText & { readonly id: string; readonly phrasing: string })[] {
  const rounds: { readonly id: string; readonly phrasing: string }[][] = [];
  for (const { id, phrasings } of createBases(database).entries(slug, 'draft')) for (const [round, phrasing] of Object.values(phrasings).flat().entries()) (rounds[round] ??= []).push({ id, phrasing });
  return rounds.flat().map((each) => ({ ...each, folded: readText(each.phrasing).text, language: detectLanguage(each.phrasing) }));
}
