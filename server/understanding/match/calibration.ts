/** A logistic function of evidence. */
export interface Calibration {
  readonly weights: readonly number[];
}

/** How sure a match is: that the best entry is right, and that one of the first five is. */
export interface Certainty {
  readonly right: Calibration;
  readonly near: Calibration;
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
  /** The entry's share among all, if one of them is right: 0 to 1; and that of the first five together. */
  readonly share: number;
  readonly five: number;
  /** What the classifier makes of the text in all: the logarithm of its logits' summed exponentials; 0 without one. */
  readonly energy: number;
}

/** Share of a text from which on a lead in words counts in full: being the only entry to share a character with it is no merit. */
const enoughCovered = 0.5;

/** The numbers that the logistic functions weigh, the first being 1: by the best entry's share, or that of the first five. */
export function features({ near, covered, held, size, share, five, energy }: Evidence, of: keyof Certainty): number[] {
  const part = of === 'right' ? share : five;
  const lead = Math.log(part / (1 - part + 0.01)) / 2;
  return [1, 4 * (near ?? 0), near === undefined && lead > 0 ? lead * Math.min(covered / enoughCovered, 1) : lead, Math.log(covered + 0.05), 2 * held, energy / 10, Math.log(1 + size)];
}

/** The probabilities that the best entry is right, and that one of the first five is. */
export function probabilitiesOf(certainty: Certainty, evidence: Evidence): { readonly right: number; readonly near: number } {
  const right = chance(certainty.right, features(evidence, 'right'));
  return { right, near: Math.max(right, chance(certainty.near, features(evidence, 'near'))) };
}

function chance({ weights }: Calibration, values: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
}
