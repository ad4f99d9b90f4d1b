import { dot, mixLikeness } from './mixLikeness.ts';
import { unitOf, type Likeness } from './likenessOf.ts';

interface Weighed {
  readonly members: readonly number[];
  readonly likeness: Likeness;
}

/** Groups of texts by their centres, which only texts with a word in common, or a meaning, are compared with. */
export class LikeGroups {
  readonly #centres: Likeness[] = [];
  readonly #byTerm = new Map<string, { readonly group: number; readonly value: number }[]>();

  get size(): number {
    return this.#centres.length;
  }

  add(group: readonly Weighed[]): void {
    const centre = centreOf(group);
    const at = this.#centres.push(centre) - 1;
    for (const [term, value] of centre.words) {
      const known = this.#byTerm.get(term);
      if (known) known.push({ group: at, value });
      else this.#byTerm.set(term, [{ group: at, value }]);
    }
  }

  /** How alike a text is to a group's centre, 0 to 1. */
  likeness(group: number, text: Likeness): number {
    const centre = this.#centres[group];
    if (centre === undefined) return 0;
    return mixLikeness(centre, text, text.words.entries().reduce((sum, [term, value]) => sum + value * (centre.words.get(term) ?? 0), 0)).likeness;
  }

  /** The group that is nearest, when one is near enough; of equals the first. */
  nearest(text: Likeness): number | null {
    const words = new Float64Array(this.size);
    for (const [term, value] of text.words) for (const each of this.#byTerm.get(term) ?? []) words[each.group] = (words[each.group] ?? 0) + value * each.value;
    let best: number | null = null;
    let most = 0;
    for (const [group, centre] of this.#centres.entries()) {
      const { likeness, enough } = mixLikeness(centre, text, words[group] ?? 0);
      if (likeness / enough > most && likeness >= enough) [best, most] = [group, likeness / enough];
    }
    return best;
  }
}

function centreOf(group: readonly Weighed[]): Likeness {
  const sum = new Map<string, number>();
  for (const { members, likeness } of group) for (const [term, value] of likeness.words) sum.set(term, (sum.get(term) ?? 0) + value * members.length);
  const [first] = group;
  const model = first?.likeness.meaning?.model;
  const meant = group.flatMap(({ members, likeness: { meaning } }) => (meaning !== null && meaning.model === model ? [{ vector: meaning.vector, weight: members.length }] : []));
  return { words: unitOf(sum), meaning: model === undefined || meant.length < group.length ? null : { model, vector: meanOf(meant) } };
}

function meanOf(rows: readonly { readonly vector: Float32Array; readonly weight: number }[]): Float32Array {
  const sum = new Float32Array(rows[0]?.vector.length ?? 0);
  for (const { vector, weight } of rows) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
  const length = Math.sqrt(dot(sum, sum)) || 1;
  return sum.map((value) => value / length);
}
