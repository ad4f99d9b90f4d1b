import { createHash } from 'node:crypto';
import { learnBase, type Learned, type Lesson } from '../understanding/match/learnBase.ts';
import { learnInWorker } from '../understanding/match/learnInWorker.ts';
import { createTurns } from './createTurns.ts';

/** Phrasings that are learned at once: starting a thread takes longer. */
const few = 24;

/** Lessons remembered: what customers meet and the draft are often the same. */
const remembered = 8;

export interface Learner {
  learn(lesson: Lesson): Promise<Learned>;
  /** Begins no more lessons. */
  close(): void;
}

/** Learns bases one at a time in another thread, the same base once. */
export function createLearner(): Learner {
  const known = new Map<string, Promise<Learned>>();
  const inTurn = createTurns();
  let closed = false;

  async function learn(lesson: Lesson): Promise<Learned> {
    if (closed) throw new Error('closed');
    const count = lesson.entries.reduce((sum, { phrasings }) => sum + Object.values(phrasings).reduce((own, each) => own + each.length, 0), 0);
    return count <= few ? learnBase(lesson) : learnInWorker(lesson);
  }

  return {
    learn(lesson) {
      const key = keyOf(lesson);
      const before = known.get(key);
      const learned = before ?? inTurn('learn', () => learn(lesson));
      known.delete(key);
      known.set(key, learned);
      learned.catch(() => known.delete(key));
      for (const oldest of known.keys().take(Math.max(0, known.size - remembered))) known.delete(oldest);
      return learned;
    },
    close() {
      closed = true;
    },
  };
}

function keyOf({ entries, models, packed }: Lesson): string {
  const hash = createHash('sha256');
  for (const each of sorted(entries.map(({ id, phrasings }) => JSON.stringify([id, phrasings])))) hash.update(each);
  hash.update(sorted([...models].map(String)).join());
  hash.update(sorted([...packed].map(([model, vectors]) => `${model} ${vectors.size}`)).join());
  return hash.digest('base64url');
}

function sorted(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => (a < b ? -1 : 1));
}
