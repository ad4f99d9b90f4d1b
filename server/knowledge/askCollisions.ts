import type { KnowledgeCollision } from '../contract.ts';
import type { GroupingHouse } from './groupQuestions.ts';
import { readMeanings } from './readMeanings.ts';

/** Phrasings of a base in which meaning is compared, too. */
const mostMeant = 3_000;

/** Pairs of entries that customers' questions may not tell apart, as `findCollisions` finds them, beside the event loop. */
export async function askCollisions({ reader, encoder }: GroupingHouse, slug: string): Promise<KnowledgeCollision[]> {
  const phrasings = await reader.read('phrasings', slug);
  const meanings = await readMeanings(phrasings, phrasings.length <= mostMeant ? encoder : undefined);
  return reader.read('collisions', phrasings.map(({ id, phrasing, folded }, place) => ({ id, phrasing, folded, meaning: meanings[place] ?? null })));
}
