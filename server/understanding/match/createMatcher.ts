import { createHash } from 'node:crypto';
import type { KnowledgeEntry, MatchDecision, MatchReading, RankedEntry } from '../../../engine/sdk/understanding.ts';
import type { Encoder } from '../encode/createEncoder.ts';
import type { ModelName } from '../encode/encoderModels.ts';
import { createMemoryStore, type VectorStore } from '../encode/vectorStore.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { exactKey } from '../text/exactKey.ts';
import { readText } from '../text/readText.ts';
import { tokenize, type Token } from '../text/tokenize.ts';
import { createIndexer } from './createIndexer.ts';
import { encodePhrasings } from './encodePhrasings.ts';
import { unlearned } from './fitGroups.ts';
import { learnBase, type Learned, type Lesson } from './learnBase.ts';
import type { MeaningMaps } from './mapMeaning.ts';
import { matchedParts } from './matchedParts.ts';
import { readFollowUp } from './readFollowUp.ts';
import { scoreText, type Candidate, type TextScores } from './scoreText.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { balanced, usualThresholds, type Thresholds, type Tried } from './thresholds.ts';

export interface MatchOptions {
  /** How many entries are ranked at most. */
  readonly limit: number;
  /** The customer's earlier texts, oldest first: a short follow-up is read together with them. */
  readonly before?: readonly string[] | undefined;
  /** Entries that do not count here: the others are matched as if these were not there. */
  excludes?: ((entry: KnowledgeEntry) => boolean) | undefined;
  /** In place of the base's own; null or left out keeps those. */
  readonly thresholds?: { readonly answered?: number | null | undefined; readonly unsure?: number | null | undefined } | undefined;
}

export interface Match extends MatchReading {
  /** A text whose vector would make the reading better: have the encoder encode it, then match again. */
  readonly wants?: { readonly model: ModelName; readonly text: string };
}

export interface MatcherStatus {
  readonly phrasings: number;
  /** Phrasings whose vector is known, of those in a language that an encoder reads. */
  readonly encoded: number;
  readonly encodable: number;
  /** Whether everything was learned that there is to learn about the base as it is now. */
  readonly settled: boolean;
  readonly thresholds: Thresholds;
  /** Own phrasings that were tried without themselves; the thresholds are the usual ones when there are none. */
  readonly tried: number;
}

/** What a balance would have done with a base's own phrasings, each tried without itself; shares are 0 to 1. */
export interface BalancePreview {
  readonly thresholds: Thresholds;
  readonly known: { readonly answered: number; readonly wrong: number; readonly unsure: number; readonly missed: number };
  /** Questions that no entry answers: entries' phrasings while their entry was left out. */
  readonly strange: { readonly answered: number; readonly unsure: number; readonly missed: number };
}

export interface KnowledgeMatcher {
  match(text: string, options: MatchOptions): Match;
  /** Puts entries in place of those with the same id, and takes others out; live at once. */
  change(what: { readonly put?: readonly KnowledgeEntry[]; readonly remove?: readonly string[] }): void;
  /** Encodes phrasings in the background and learns; resolves when the base as it is then is settled. Never rejects. */
  prepare(): Promise<void>;
  status(): MatcherStatus;
  preview(balance: number): BalancePreview;
}

export interface MatcherHouse {
  readonly encoder?: Encoder | undefined;
  readonly store?: VectorStore | undefined;
  readonly maps?: MeaningMaps | undefined;
  /** -1 "asks more" to 1 "answers more". */
  readonly balance?: number | undefined;
  /** Where learning is done: here, or in another thread. */
  readonly learn?: ((lesson: Lesson) => Promise<Learned> | Learned) | undefined;
}

/** A text that equals a phrasing but for punctuation, width, case or script. */
const exactScore = 0.99;
/** Two editions: what customers meet, and what is being tried. */
const lessonsKept = 2;
/** From this probability on by words alone, no encoder is asked. */
const sure = 0.97;
/** How much the words of an earlier text count beside a follow-up's own. */
const earlierShare = 0.5;

/**
 * Builds the matcher of one knowledge base, a cascade: the very words of a phrasing, likeness of words, and, once `prepare`
 * has run and an encoder is there, likeness of meaning. `match` is synchronous and asks nobody; a text is read up to its
 * first 2,000 units. When several entries share the very phrasing that was asked, they share its score.
 *
 * @example createMatcher(entries).match('怎么退货', { limit: 3 }).ranked[0]?.entry.id
 */
