import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import { encoderModels, type ModelName } from '../encode/encoderModels.ts';
import { tokenize } from '../text/tokenize.ts';
import { features, probabilityOf, type Calibration } from './calibration.ts';
import { createIndexer, type PhrasingIndex } from './createIndexer.ts';
import { fitCalibration, type Example } from './fitCalibration.ts';
import { fitHead } from './fitHead.ts';
import { priorOf } from './priors.ts';
import { amongOf, scoreText, type TextScores } from './scoreText.ts';
import { localesOfPhrasings, takeSnapshot, type Group, type Snapshot } from './snapshot.ts';
import { termVector, weighText } from './termVector.ts';
import { findThresholds, openShare, type Thresholds, type Tried } from './thresholds.ts';
import { createVectors, unpackVector, type Vectors } from './vectors.ts';

/** What learning is about: plain data, so that another thread can do it. */
export interface Lesson {
  readonly entries: readonly Pick<KnowledgeEntry, 'id' | 'phrasings'>[];
  /** The encoder of each locale, null for none. */
  readonly models: ReadonlyMap<string, ModelName | null>;
  /** Packed vectors by model and phrasing as it is compared. */
  readonly packed: ReadonlyMap<ModelName, ReadonlyMap<string, Uint8Array>>;
}

export interface Learned {
  readonly groups: ReadonlyMap<string, Group>;
  readonly thresholds: Thresholds;
  /** The base's own phrasings, each tried on what was learned without it. */
  readonly tried: readonly Tried[];
}

/** Classifiers are fitted where half of the entries have this many phrasings, and in bases up to this size. */
const enoughPhrasings = 3;
const mostFitted = 20_000;
/** Phrasings are tried in five parts, in larger bases fewer, and no more of them than this. */
const mostTried = 1500;
/** As many of a base's own questions as it takes to count as much as what is true of bases in general. */
const priorStrength = 12;

/** What a base is before anything was learned: words, and vectors as far as there are any, judged as bases are in general. */
export function unlearned(models: ReadonlyMap<string, ModelName | null>): Map<string, Group> {
  return new Map([...models].map(([locale, model]) => [locale, { model, wordHead: undefined, fullHead: undefined, calibrations: { words: priorOf(false, false), full: priorOf(true, false) } }]));
}

/**
 * Fits a base's classifiers, and finds from its own phrasings how sure a match is and where to answer, ask or pass: each part
 * of the phrasings is tried on a base that was fitted without them, some entries being left out whole, as questions that
 * nothing answers.
 */
export function learnBase(lesson: Lesson): Learned {
  const index = createIndexer();
  const entries = lesson.entries.map(({ id, phrasings }): KnowledgeEntry => ({ id, phrasings, answer: {} }));
  const whole = index(entries);
  const rows = trials(whole, index, lesson);
  const groups = new Map<string, Group>();
  for (const [locale, heads] of fitGroups(whole, lesson)) {
    const own = rows.filter((row) => row.locale === locale);
    groups.set(locale, {
      ...heads,
      calibrations: {
        words: calibrated(own.map(({ words }) => words), priorOf(false, heads.wordHead !== undefined)),
        full: calibrated(own.flatMap(({ full }) => full ?? []), priorOf(true, heads.fullHead !== undefined)),
      },
    });
  }
  const tried = rows.flatMap(({ locale, words, full }) => {
    const calibrations = groups.get(locale)?.calibrations;
    return calibrations ? judged(full ?? words, full ? calibrations.full : calibrations.words) : [];
  });
  return { groups, thresholds: findThresholds(tried), tried };
}

/** The groups of an indexed base, each with its classifiers, judged as bases are in general. */
export function fitGroups(index: PhrasingIndex, { models, packed }: Lesson): Map<string, Group> {
  const groups = unlearned(models);
  const locales = localesOfPhrasings(index);
  const terms = index.folded.map((text) => termVector(index, weighText(index, tokenize(text))));
  for (const [locale, group] of groups) {
    const sizes = index.profileLocale.flatMap((own, profile) => (own === locale ? (index.profileFrom[profile + 1] ?? 0) - (index.profileFrom[profile] ?? 0) : [])).sort((a, b) => a - b);
    if (sizes.length < 2 || (sizes[sizes.length >> 1] ?? 0) < enoughPhrasings || index.phrasings.length > mostFitted) continue;
    const vectors = group.model && vectorsOf(index, group.model, packed, (at) => locales[at] === locale);
    groups.set(locale, { ...group, wordHead: fitHead(index, locale, terms, undefined), fullHead: vectors ? fitHead(index, locale, terms, vectors) : undefined });
  }
  return groups;
}

