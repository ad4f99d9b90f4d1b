import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import { tokenize } from '../text/tokenize.ts';
import type { PhrasingIndex } from './createIndexer.ts';
import { fitGroups, mostFitted } from './fitGroups.ts';
import type { Lesson } from './learnBase.ts';
import { mapMeaning } from './mapMeaning.ts';
import { scoreText, type TextScores } from './scoreText.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { unpackVector } from './vectors.ts';

/** How much the map of meaning may count. */
export const meaningShares = [0, 0.2, 0.5, 1, 2, 4] as const;

/** One reading of a tried phrasing. */
export interface Reading {
  readonly scores: TextScores;
  /** Whether the right entry is the best one, or one of five. */
  readonly right: boolean;
  readonly near: boolean;
  /** Whether no entry is right: the phrasing's own was left out. */
  readonly open: boolean;
}

/** A phrasing, asked of a base that was fitted without it. */
export interface Trial {
  readonly locale: string;
  readonly words: Reading;
  /** For each of `meaningShares`; none without vectors. */
  readonly full: readonly Reading[];
}

/** No more phrasings than this are tried. */
const mostTried = 1500;

/**
 * Cross-validation on a base's own phrasings: a fifth of each entry's, and a fifth of the entries whole, is left out in turn,
 * the latter as questions that nothing answers. Large bases are tried on fewer parts.
 */
export function tryBase(whole: PhrasingIndex, index: (entries: readonly KnowledgeEntry[]) => PhrasingIndex, lesson: Lesson): Trial[] {
  const size = whole.phrasings.length;
  if (whole.entries.length < 3 || size > mostFitted) return [];
  const parts = size > 6000 ? 10 : 5;
  const rounds = size > 6000 ? 1 : size > 2500 ? 2 : size > 600 ? 3 : 5;
  const partOfEntry = shuffledParts(whole.entries.length, parts);
  const folded = new Map(whole.phrasings.map((text, at) => [text, whole.folded[at] ?? '']));
  const found: Trial[] = [];
  for (let part = 0; part < rounds; part += 1) {
    const held: Held[] = [];
    const kept = whole.entries.map((entry, at): KnowledgeEntry => {
      const open = partOfEntry[at] === part;
      const phrasings = Object.entries(entry.phrasings).map(([locale, texts]) => {
        const out = texts.map((_, place) => open || (texts.length > 1 && (place + at) % parts === part));
        texts.forEach((text, place) => out[place] && held.push({ locale, text: folded.get(text) ?? '', entry: entry.id, open }));
        return [locale, texts.filter((_, place) => !out[place])] as const;
      });
      return { ...entry, phrasings: Object.fromEntries(phrasings) };
    });
    const learning = index(kept.filter(({ phrasings }) => Object.values(phrasings).some((texts) => texts.length > 0)));
    const groups = fitGroups(learning, lesson, new Map());
    const plain = takeSnapshot(learning, groups, lesson.packed);
    const snapshots = meaningShares.map((share) => {
      if (share === 0) return plain;
      const mapped = new Map([...groups].map(([locale, group]) => {
        const vectors = group.model === null ? undefined : plain.vectors.get(group.model);
        return [locale, group.model && vectors ? { ...group, meaning: mapMeaning(learning, locale, group.model, vectors, share, lesson.maps) } : group];
      }));
      return takeSnapshot(learning, mapped, lesson.packed);
    });
    const step = Math.max(1, held.length / (mostTried / rounds));
    for (let at = 0; at < held.length; at += step) {
      const one = held[Math.floor(at)];
      if (one && one.text !== '') found.push(tryOne(one, plain, snapshots, lesson));
    }
  }
  return found;
}

interface Held {
  readonly locale: string;
  readonly text: string;
  readonly entry: string;
  readonly open: boolean;
}

function tryOne({ locale, text, entry, open }: Held, plain: Snapshot, snapshots: readonly Snapshot[], { models, packed }: Lesson): Trial {
  const tokens = tokenize(text);
  const model = models.get(locale) ?? null;
  const bytes = model === null ? undefined : packed.get(model)?.get(text);
  const judge = (scores: TextScores): Reading => {
    const ids = scores.candidates.map((each) => plain.index.entries[each.entry]?.id);
    return { scores, right: ids[0] === entry, near: ids.includes(entry), open };
  };
  const vector = model !== null && bytes ? { model, vector: unpackVector(bytes) } : undefined;
  return {
    locale,
    words: judge(scoreText(plain, tokens, undefined, 5)),
    full: vector ? snapshots.map((snapshot) => judge(scoreText(snapshot, tokens, vector, 5))) : [],
  };
}

/** Deals entries into parts, the same way each time. */
function shuffledParts(count: number, parts: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = count;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return Array.from(order, (at) => at % parts);
}
