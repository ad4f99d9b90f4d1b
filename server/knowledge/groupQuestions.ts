import { exactKey } from '../understanding/text/exactKey.ts';
import { foldText } from '../understanding/text/foldText.ts';
import { tokenize } from '../understanding/text/tokenize.ts';
import { createBreather } from './createBreather.ts';

/** Questions that are alike, as places in the list that was given. */
export interface QuestionGroup {
  /** The question that is most like all the others. */
  readonly title: number;
  /** In the order given. */
  readonly members: readonly number[];
}

/** How alike (cosine of tf-idf) a question must be to a group to join it. */
const alike = 0.3;

type Vector = ReadonlyMap<string, number>;

/** The same words, but for punctuation, width, case and script. */
interface Unit {
  readonly members: number[];
  readonly vector: Vector;
}

/**
 * Groups questions by likeness, biggest group first: leader clustering over tf-idf of `tokenize`'s terms, the questions
 * that were asked most often leading, then one more pass in which each joins the group whose centre it is nearest to.
 * The same list always gives the same groups. Others get a turn in between.
 */
export async function groupQuestions(texts: readonly string[]): Promise<QuestionGroup[]> {
  const breathe = createBreather();
  const units = await toUnits(texts, breathe);
  const leaders: Vector[] = [];
  const led = new Postings();
  for (const { vector } of units) {
    await breathe();
    if (led.nearest(vector) !== null) continue;
    led.add(leaders.length, vector);
    leaders.push(vector);
  }
  const first = await assign(units, led, leaders.length, breathe);
  const centres = first.map(centreOf);
  const middle = new Postings();
  centres.forEach((vector, index) => middle.add(index, vector));
  const second = await assign(units, middle, centres.length, breathe);
  return second
    .flatMap((group, index) => {
      const members = group.flatMap((each) => each.members).sort((a, b) => a - b);
      const centre = centres[index] ?? new Map<string, number>();
      const [best] = group.toSorted((a, b) => cosine(b.vector, centre) - cosine(a.vector, centre) || b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
      const title = best?.members[0];
      return title === undefined ? [] : [{ title, members }];
    })
    .sort((a, b) => b.members.length - a.members.length || a.title - b.title);
}

async function toUnits(texts: readonly string[], breathe: () => Promise<void> | undefined): Promise<Unit[]> {
  const byKey = new Map<string, { readonly members: number[]; readonly counts: Map<string, number> }>();
  const held = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    await breathe();
    const folded = foldText(text).text;
    const key = exactKey(folded);
    const known = byKey.get(key);
    if (known) {
      known.members.push(index);
      continue;
    }
    const counts = new Map<string, number>();
    for (const { term, weight } of tokenize(folded)) counts.set(term, (counts.get(term) ?? 0) + weight);
    for (const term of counts.keys()) held.set(term, (held.get(term) ?? 0) + 1);
    byKey.set(key, { members: [index], counts });
  }
  const rarity = (term: string): number => Math.log(1 + byKey.size / (held.get(term) ?? 1));
  const units = [...byKey.values()].map(({ members, counts }) => ({ members, vector: unit(new Map(counts.entries().map(([term, weight]) => [term, weight * rarity(term)]))) }));
  return units.sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

async function assign(units: readonly Unit[], groups: Postings, count: number, breathe: () => Promise<void> | undefined): Promise<Unit[][]> {
  const made: Unit[][] = Array.from({ length: count }, () => []);
  for (const each of units) {
    await breathe();
    const nearest = groups.nearest(each.vector);
    if (nearest === null) made.push([each]);
    else made[nearest]?.push(each);
  }
  return made;
}

/** Vectors by their terms, so that only groups with a term in common are looked at. */
class Postings {
  readonly #byTerm = new Map<string, { readonly group: number; readonly value: number }[]>();

  add(group: number, vector: Vector): void {
    for (const [term, value] of vector) {
      const known = this.#byTerm.get(term);
      if (known) known.push({ group, value });
      else this.#byTerm.set(term, [{ group, value }]);
    }
  }

  /** The group that is nearest, when one is near enough; of equals the first. */
  nearest(vector: Vector): number | null {
    const sums = new Map<number, number>();
    for (const [term, value] of vector) for (const each of this.#byTerm.get(term) ?? []) sums.set(each.group, (sums.get(each.group) ?? 0) + value * each.value);
    let best: number | null = null;
    let most = alike;
    for (const [group, sum] of sums) {
      if (sum > most || (sum === most && (best === null || group < best))) [best, most] = [group, sum];
    }
    return best;
  }
}

function centreOf(group: readonly Unit[]): Vector {
  const sum = new Map<string, number>();
  for (const { vector, members } of group) for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + value * members.length);
  return unit(sum);
}

function unit(vector: Vector): Vector {
  const length = Math.sqrt(vector.values().reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map(vector.entries().map(([term, value]) => [term, value / length]));
}

function cosine(a: Vector, b: Vector): number {
  return a.entries().reduce((sum, [term, value]) => sum + value * (b.get(term) ?? 0), 0);
}
