/** How sure a match is, by a logistic function of its evidence. */
export interface Calibration {
  readonly weights: readonly number[];
}

/** What is known about the best entry for a text, on scales that mean the same in every base. */
export interface Evidence {
  /** Cosine of the text's vector with the entry's nearest phrasing; undefined where only words were compared. */
  readonly near: number | undefined;
  /** Share of the text's weight in terms that the entry has, 0 to 1. */
  readonly covered: number;
  /** Share of the nearest phrasing's weight in terms that the text has, 0 to 1. */
  readonly held: number;
  /** The text's weight in all. */
  readonly size: number;
  /** The entry's share among all, if one of them is right: 0 to 1. */
  readonly share: number;
  /** What the classifier makes of the text in all: the logarithm of its logits' summed exponentials; 0 without one. */
  readonly energy: number;
}

/** Share of a text from which on a lead in words counts in full: being the only entry to share a character with it is no merit. */
const enoughCovered = 0.5;

/** The numbers that the logistic function weighs, the first being 1. */
export function features({ near, covered, held, size, share, energy }: Evidence): number[] {
  const lead = Math.log(share / (1 - share + 0.01)) / 2;
  return [1, 4 * (near ?? 0), near === undefined && lead > 0 ? lead * Math.min(covered / enoughCovered, 1) : lead, Math.log(covered + 0.05), 2 * held, energy / 10, Math.log(1 + size)];
}

/** The probability that the entry is right. */
export function probabilityOf({ weights }: Calibration, evidence: Evidence): number {
  let sum = 0;
  for (const [at, value] of features(evidence).entries()) sum += (weights[at] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
