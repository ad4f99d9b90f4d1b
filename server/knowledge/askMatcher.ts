import type { MatchReading } from '../../engine/sdk/understanding.ts';
import type { KnowledgeMatcher, MatchOptions } from './openMatcher.ts';

/** What a matcher makes of a text once it has all it needs to tell. */
export async function askMatcher(matcher: KnowledgeMatcher, text: string, options: MatchOptions): Promise<MatchReading> {
  return matcher.match(text, options);
}
