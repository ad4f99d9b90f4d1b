import { beginOf } from '../../../knowledge/beginOf.ts';
import { clusterAlike, type QuestionGroup } from '../../../knowledge/clusterAlike.ts';
import { likenessOf } from '../../../knowledge/likenessOf.ts';
import { sameTexts } from '../../../knowledge/sameTexts.ts';
import { readText } from '../../../understanding/text/readText.ts';

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

/** Groups texts as the misses of a knowledge base are grouped, but by the words they have in common alone. */
export function groupAlike(texts: readonly string[]): Alike {
  const fold = (text: string): string => readText(beginOf(text)).text;
  const same = sameTexts(texts.map(beginOf));
  const compared = same.slice(0, most).map((members) => ({ members, folded: fold(texts[members[0] ?? 0] ?? '') }));
  const weigh = likenessOf(compared.map(({ folded }) => folded));
  const { groups, near } = clusterAlike(compared.map(({ members, folded }) => ({ members, likeness: weigh({ folded, meaning: null }) })));
  return { groups, leftOut: same.slice(most).flat(), groupOf: (text) => near(weigh({ folded: fold(text), meaning: null })) };
}
