/** What is known about one entry as the answer to one text. */
export interface MatchEvidence {
  /** Raw likeness, 0 to a little over 1. */
  readonly likeness: number;
  /** The best raw likeness among the other entries. */
  readonly rival: number;
  /** Share of the text's weight in terms that some phrasing of its likeliest entry has, 0 to 1. */
  readonly covered: number;
  /** The text's weight in all. */
  readonly size: number;
}

/**
 * The probability that the entry is right, by a fixed logistic function of the evidence. It grows with the
 * likeness and falls with the rival's, so it never changes the order of a text's entries.
 */
export function calibrateScore(evidence: MatchEvidence): number {
  const features = evidenceFeatures(evidence);
  let sum = 0;
  for (let at = 0; at < calibration.length; at += 1) sum += (calibration[at] ?? 0) * (features[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The numbers that the logistic function weighs, the first being 1. A lead counts as far as the likeliest entry
 * accounts for the text: being the only one to share a character with it is no merit.
 */
export function evidenceFeatures({ likeness, rival, covered, size }: MatchEvidence): readonly number[] {
  const close = Math.min(likeness, 1);
  const lead = (likeness - rival) / (Math.max(likeness, rival) + chanceLikeness);
  return [1, close, Math.max(lead, 0) * Math.min(covered / enoughCovered, 1), Math.min(lead, 0), Math.log(covered + barelyCovered), Math.log(1 + size)];
}

/** Likeness that unrelated texts reach, against which a lead over nothing is measured. */
const chanceLikeness = 0.1;
/** Share of a text from which on a lead counts in full. */
const enoughCovered = 0.5;
/** Keeps the logarithm finite. */
const barelyCovered = 0.02;

/**
 * Fitted by `calibrate.ts` on four public sets and one set of commands (two English, three Chinese; 10 to 1,000
 * entries), each weighing the same, a quarter of the questions being taken as ones that no entry answers.
 */
export const calibration: readonly number[] = [-1.09, 0.41, 6.62, 7.05, 0.95, 0.29];

/**
 * From `answered` on a score counts as an answer, from `unsure` on as "did you mean". Read off the sets that
 * `calibrate.ts` measures: at 0.6, 67 to 92 % of the answers given are right and 2 to 30 % of the questions
 * without an entry are answered all the same; from 0.3 on the right entry is among the first three for 66 to
 * 100 % of the questions that have one. Lower values answer more and err more: at 0.5, 64 to 91 % are right.
 */
export const recommendedThresholds = { answered: 0.6, unsure: 0.3 } as const;
