import type { MatchReading } from '../../engine/sdk/understanding.ts';
import type { Encoder } from '../understanding/encode/createEncoder.ts';
import type { KnowledgeMatcher, MatchOptions } from '../understanding/match/createMatcher.ts';

/** What a matcher makes of a text once its meaning has been read. */
export type AskMatcher = (matcher: KnowledgeMatcher, text: string, options: MatchOptions) => Promise<MatchReading>;

/** Times that a text and what came before it are read: each of them once, and both together. */
const readings = 3;

/** Makes the function that asks a matcher, and lets the encoder read what the matcher wants to have read. */
export function createAsking(encoder: Pick<Encoder, 'encode'> | undefined): AskMatcher {
  return async (matcher, text, options) => {
    let { wants, ...reading } = matcher.match(text, options);
    for (let read = 0; wants !== undefined && encoder !== undefined && read < readings; read += 1) {
      await encoder.encode(wants.model, [wants.text]);
      ({ wants, ...reading } = matcher.match(text, options));
    }
    return reading;
  };
}