export function createMatcher(entries: readonly KnowledgeEntry[], { encoder, store = createMemoryStore(), maps, balance = 0, learn = learnBase }: MatcherHouse = {}): KnowledgeMatcher {
  const index = createIndexer();
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  let packed = new Map<ModelName, ReadonlyMap<string, Uint8Array>>();
  let learned: Learned | undefined;
  /** Grows with every change of phrasings. */
  let edition = 0;
  let settled = -1;
  let preparing: Promise<void> | undefined;
  /** What was learned of the last few editions: a change that is tried and taken back costs nothing. */
  const lessons = new Map<string, { readonly learned: Learned; readonly packed: typeof packed }>();
  let snapshot = renewed();

  function renewed(): Snapshot {
    const indexed = index([...known.values()]);
    return takeSnapshot(indexed, learned?.groups ?? unlearned(modelsOf(indexed.profileLocale)), packed);
  }

  function signature(): string {
    const phrasings = snapshot.index.entries.map((entry) => [entry.id, entry.phrasings]);
    return createHash('sha256').update(JSON.stringify(phrasings)).digest('base64');
  }

  function modelsOf(locales: readonly string[]): Map<string, ModelName | null> {
    return new Map([...new Set(locales)].map((locale) => [locale, encoder?.modelFor(locale.split('-', 1)[0] ?? '') ?? null]));
  }

  async function prepareAll(): Promise<void> {
    while (settled !== edition) {
      const at = edition;
      const going = (): boolean => at === edition;
      const { profileLocale, profileFrom, folded } = snapshot.index;
      const models = modelsOf(profileLocale);
      const found = new Map<ModelName, ReadonlyMap<string, Uint8Array>>();
      for (const model of new Set(models.values())) {
        if (model === null || encoder === undefined) continue;
        const texts = profileLocale.flatMap((locale, profile) => (models.get(locale) === model ? folded.slice(profileFrom[profile], profileFrom[profile + 1]) : []));
        found.set(model, await encodePhrasings(model, texts, encoder, store, going));
      }
      if (!going()) continue;
      const lesson: Lesson = { entries: [...known.values()].map(({ id, phrasings }) => ({ id, phrasings })), models, packed: found, maps };
      const result = await Promise.try(() => learn(lesson)).catch(() => undefined);
      if (!going()) continue;
      packed = found;
      learned = result ?? learned;
      settled = at;
      snapshot = renewed();
      if (result === undefined) continue;
      lessons.set(signature(), { learned: result, packed });
      for (const oldest of lessons.keys()) if (lessons.size > lessonsKept) lessons.delete(oldest);
    }
  }

  /** The model to read a text with: its language's; else English's where the base has nothing in the text's Latin language; else, for a name or number, the only one. */
  function modelFor(language: string, text: string): ModelName | undefined {
    const { vectors, index: { profileLocale } } = snapshot;
    const ofBase = (of: string): ModelName | undefined => {
      const model = encoder?.modelFor(of);
      return model && vectors.has(model) ? model : undefined;
    };
    const own = ofBase(language) ?? (han.test(text) ? ofBase('zh') : undefined);
    if (own !== undefined || !latin.test(text)) return own;
    const [only] = vectors.keys();
    return (profileLocale.some((locale) => locale.split('-', 1)[0] === language) ? undefined : ofBase('en')) ?? (vectors.size === 1 && ['en', 'und'].includes(language) ? only : undefined);
  }

  function read(text: string, language: string, limit: number, excluded: ReadonlySet<number> | undefined, earlier = 0): Read {
    const folded = readText(text);
    const border = folded.starts.findIndex((start) => start >= earlier);
    const tokens = tokenize(folded.text).map((token) => (token.start < border ? { ...token, weight: token.weight * earlierShare } : token));
    const same = exactEntries(exactKey(folded.text), excluded);
    const words = scoreText(snapshot, tokens, undefined, limit, excluded);
    const base = { text, folded, tokens, same, language };
    if (same.size > 0) return { ...base, scores: words, layer: 'exact' };
    const model = modelFor(language, folded.text);
    if (model === undefined || (words.candidates[0]?.probability ?? 0) >= sure) return { ...base, scores: words, layer: 'words' };
    const vector = encoder?.vector(model, folded.text);
    if (vector) return { ...base, scores: scoreText(snapshot, tokens, { model, vector }, limit, excluded), layer: 'meaning' };
    return { ...base, scores: words, layer: 'words', ...(vector === undefined && folded.text !== '' ? { wants: { model, text: folded.text } } : {}) };
  }

  /** Entries with that very phrasing, each with the phrasing's number. */
  function exactEntries(key: string, excluded: ReadonlySet<number> | undefined): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const phrasing of snapshot.index.exact.get(key) ?? []) {
      const entry = snapshot.index.phrasingEntry[phrasing] ?? 0;
      if (!found.has(entry) && !excluded?.has(entry)) found.set(entry, phrasing);
    }
    return found;
  }

  function thresholdsNow(): Thresholds {
    return balanced(learned?.thresholds ?? usualThresholds, balance);
  }

  function finish({ text, folded, tokens, same, scores, layer, language, wants }: Read, limit: number, { answered, unsure }: Thresholds): Match {
    const candidates = [
      ...[...same].map(([entry, phrasing]): Candidate => ({ entry, phrasing, probability: exactScore / same.size })),
      ...scores.candidates.filter(({ entry }) => !same.has(entry)).map((each) => (same.size > 0 ? { ...each, probability: Math.min(each.probability, 1 - exactScore) } : each)),
    ];
    const [best] = candidates;
    const among = same.size > 0 ? exactScore : scores.near;
    const decision: MatchDecision = best === undefined ? 'missed' : best.probability >= answered ? 'answered' : among >= unsure ? 'unsure' : 'missed';
    const ranked = candidates.slice(0, Math.max(0, limit)).flatMap(({ entry, phrasing, probability }): RankedEntry[] => {
      const found = snapshot.index.entries[entry];
      if (found === undefined || probability <= 0) return [];
      return [{ entry: found, score: probability, phrasing: snapshot.index.phrasings[phrasing] ?? '', parts: matchedParts(text, folded, tokens, snapshot.index, phrasing) }];
    });
    return { language, decision, ranked, layer, ...(wants ? { wants } : {}) };
  }

  return {
    match(text, { limit, before = [], excludes, thresholds }) {
      const language = detectLanguage(text);
      const excluded = excludes && new Set(snapshot.index.entries.flatMap((entry, at) => (excludes(entry) ? [at] : [])));
      const own = thresholdsNow();
      const limits = { answered: thresholds?.answered ?? own.answered, unsure: thresholds?.unsure ?? own.unsure };
      const alone = read(text, language, limit, excluded);
      const follows = alone.layer === 'exact' ? undefined : readFollowUp(text, before);
      if (follows === undefined) return finish(alone, limit, limits);
      const together = read(follows.joined, language, limit, excluded, follows.joined.length - text.trim().length);
      const previous = read(follows.previous, language, limit, excluded);
      const joined = { ...finish(together, limit, limits), readAs: follows.joined };
      const single = finish(alone, limit, limits);
      // Words of its own that lead elsewhere than before count for more than what they are added to.
      const ledOn = joined.ranked[0]?.entry.id !== finish(previous, 1, limits).ranked[0]?.entry.id;
      const wants = joined.wants ?? single.wants;
      const chosen = !ledOn && single.decision === 'answered' ? single : joined;
      return { ...chosen, ...(wants ? { wants } : {}) };
    },

    change({ put = [], remove = [] }) {
      const phrased = (id: string): string => JSON.stringify(known.get(id)?.phrasings ?? null);
      const ids = [...put.map(({ id }) => id), ...remove];
      const earlier = ids.map(phrased);
      for (const id of remove) known.delete(id);
      for (const entry of put) known.set(entry.id, entry);
      if (ids.some((id, at) => phrased(id) !== earlier[at])) {
        edition += 1;
        // What was fitted to other phrasings does not fit these; vectors and thresholds do.
        if (learned) learned = { ...learned, groups: unlearned(modelsOf([...known.values()].flatMap(({ phrasings }) => Object.keys(phrasings)))) };
      }
      snapshot = renewed();
      const before = settled === edition || lessons.size === 0 ? undefined : lessons.get(signature());
      if (before === undefined) return;
      ({ learned, packed } = before);
      settled = edition;
      snapshot = takeSnapshot(snapshot.index, learned.groups, packed);
    },

    prepare() {
      preparing ??= prepareAll().finally(() => (preparing = undefined));
      return preparing;
    },

    status() {
      const { profileLocale, profileFrom, folded } = snapshot.index;
      let encoded = 0;
      let encodable = 0;
      profileLocale.forEach((locale, profile) => {
        const model = snapshot.groups.get(locale)?.model;
        if (!model) return;
        for (const text of folded.slice(profileFrom[profile], profileFrom[profile + 1])) {
          if (text === '') continue;
          encodable += 1;
          if (packed.get(model)?.has(text)) encoded += 1;
        }
      });
      return { phrasings: snapshot.index.phrasings.length, encoded, encodable, settled: settled === edition, thresholds: thresholdsNow(), tried: learned?.tried.length ?? 0 };
    },

    preview(asked) {
      const thresholds = balanced(learned?.thresholds ?? usualThresholds, asked);
      const decided = (learned?.tried ?? []).map((each) => ({ ...each, decision: each.probability >= thresholds.answered ? 'answered' : each.among >= thresholds.unsure ? 'unsure' : 'missed' }));
      const inside = decided.filter(({ open }) => !open);
      const strange = decided.filter(({ open }) => open);
      const share = (rows: readonly (Tried & { decision: string })[], decision: string, right?: boolean): number =>
        rows.length === 0 ? 0 : rows.filter((row) => row.decision === decision && (right === undefined || row.right === right)).length / rows.length;
      return {
        thresholds,
        known: { answered: share(inside, 'answered', true), wrong: share(inside, 'answered', false), unsure: share(inside, 'unsure'), missed: share(inside, 'missed') },
        strange: { answered: share(strange, 'answered'), unsure: share(strange, 'unsure'), missed: share(strange, 'missed') },
      };
    },
  };
}

const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;

interface Read {
  readonly text: string;
  readonly folded: ReturnType<typeof readText>;
  readonly tokens: readonly Token[];
  readonly same: ReadonlyMap<number, number>;
  readonly scores: TextScores;
  readonly layer: MatchReading['layer'];
  readonly language: string;
  readonly wants?: { readonly model: ModelName; readonly text: string };
}
