import { clusterAlike, type QuestionGroup } from '../../../knowledge/clusterAlike.ts';
import { likenessOf } from '../../../knowledge/likenessOf.ts';
import { readTextUnits } from '../../../knowledge/readTextUnits.ts';
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
  const units = readTextUnits(null, texts);
  const compared = units.slice(0, most);
  const weigh = likenessOf(compared.map(({ folded }) => folded));
  const { groups, near } = clusterAlike(compared.map(({ members, folded }) => ({ members, likeness: weigh({ folded, meaning: null }) })));
  return { groups, leftOut: units.slice(most).flatMap(({ members }) => members), groupOf: (text) => near(weigh({ folded: readText(text).text, meaning: null })) };
}
