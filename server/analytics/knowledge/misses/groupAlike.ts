import { clusterAlike, type LikeUnit, type QuestionGroup } from '../../../knowledge/clusterAlike.ts';
import { unitOf, type Likeness } from '../../../knowledge/readLikeness.ts';
import { sameTexts } from '../../../knowledge/sameTexts.ts';
import { readText } from '../../../understanding/text/readText.ts';
import { tokenize } from '../../../understanding/text/tokenize.ts';

export interface Alike {
  /** The biggest first. */
  readonly groups: readonly QuestionGroup[];
  /** Places of texts that were too many to be compared: those whose very words were used least often. */
  readonly leftOut: readonly number[];
  /** The group that another text belongs to, when it is near enough to one. */
  readonly groupOf: (text: string) => QuestionGroup | null;
}

/** Different texts that are compared with one another. */
const most = 4_000;

/** Groups texts as the misses of a knowledge base are grouped, but at once, and by the words they have in common alone. */
export function groupAlike(texts: readonly string[]): Alike {
  const same = sameTexts(texts);
  const counts = same.slice(0, most).map(([first = 0]) => termsOf(texts[first] ?? ''));
  const held = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) held.set(term, (held.get(term) ?? 0) + 1);
  const weigh = (terms: ReadonlyMap<string, number>): Likeness => ({ words: unitOf(new Map(terms.entries().map(([term, weight]) => [term, weight * Math.log(1 + counts.length / (held.get(term) ?? 1))]))), meaning: null });

  const clustering = clusterAlike(counts.map((terms, place): LikeUnit => ({ members: same[place] ?? [], likeness: weigh(terms) })));
  let step = clustering.next();
  while (step.done !== true) step = clustering.next();
  const { groups, near } = step.value;
  return { groups, leftOut: same.slice(most).flat(), groupOf: (text) => near(weigh(termsOf(text))) };
}

function termsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term, weight } of tokenize(readText(text).text)) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}
