import type { EntryPair, KnowledgePairs } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import type { Question } from '../fates/tellFates.ts';
import { readQuestions, type AskedOfBase } from '../readQuestions.ts';
import { readTexts } from '../readTexts.ts';

/** Pairs told, and questions told of each. */
const limits = { pairs: 100, questions: 5 } as const;

type Sign = 'together' | 'swapped' | 'crossed';

interface Found {
  readonly entries: [string, string];
  readonly signs: Record<Sign, number>;
  readonly questions: Question[];
}

/**
 * Pairs of entries between which questions are torn. Of one pair
 *
 * - together = questions whose two likeliest entries these were, and of whose suggestions the customer picked one; where
 *   none was picked, neither may fit
 * - swapped = questions of which one was the best and the other was picked
 * - crossed = answers of one that did not help, where the next answer given in the conversation was the other's
 *
 * A question may tell of a pair in more than one way: it comes before others that tell of it in fewer.
 */
export function readPairs(database: Database, asked: AskedOfBase): Omit<KnowledgePairs, 'scope'> {
  const questions = readQuestions(database, asked);
  const second = database.connection.prepare<[string, number], string | null>("select data ->> '$.data.suggestions[1].entry' from events where conversation_id = ? and seq = ? and kind = 'settled'").pluck();
  const pairs = new Map<string, Found>();
  const note = (question: Question, sign: Sign, one: string | null, other: string | null | undefined): void => {
    if (one === null || typeof other !== 'string' || one === other) return;
    const entries: [string, string] = one < other ? [one, other] : [other, one];
    const key = JSON.stringify(entries);
    const pair = pairs.get(key) ?? { entries, signs: { together: 0, swapped: 0, crossed: 0 }, questions: [] };
    pairs.set(key, pair);
    pair.signs[sign] += 1;
    if (pair.questions.at(-1) !== question) pair.questions.push(question);
  };
  for (const [place, question] of questions.entries()) {
    const { fate, best, said, helpful, conversationId, seq } = question;
    if (fate === 'picked') {
      note(question, 'together', best, second.get(conversationId, seq));
      note(question, 'swapped', best, said);
    }
    if (helpful === false) note(question, 'crossed', said, nextSaid(questions, place));
  }
  const found = [...pairs.values()].toSorted((one, other) => weightOf(other) - weightOf(one) || (one.entries.join(' ') < other.entries.join(' ') ? -1 : 1));
  const told = found.slice(0, limits.pairs);
  return { pairs: told.map(({ entries, signs, questions: own }): EntryPair => ({ entries, ...signs, questions: wordsOf(database, own) })), leftOut: found.length - told.length };
}

/** The entry whose answer was given next in the same conversation. */
function nextSaid(questions: readonly Question[], place: number): string | null {
  for (let at = place + 1; questions[at]?.conversationId === questions[place]?.conversationId; at += 1) {
    const said = questions[at]?.said;
    if (typeof said === 'string') return said;
  }
  return null;
}

function weightOf({ signs: { together, swapped, crossed } }: Found): number {
  return together + swapped + crossed;
}

/** The latest of them, each once. */
function wordsOf(database: Database, questions: readonly Question[]): string[] {
  const latest = questions.toSorted((one, other) => other.at - one.at).slice(0, 4 * limits.questions);
  return [...new Set(readTexts(database, latest))].filter((text) => text !== '').slice(0, limits.questions);
}
