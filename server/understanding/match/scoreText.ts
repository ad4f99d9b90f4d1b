import type { ModelName } from '../encode/encoderModels.ts';
import { tokenize, type Token } from '../text/tokenize.ts';
import { probabilitiesOf, type Evidence } from './calibration.ts';
import type { Snapshot } from './snapshot.ts';
import { weighText, type WeighedText } from './termVector.ts';

/** A text's vector, and the model that made it. */
export interface TextVector {
  readonly model: ModelName;
  readonly vector: Float32Array;
}

/** An entry as the answer to a text. */
export interface Candidate {
  readonly entry: number;
  readonly phrasing: number;
  readonly probability: number;
}

export interface TextScores {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** What the best one's probability rests on. */
  readonly evidence: Evidence | undefined;
  /** The probability that one of the first five is right. */
  readonly near: number;
}

/** How much of a logit a likeness is worth, found on development data: with a fitted head, and without. */
const worth = { full: { near: 10, likeness: 2 }, fullAlone: { near: 20, likeness: 2 }, words: { likeness: 3 }, wordsAlone: { likeness: 14 } } as const;
/** The logit that an unrelated entry would have, where there is no classifier to say: with it, an only candidate is no sure one. */
const unrelated = { full: 10, words: 3 } as const;
/** Up to this many phrasings, the text is compared with all of them; beyond, with those of the likeliest profiles. */
const mostCompared = 3000;
const shortlisted = 100;
/** Cosine that a profile without vectors, or outside the shortlist, is taken to have. */
const unknownNear = 0.3;

/**
 * Scores a text's entries: the logits of each entry's best profile, as shares among all entries that are not excluded, times
 * the calibrated probability that the best one is right.
 */
export function scoreText(snapshot: Snapshot, tokens: readonly Token[], read: TextVector | undefined, limit: number, excluded?: ReadonlySet<number>): TextScores {
  const { index, groups } = snapshot;
  const vectors = read && snapshot.vectors.get(read.model);
  const text = weighText(index, tokens);
  const { likeness, bestPhrasing, logits } = snapshot.score(text, vectors && read ? read.model : null);
  const profiles = index.profileEntry.length;
  const dense = vectors && read ? snapshot.dense.get(read.model) : undefined;
  if (dense && read) addDense(dense, read.vector, logits);
  const near = vectors && read ? nearness(snapshot, read, likeness, logits, dense !== undefined, bestPhrasing) : undefined;

  const best = new Int32Array(index.entries.length).fill(-1);
  const scores = new Float32Array(profiles);
  let peak = -Infinity;
  let sum = 0;
  for (let profile = 0; profile < profiles; profile += 1) {
    const entry = index.profileEntry[profile] ?? 0;
    if (excluded?.has(entry)) continue;
    const group = groups.get(index.profileLocale[profile] ?? '');
    const like = likeness[profile] ?? 0;
    const compared = near !== undefined && group?.model === read?.model;
    const fitted = (compared ? group?.fullHead : group?.wordHead) !== undefined;
    const weights = compared ? (fitted ? worth.full : worth.fullAlone) : fitted ? worth.words : worth.wordsAlone;
    const score = (logits[profile] ?? 0) + weights.likeness * like + ('near' in weights ? weights.near * (near?.[profile] ?? 0) : 0);
    // Without a word or a vector in common there is nothing to go by.
    scores[profile] = like > 0 || compared ? score : -Infinity;
    if (fitted) {
      const logit = logits[profile] ?? 0;
      const higher = Math.max(peak, logit);
      sum = sum * Math.exp(peak - higher) + Math.exp(logit - higher);
      peak = higher;
    }
    const rival = best[entry] ?? -1;
    if ((scores[profile] ?? 0) > (rival < 0 ? -Infinity : (scores[rival] ?? 0))) best[entry] = profile;
  }
  const energy = sum === 0 ? 0 : peak + Math.log(sum);

  const found = topOf(best, scores, Math.max(limit, 5));
  const [first] = found;
  if (first === undefined) return { candidates: [], evidence: undefined, near: 0 };
  const most = scores[first] ?? 0;
  const locale = index.profileLocale[first] ?? '';
  const group = groups.get(locale);
  const compared = near !== undefined && group?.model === read?.model;
  const fitted = (compared ? group?.fullHead : group?.wordHead) !== undefined;
  let total = fitted ? 0 : Math.exp(unrelated[compared ? 'full' : 'words'] - most);
  // To a classifier, entries without a word in common are possible all the same.
  for (const [entry, profile] of best.entries()) {
    if (profile >= 0) total += Math.exp((scores[profile] ?? 0) - most);
    else if (fitted && !excluded?.has(entry)) total += Math.exp(-most);
  }
  const evidence: Evidence = {
    near: compared ? near[first] : undefined,
    covered: coveredShare(snapshot, text, first),
    held: heldShare(snapshot, text, bestPhrasing[first] ?? 0),
    size: text.size,
    share: 1 / total,
    five: Math.min(1, found.slice(0, 5).reduce((sum, profile) => sum + shareOf(profile), 0)),
    energy,
  };
  const { right, near: among } = group === undefined ? { right: 0, near: 0 } : probabilitiesOf(compared ? group.certainty.full : group.certainty.words, evidence);
  // What the first five have beyond the best goes to the others by their shares, but to none more than to the best.
  const perShare = Math.min((among - right) / (evidence.five - evidence.share), (1 - right) / (1 - evidence.share), right / evidence.share);
  const candidates = found.slice(0, Math.max(0, limit)).map((profile): Candidate => ({
    entry: index.profileEntry[profile] ?? 0,
    phrasing: bestPhrasing[profile] ?? 0,
    probability: profile === first ? right : (Number.isFinite(perShare) ? perShare : 0) * shareOf(profile),
  }));
  return { candidates, evidence, near: among };

  function shareOf(profile: number): number {
    return Math.exp((scores[profile] ?? 0) - most) / total;
  }
}