function vectorsOf({ folded }: PhrasingIndex, model: ModelName, packed: Lesson['packed'], wanted: (at: number) => boolean): Vectors | undefined {
  const known = packed.get(model);
  const own = folded.map((text, at) => (wanted(at) ? known?.get(text) : undefined));
  return own.some((each) => each !== undefined) ? createVectors(encoderModels[model].width, own) : undefined;
}

/** One reading of a tried phrasing, and whether it was right. */
interface Reading {
  readonly scores: TextScores;
  readonly right: boolean;
  readonly near: boolean;
  readonly open: boolean;
}

interface Trial {
  readonly locale: string;
  readonly words: Reading;
  readonly full: Reading | undefined;
}

export function trials(whole: PhrasingIndex, index: (entries: readonly KnowledgeEntry[]) => PhrasingIndex, lesson: Lesson): Trial[] {
  const size = whole.phrasings.length;
  if (whole.entries.length < 3 || size > mostFitted) return [];
  const parts = size > 6000 ? 10 : 5;
  const rounds = size > 6000 ? 1 : size > 2500 ? 2 : 5;
  const random = randomFrom(size + 1);
  const partOfEntry = shuffledParts(whole.entries.length, parts, random);
  const found: Trial[] = [];
  for (let part = 0; part < rounds; part += 1) {
    const held: { readonly locale: string; readonly text: string; readonly entry: string; readonly open: boolean }[] = [];
    const kept = whole.entries.map((entry, at): KnowledgeEntry => {
      const phrasings: Record<string, readonly string[]> = Object.create(null);
      for (const [locale, texts] of Object.entries(entry.phrasings)) {
        const open = partOfEntry[at] === part;
        const out = texts.map((_, place) => open || (texts.length > 1 && (place + at) % Math.max(texts.length, parts) === part));
        phrasings[locale] = texts.filter((_, place) => !out[place]);
        texts.forEach((text, place) => out[place] && held.push({ locale, text, entry: entry.id, open }));
      }
      return { ...entry, phrasings };
    });
    const learning = index(kept.filter(({ phrasings }) => Object.values(phrasings).some((texts) => texts.length > 0)));
    const snapshot = takeSnapshot(learning, fitGroups(learning, lesson), lesson.packed);
    const step = Math.max(1, held.length / (mostTried / rounds));
    for (let at = 0; at < held.length; at += step) {
      const one = held[Math.floor(at)];
      const trial = one && tryOne(one, snapshot, whole, lesson);
      if (trial) found.push(trial);
    }
  }
  return found;
}

function tryOne({ locale, text, entry, open }: { locale: string; text: string; entry: string; open: boolean }, snapshot: Snapshot, whole: PhrasingIndex, { models, packed }: Lesson): Trial | undefined {
  const folded = whole.folded[whole.phrasings.indexOf(text)] ?? '';
  if (folded === '') return undefined;
  const tokens = tokenize(folded);
  const model = models.get(locale) ?? null;
  const bytes = model === null ? undefined : packed.get(model)?.get(folded);
  const judge = (scores: TextScores): Reading => {
    const ids = scores.candidates.map((each) => snapshot.index.entries[each.entry]?.id);
    return { scores, right: ids[0] === entry, near: ids.includes(entry), open };
  };
  return {
    locale,
    words: judge(scoreText(snapshot, tokens, undefined, 5)),
    full: model !== null && bytes ? judge(scoreText(snapshot, tokens, { model, vector: unpackVector(bytes) }, 5)) : undefined,
  };
}

function calibrated(readings: readonly Reading[], prior: Calibration): Calibration {
  const opens = readings.filter(({ open }) => open).length;
  const inside = readings.length - opens;
  if (inside === 0 || opens === 0) return prior;
  const examples = readings.flatMap(({ scores: { evidence }, right, open }): Example[] => (evidence ? [{ features: features(evidence), right, weight: open ? (openShare / (1 - openShare)) * (inside / opens) : 1 }] : []));
  return fitCalibration(examples, prior, priorStrength);
}

function judged({ scores: { evidence, five }, right, near, open }: Reading, calibration: Calibration): Tried {
  const probability = evidence ? probabilityOf(calibration, evidence) : 0;
  return { probability, among: evidence ? amongOf(probability, evidence.share, five) : 0, right, near, open };
}

function shuffledParts(count: number, parts: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order.map((at) => at % parts);
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
