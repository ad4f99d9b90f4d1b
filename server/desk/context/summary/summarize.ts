import { excerpt } from '../excerpt.ts';
import { rankSentences } from './rankSentences.ts';
import { splitSentences } from './splitSentences.ts';
import { weighTerms } from './weighTerms.ts';

export interface Spoken {
  readonly seq: number;
  readonly from: 'customer' | 'agent';
  readonly text: string;
}

/** Sentences that are weighed: of a longer talk those that it began with, and the last. */
const weighed = { first: 30, last: 90 } as const;
/** How alike a sentence may be to one that was chosen. */
const tooAlike = 0.5;
/** A sentence with less meaning is a greeting or a yes. */
const leastWeight = 2;

/**
 * Two to four sentences, word for word and in their order, that stand for what customer and agent said: the most central by
 * LexRank that are not alike, at least one of the customer's, and rather not what an agent asks back. Fewer when less was said.
 */
export function summarize(talk: readonly Spoken[]): Spoken[] {
  const seen = new Set<string>();
  const all = talk
    .flatMap(({ seq, from, text }) => splitSentences(text).map((sentence) => ({ seq, from, text: excerpt(sentence, 300) })))
    .filter(({ text }) => !seen.has(text) && seen.add(text));
  const some = all.length <= weighed.first + weighed.last ? all : [...all.slice(0, weighed.first), ...all.slice(-weighed.last)];
  const sentences = some.map((each) => ({ ...each, ...weighTerms(each.text) })).filter(({ weight }) => weight >= leastWeight);
  const { ranks, likeness } = rankSentences(sentences);
  const wanted = sentences.length <= 4 ? 2 : sentences.length <= 20 ? 3 : 4;
  // What an agent asks back says nothing of what came of it.
  const worth = sentences.map(({ from, text }, index) => (ranks[index] ?? 0) * (from === 'agent' && /[?？]$/u.test(text) ? 0.5 : 1));
  const order = [...sentences.keys()].toSorted((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const customers = order.find((index) => sentences[index]?.from === 'customer');
  const chosen: number[] = customers === undefined ? [] : [customers];
  for (const index of order) {
    if (chosen.length >= wanted) break;
    if (chosen.every((each) => each !== index && likeness(each, index) < tooAlike)) chosen.push(index);
  }
  return chosen.toSorted((a, b) => a - b).flatMap((index) => sentences[index] ?? []).map(({ seq, from, text }) => ({ seq, from, text }));
}
