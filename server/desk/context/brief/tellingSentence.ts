import { splitSentences } from '../summary/splitSentences.ts';
import { weighTerms } from '../summary/weighTerms.ts';

export interface Told {
  readonly seq: number;
  readonly text: string;
}

/** Texts and sentences that are looked at, the last ones. */
const looked = 40;
/** Beyond so many words that carry meaning, more say no more. */
const enough = 8;
/** What says that something is wanted: it counts twice. */
const wanting = /\?|？|想|要|请|帮|退|换|怎么|如何|为什么|能不能|可以|什么时候|哪|吗|\b(?:want|need|would like|like to|can i|can you|could|how|where|when|why|please|help|refund|return|cancel|change)\b/iu;

/**
 * The sentence in which a customer tells most of what they came for, word for word: the one with the most words that carry
 * meaning, where what asks for something counts more, and a later one somewhat more than an earlier. Undefined when none says
 * anything.
 */
export function tellingSentence(texts: readonly Told[]): Told | undefined {
  const sentences = texts.slice(-looked).flatMap(({ seq, text }) => splitSentences(text).map((sentence) => ({ seq, text: sentence }))).slice(-looked);
  let best: { readonly told: Told; readonly score: number } | undefined;
  for (const [index, told] of sentences.entries()) {
    const { weight } = weighTerms(told.text);
    const score = Math.min(weight, enough) * (wanting.test(told.text) ? 2 : 1) * (0.8 + (0.2 * (index + 1)) / sentences.length);
    if (score >= (best?.score ?? 1)) best = { told, score };
  }
  return best?.told;
}
