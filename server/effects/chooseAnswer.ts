import { languageOf } from '../../engine/sdk/languageOf.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import { readSentiment } from '../understanding/sentiment/readSentiment.ts';

/** What makes a text upset: a score below, or anger above. */
const upset = { scoreBelow: 0.4, angerAbove: 0.5 } as const;

/**
 * One of an entry's answers, in the customer's language: of those for the upset when the text sounds upset and there are any,
 * else of the others, which take turns. Answers that lack the language stand back where one has it.
 *
 * @param seq differs from one question to the next.
 */
export function chooseAnswer({ answer, variants = [] }: KnowledgeEntry, { text, locale }: { readonly text: string; readonly locale: string }, seq: number): string {
  const soothing = variants.filter(({ mood }) => mood === 'upset');
  const plain = [{ answer }, ...variants.filter(({ mood }) => mood === undefined)];
  const fitting = (soothing.length > 0 && soundsUpset(text) ? soothing : plain).map((each) => each.answer);
  const understood = fitting.filter((each) => Object.entries(each).some(([tag, words]) => words !== '' && languageOf(tag) === languageOf(locale)));
  const pool = understood.length > 0 ? understood : fitting;
  return localize(pool[turn(seq, pool.length)] ?? answer, locale);
}

function soundsUpset(text: string): boolean {
  const { score, anger } = readSentiment(text);
  return score < upset.scoreBelow || anger > upset.angerAbove;
}

/** Multiples of the golden ratio spread evenly, however far apart the questions are: a remainder would stand still at every other place. */
function turn(seq: number, count: number): number {
  return Math.floor(((Math.imul(seq, 0x9e3779b1) >>> 0) / 2 ** 32) * count);
}
