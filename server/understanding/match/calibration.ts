/** How sure a match is, by a logistic function of its evidence. */
export interface Calibration {
  readonly weights: readonly number[];
}

/** What is known about the best entry for a text, on scales that mean the same in every base. */
export interface Evidence {
  /** Cosine of the text's vector with the entry's nearest phrasing, and with the nearest of any; 0 without an encoder. */
  readonly near: number;
  readonly nearest: number;
  /** Likeness in words, 0 to a little over 1. */
  readonly likeness: number;
  /** Share of the text's weight in terms that the entry has, 0 to 1. */
  readonly covered: number;
  /** Share of the nearest phrasing's weight in terms that the text has, 0 to 1. */
  readonly held: number;
  readonly runnerUp: number;
  /** The text's weight in all. */
  readonly size: number;
  /** The entry's share among all, if one of them is right: 0 to 1. */
  readonly share: number;
  /** What the classifier makes of the text in all: the logarithm of its logits' summed exponentials; 0 without one. */
  readonly energy: number;
}

/** The numbers that the logistic function weighs, the first being 1. */
export function features({ near, nearest, likeness, covered, size, share, energy }: Evidence): number[] {
  return [1, near * 4, nearest * 4, Math.min(likeness, 1) * 2, Math.log(share / (1 - share + 0.01)) / 2, Math.log(covered + 0.05), Math.log(1 + size), energy / 10];
}

/** The probability that the entry is right. */
export function probabilityOf({ weights }: Calibration, evidence: Evidence): number {
  let sum = 0;
  for (const [at, value] of features(evidence).entries()) sum += (weights[at] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
