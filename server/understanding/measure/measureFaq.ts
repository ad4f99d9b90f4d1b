import type { FaqSet } from './readFaqSets.ts';
import { createMatcher } from '../match/createMatcher.ts';
import { recommendedThresholds } from '../match/calibrateScore.ts';

/** Assumed share of customers' questions that no entry answers. The sets' own shares say nothing about a shop. */
export const unanswerableShare = 0.25;

/** How a matcher does on one set, as a row of a table; shares are 0 to 1. */
export interface FaqFigures {
  readonly set: string;
  readonly entries: number;
  readonly top1: number;
  readonly top3: number;
  /** Of questions with an entry: answered, offered as "did you mean" (right one among the first three), missed. */
  readonly answered: number;
  readonly offered: number;
  /** Of all answers given, with `unanswerableShare`, the share that is right. */
  readonly precision: number;
  /** Of questions without an entry, the share that is not answered; and not even offered. */
  readonly rejected: number;
  readonly missed: number;
  /** Expected calibration error of the first entry's score in ten bins. */
  readonly calibrationError: number;
}

export function measureFaq({ name, entries, questions }: FaqSet): FaqFigures {
  const matcher = createMatcher(entries);
  const answerable = questions.filter(({ entry }) => entry !== null).length;
  const rows = questions.map(({ text, entry }) => {
    const ranked = matcher.match(text, { limit: 3 }).ranked;
    return {
      score: ranked[0]?.score ?? 0,
      right: entry !== null && ranked[0]?.entry.id === entry,
      near: ranked.some((one) => one.entry.id === entry),
      open: entry === null,
      weight: entry === null ? unanswerableShare / (questions.length - answerable) : (1 - unanswerableShare) / answerable,
    };
  });
  const inside = rows.filter(({ open }) => !open);
  const outside = rows.filter(({ open }) => open);
  const { answered, unsure } = recommendedThresholds;
  const said = rows.filter(({ score }) => score >= answered);
  return {
    set: name,
    entries: entries.length,
    top1: share(inside, ({ right }) => right),
    top3: share(inside, ({ near }) => near),
    answered: share(inside, ({ score }) => score >= answered),
    offered: share(inside, ({ score, near }) => score >= unsure && score < answered && near),
    precision: total(said.filter(({ right }) => right)) / total(said),
    rejected: share(outside, ({ score }) => score < answered),
    missed: share(outside, ({ score }) => score < unsure),
    calibrationError: calibrationError(rows),
  };
}

interface Row {
  readonly score: number;
  readonly right: boolean;
  readonly weight: number;
}

function calibrationError(rows: readonly Row[]): number {
  const bins = Map.groupBy(rows, ({ score }) => Math.min(9, Math.floor(score * 10)));
  return bins.values().reduce((sum, bin) => sum + Math.abs(bin.reduce((gap, { score, right, weight }) => gap + weight * (score - (right ? 1 : 0)), 0)), 0) / total(rows);
}

function total(rows: readonly { readonly weight: number }[]): number {
  return rows.reduce((sum, { weight }) => sum + weight, 0);
}

function share<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.length === 0 ? Number.NaN : rows.filter(holds).length / rows.length;
}
