import { LikeGroups } from '../../../knowledge/likeGroups.ts';
import { unitOf, type Likeness } from '../../../knowledge/readLikeness.ts';
import { exactKey } from '../../../understanding/text/exactKey.ts';
import { readText } from '../../../understanding/text/readText.ts';
import { tokenize } from '../../../understanding/text/tokenize.ts';

export interface AlikeGroup {
  /** The text that is most like all the others, as its place in the list. */
  readonly title: number;
  /** Places in the list, in its order. */
  readonly members: readonly number[];
}

export interface Alike {
  /** The biggest first. */
  readonly groups: readonly AlikeGroup[];
  /** Places of texts that were too many to be compared: those whose very words were used least often. */
  readonly leftOut: readonly number[];
  /** The group that another text belongs to, when it is near enough to one. */
  readonly groupOf: (text: string) => AlikeGroup | null;
}

interface Unit {
  readonly members: readonly number[];
  readonly likeness: Likeness;
}

/** Different texts that are compared with one another. */
const most = 4_000;

/**
 * Groups texts by the words they have in common, as the misses of a knowledge base are grouped, but at once and without
 * an encoder: the texts that were used most often lead, then each joins the group whose centre it is nearest to. The same list always gives the same groups.
 */
export function groupAlike(texts: readonly string[]): Alike {
  // The same words, but for punctuation, width, case and script.
  const same = [...Map.groupBy(texts.keys(), (place) => exactKey(readText(texts[place] ?? '').text)).values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const counts = same.slice(0, most).map(([first = 0]) => termsOf(texts[first] ?? ''));
  const held = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) held.set(term, (held.get(term) ?? 0) + 1);
  const weigh = (terms: ReadonlyMap<string, number>): Likeness => ({ words: unitOf(new Map(terms.entries().map(([term, weight]) => [term, weight * Math.log(1 + counts.length / (held.get(term) ?? 1))]))), meaning: null });
  const units = counts.map((terms, place): Unit => ({ members: same[place] ?? [], likeness: weigh(terms) }));

  const leaders = new LikeGroups();
  for (const unit of units) if (leaders.nearest(unit.likeness) === null) leaders.add([unit]);
  const centres = new LikeGroups();
  for (const group of assign(units, leaders)) centres.add(group);
  const groups = assign(units, centres).map((group, place) => toGroup(group, (unit) => centres.likeness(place, unit.likeness)));
  return {
    groups: groups.filter((each) => each !== null).sort((a, b) => b.members.length - a.members.length || a.title - b.title),
    leftOut: same.slice(most).flat(),
    groupOf(text) {
      const nearest = centres.nearest(weigh(termsOf(text)));
      return nearest === null ? null : (groups[nearest] ?? null);
    },
  };
}

function termsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term, weight } of tokenize(readText(text).text)) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}

/** Each unit with the group that it is nearest to; one that is near to none is a group of its own, after the others. */
function assign(units: readonly Unit[], groups: LikeGroups): Unit[][] {
  const made: Unit[][] = Array.from({ length: groups.size }, () => []);
  for (const unit of units) {
    const nearest = groups.nearest(unit.likeness);
    if (nearest === null) made.push([unit]);
    else made[nearest]?.push(unit);
  }
  return made;
}

function toGroup(units: readonly Unit[], likeness: (unit: Unit) => number): AlikeGroup | null {
  const [best] = units.toSorted((a, b) => likeness(b) - likeness(a) || b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
  const title = best?.members[0];
  return title === undefined ? null : { title, members: units.flatMap(({ members }) => members).sort((a, b) => a - b) };
}