function addDense(dense: Float32Array, vector: Float32Array, logits: Float32Array): void {
  const width = vector.length;
  for (let profile = 0, from = 0; profile < logits.length; profile += 1, from += width) {
    let sum = 0;
    for (let at = 0; at < width; at += 1) sum += (dense[from + at] ?? 0) * (vector[at] ?? 0);
    logits[profile] = (logits[profile] ?? 0) + sum;
  }
}

/** The cosine of each profile's nearest phrasing; also makes that phrasing the profile's best. */
function nearness({ index, vectors, groups }: Snapshot, { model, vector }: TextVector, likeness: Float32Array, logits: Float32Array, fitted: boolean, bestPhrasing: Uint32Array): Float32Array {
  const own = vectors.get(model);
  const near = new Float32Array(likeness.length).fill(unknownNear);
  const wanted = index.phrasings.length <= mostCompared ? undefined : shortlist(likeness, fitted ? logits : undefined);
  for (let profile = 0; profile < near.length; profile += 1) {
    if ((wanted && wanted[profile] === 0) || groups.get(index.profileLocale[profile] ?? '')?.model !== model) continue;
    let most = -1;
    for (let phrasing = index.profileFrom[profile] ?? 0; phrasing < (index.profileFrom[profile + 1] ?? 0); phrasing += 1) {
      const cosine = own?.cosine(phrasing, vector) ?? Number.NaN;
      if (cosine <= most || Number.isNaN(cosine)) continue;
      most = cosine;
      bestPhrasing[profile] = phrasing;
    }
    if (most > -1) near[profile] = most;
  }
  return near;
}

function shortlist(likeness: Float32Array, logits: Float32Array | undefined): Uint8Array {
  const wanted = new Uint8Array(likeness.length);
  for (const values of logits ? [likeness, logits] : [likeness]) {
    const border = values.toSorted().at(-Math.min(values.length, logits ? shortlisted : 10 * shortlisted)) ?? 0;
    values.forEach((value, profile) => {
      if (value >= border) wanted[profile] = 1;
    });
  }
  return wanted;
}

function topOf(best: Int32Array, scores: Float32Array, count: number): number[] {
  const top: number[] = [];
  for (const profile of best) {
    if (profile < 0) continue;
    const score = scores[profile] ?? 0;
    if (top.length >= count && score <= (scores[top.at(-1) ?? 0] ?? 0)) continue;
    let at = top.length;
    while (at > 0 && (scores[top[at - 1] ?? 0] ?? 0) < score) at -= 1;
    top.splice(at, 0, profile);
    if (top.length > count) top.pop();
  }
  return top;
}

/** Share of a text's weight in terms that some phrasing of a profile's entry has. */
function coveredShare({ index }: Snapshot, { numbers, weights, rare }: WeighedText, profile: number): number {
  const { from, rows } = index.byProfile;
  const entry = index.profileEntry[profile] ?? 0;
  let covered = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const term = numbers[at] ?? 0;
    const end = from[term + 1] ?? 0;
    for (let place = from[term] ?? 0; place < end; place += 1) {
      if (index.profileEntry[rows[place] ?? 0] !== entry) continue;
      covered += (weights[at] ?? 0) * (index.rarity[term] ?? 0);
      break;
    }
  }
  return rare === 0 ? 0 : covered / rare;
}

/** Share of a phrasing's weight in terms that the text has. */
function heldShare({ index }: Snapshot, { numbers }: WeighedText, phrasing: number): number {
  const asked = new Set(numbers);
  let held = 0;
  let whole = 0;
  for (const { term, weight } of tokenize(index.folded[phrasing] ?? '')) {
    const number = index.terms.get(term) ?? 0;
    const value = weight * (index.rarity[number] ?? 0);
    whole += value;
    if (asked.has(number)) held += value;
  }
  return whole === 0 ? 0 : held / whole;
}
