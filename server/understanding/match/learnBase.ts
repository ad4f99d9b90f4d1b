import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import type { ModelName } from '../encode/encoderModels.ts';
import { features, probabilitiesOf, type Certainty } from './calibration.ts';
import { createIndexer } from './createIndexer.ts';
import { fitCalibration, type Example } from './fitCalibration.ts';
import { fitGroups } from './fitGroups.ts';
import type { MeaningMaps } from './mapMeaning.ts';
import { priorOf } from './priors.ts';
import type { Group } from './snapshot.ts';
import { findThresholds, openShare, type Thresholds, type Tried } from './thresholds.ts';
import { meaningShares, tryBase, type Reading } from './tryBase.ts';

/** What learning is about: plain data, so that another thread can do it. */
export interface Lesson {
  readonly entries: readonly Pick<KnowledgeEntry, 'id' | 'phrasings'>[];
  /** The encoder of each locale, null for none. */
  readonly models: ReadonlyMap<string, ModelName | null>;
  /** Packed vectors by model and phrasing as it is compared. */
  readonly packed: ReadonlyMap<ModelName, ReadonlyMap<string, Uint8Array>>;
  readonly maps?: MeaningMaps | undefined;
}

export interface Learned {
  readonly groups: ReadonlyMap<string, Group>;
  readonly thresholds: Thresholds;
  /** The base's own phrasings, each tried on what was learned without it. */
  readonly tried: readonly Tried[];
}

/** As many of a base's own questions as it takes to count as much as what is true of bases in general. */
const priorStrength = 2;
/** How much the map of meaning counts where a base has too few phrasings to say: it hurts no base that we know. */
export const usualShare = 0.5;
const enoughToSay = 30;

/**
 * Fits a base's classifiers, and finds from its own phrasings how much the map of meaning helps it, how sure a match is, and
 * where to answer, ask or pass.
 */
export function learnBase(lesson: Lesson): Learned {
  const index = createIndexer();
  const whole = index(lesson.entries.map(({ id, phrasings }): KnowledgeEntry => ({ id, phrasings, answer: {} })));
  const trials = tryBase(whole, index, lesson);
  const shares = new Map<string, number>();
  for (const locale of lesson.models.keys()) {
    const known = trials.filter((trial) => trial.locale === locale && trial.full.length > 0 && !trial.words.open).map(({ full }) => full.map(({ right }) => right));
    shares.set(locale, known.length < enoughToSay ? usualShare : bestShare(known));
  }
  const groups = new Map<string, Group>();
  const tried: Tried[] = [];
  for (const [locale, fitted] of fitGroups(whole, lesson, shares)) {
    const own = trials.filter((trial) => trial.locale === locale);
    const share = meaningShares.findIndex((each) => each === shares.get(locale));
    const full = own.flatMap((trial) => trial.full[share] ?? []);
    const certainty = {
      words: calibrated(own.map(({ words }) => words), priorOf(false, fitted.wordHead !== undefined)),
      full: calibrated(full, priorOf(true, fitted.fullHead !== undefined)),
    };
    groups.set(locale, { ...fitted, certainty });
    tried.push(...(full.length > 0 ? full.map((each) => judged(each, certainty.full)) : own.map(({ words }) => judged(words, certainty.words))));
  }
  return { groups, thresholds: findThresholds(tried), tried };
}

/** The share with which the most phrasings came out right; none, unless it gains more over none than chance would. */
function bestShare(rights: readonly (readonly boolean[])[]): number {
  const counts = meaningShares.map((_, at) => rights.filter((each) => each[at]).length);
  const best = counts.indexOf(Math.max(...counts));
  const differing = rights.filter((each) => each[best] !== each[0]).length;
  return (counts[best] ?? 0) - (counts[0] ?? 0) > Math.sqrt(differing) ? (meaningShares[best] ?? 0) : 0;
}

function calibrated(readings: readonly Reading[], prior: Certainty): Certainty {
  const opens = readings.filter(({ open }) => open).length;
  const inside = readings.length - opens;
  if (inside === 0 || opens === 0) return prior;
  const examplesOf = (of: keyof Certainty): Example[] =>
    readings.flatMap(({ scores: { evidence }, open, ...reading }) => (evidence ? [{ features: features(evidence, of), right: reading[of], weight: open ? (openShare / (1 - openShare)) * (inside / opens) : 1 }] : []));
  return { right: fitCalibration(examplesOf('right'), prior.right, priorStrength), near: fitCalibration(examplesOf('near'), prior.near, priorStrength) };
}

function judged({ scores: { evidence }, right, near, open }: Reading, certainty: Certainty): Tried {
  const chances = evidence ? probabilitiesOf(certainty, evidence) : { right: 0, near: 0 };
  return { probability: chances.right, among: chances.near, right, near, open };
}
