/** What is known about one entry as the answer to one text. */
export interface MatchEvidence {
  /** Raw likeness, 0 to a little over 1. */
  readonly likeness: number;
  /** The best raw likeness among the other entries. */
  readonly rival: number;
  /** Share of the text's weight in terms that some phrasing has, 0 to 1. */
  readonly known: number;
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

/** The numbers that the logistic function weighs, the first being 1. */
export function evidenceFeatures({ likeness, rival, known, size }: MatchEvidence): readonly number[] {
  const close = Math.min(likeness, 1);
  const lead = (likeness - rival) / Math.max(likeness, rival, 1e-9);
  return [1, close, Math.max(lead, 0), Math.min(lead, 0), known, Math.log(1 + size)];
}

/**
 * Fitted by `calibrate.ts` on four public sets and one set of commands (two English, three Chinese; 10 to 1,000
 * entries), each weighing the same, a quarter of the questions being taken as ones that no entry answers.
 */
export const calibration: readonly number[] = [-3.43, 2.37, 4.26, 4.76, 1.69, 0.15];

/**
 * From `answered` on a score counts as an answer, from `unsure` on as "did you mean". Read off the sets that
 * `calibrate.ts` measures: at 0.6, 66 to 92 % of the answers given are right and 6 to 35 % of the questions
 * without an entry are answered all the same; from 0.3 on the right entry is among the first three for 72 to
 * 100 % of the questions that have one. Lower values answer more and err more: at 0.5, 63 to 89 % are right.
 */
export const recommendedThresholds = { answered: 0.6, unsure: 0.3 } as const;
