import type { PhrasingIndex } from './createIndexer.ts';
import type { Vectors } from './vectors.ts';

/**
 * A linear classifier over a base's profiles: on texts' unit vectors (where there is an encoder) and on their terms, as
 * far as a profile has them. A profile's logit is `bias + vector · dense + Σ terms`.
 */
export interface Head {
  /** Row by row for each profile; empty without vectors. */
  readonly dense: Float32Array;
  readonly bias: Float32Array;
  /** What a profile's logit gains for a text's unit weight in a term, by the index's `profileOrigin`. */
  readonly terms: Float32Array;
}

/** A phrasing's or text's weights in terms that the index knows, as a unit vector. */
export interface TermVector {
  readonly numbers: Uint32Array;
  readonly values: Float32Array;
}

/** Share of the dense and of the term part in a sample's squared length: 1 and this, squared. */
export const termShare = 0.7;
const rounds = 15;
/** Each profile of a large base is a rival in more of them. */
const roundsOfMany = 6;
const many = 4000;
const firstStep = 6;
const lastStep = 1.5;
/** Profiles that a phrasing is told apart from: the likest ones. */
const rivals = 60;
/** What was fitted to a handful of phrasings is surer of itself than it should be. */
const trust = 0.5;
/** A profile begins as the mean of its phrasings, this long. */
const firstScale = 8;

/**
 * Multinomial logistic regression by stochastic gradient descent, each phrasing against its own profile and the `rivals`
 * likest profiles of the same locale. Deterministic. For profiles in `locale` only; others keep nothing.
 */
export function fitHead(index: PhrasingIndex, locale: string, termVectors: readonly TermVector[], vectors: Vectors | undefined): Head {
  const { byProfile, profileOrigin, profileFrom, profileLocale } = index;
  const profileCount = profileLocale.length;
  const width = vectors?.width ?? 0;
  const dense = new Float32Array(profileCount * width);
  const bias = new Float32Array(profileCount);
  const terms = new Float32Array(byProfile.gains.length);
  const classes: number[] = [];
  const samples: { readonly phrasing: number; readonly own: number }[] = [];
  for (let profile = 0; profile < profileCount; profile += 1) {
    if (profileLocale[profile] !== locale) continue;
    classes.push(profile);
    const from = profileFrom[profile] ?? 0;
    const to = profileFrom[profile + 1] ?? 0;
    for (let phrasing = from; phrasing < to; phrasing += 1) samples.push({ phrasing, own: profile });
  }

  // Begin at the profiles' means: dense means of unit vectors, and the means of the term vectors.
  const slot = new Int32Array(profileCount).fill(-1);
  const xs = samples.map(({ phrasing }) => vectors?.read(phrasing));
  const counts = new Float32Array(profileCount);
  for (const { own } of samples) counts[own] = (counts[own] ?? 0) + 1;
  samples.forEach(({ own, phrasing }, at) => {
    const scale = firstScale / (counts[own] || 1);
    const x = xs[at];
    if (x) for (let d = 0; d < width; d += 1) dense[own * width + d] = (dense[own * width + d] ?? 0) + scale * (x[d] ?? 0);
    eachPosting(termVectors[phrasing], byProfile.from, (place, value) => {
      if (byProfile.rows[place] === own) terms[place] = (terms[place] ?? 0) + scale * termShare * value;
    });
  });

  const logits = new Float32Array(profileCount);
  const logitsOf = (at: number, among: readonly number[]): void => {
    const x = xs[at];
    among.forEach((profile) => (logits[profile] = (bias[profile] ?? 0) + (x ? dotAt(x, dense, profile * width, width) : 0)));
    eachPosting(termVectors[samples[at]?.phrasing ?? 0], byProfile.from, (place, value) => {
      const row = byProfile.rows[place] ?? 0;
      logits[row] = (logits[row] ?? 0) + termShare * value * (terms[place] ?? 0);
    });
  };
  const against = samples.map(({ own }, at) => {
    if (classes.length <= rivals + 1) return classes;
    logitsOf(at, classes);
    return [own, ...classes.filter((profile) => profile !== own).sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0)).slice(0, rivals)];
  });

  const last = (samples.length > many ? roundsOfMany : rounds) - 1;
  const order = samples.map((_, at) => at);
  let seed = 1;
  for (let round = 0; round <= last; round += 1) {
    const step = firstStep * (lastStep / firstStep) ** (round / last);
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const other = (seed >>> 8) % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const sample = samples[at];
      const among = against[at];
      if (sample === undefined || among === undefined) continue;
      logitsOf(at, among);
      let most = -Infinity;
      for (const profile of among) most = Math.max(most, logits[profile] ?? 0);
      let total = 0;
      for (const profile of among) total += Math.exp((logits[profile] ?? 0) - most);
      const x = xs[at];
      for (const profile of among) {
        const pull = step * ((profile === sample.own ? 1 : 0) - Math.exp((logits[profile] ?? 0) - most) / total);
        logits[profile] = pull;
        if (Math.abs(pull) < 0.004) continue;
        bias[profile] = (bias[profile] ?? 0) + 0.05 * pull;
        if (x) for (let d = 0, to = profile * width; d < width; d += 1, to += 1) dense[to] = (dense[to] ?? 0) + pull * (x[d] ?? 0);
        slot[profile] = at;
      }
      eachPosting(termVectors[sample.phrasing], byProfile.from, (place, value) => {
        const row = byProfile.rows[place] ?? 0;
        if (slot[row] === at) terms[place] = (terms[place] ?? 0) + (logits[row] ?? 0) * termShare * value;
      });
      for (const profile of among) slot[profile] = -1;
    }
  }
  const ordered = new Float32Array(terms.length);
  terms.forEach((value, place) => (ordered[profileOrigin[place] ?? 0] = value * trust));
  return { dense: dense.map((value) => value * trust), bias: bias.map((value) => value * trust), terms: ordered };
}

function eachPosting(vector: TermVector | undefined, from: Uint32Array, visit: (place: number, value: number) => void): void {
  if (vector === undefined) return;
  for (let at = 0; at < vector.numbers.length; at += 1) {
    const number = vector.numbers[at] ?? 0;
    const value = vector.values[at] ?? 0;
    const end = from[number + 1] ?? 0;
    for (let place = from[number] ?? 0; place < end; place += 1) visit(place, value);
  }
}

function dotAt(x: Float32Array, matrix: Float32Array, from: number, width: number): number {
  let sum = 0;
  for (let d = 0; d < width; d += 1) sum += (x[d] ?? 0) * (matrix[from + d] ?? 0);
  return sum;
}
