import type { MatchReading } from '../../engine/sdk/understanding.ts';
import type { KnowledgeTest, KnowledgeTestResult } from '../contract.ts';
import type { AskMatcher } from './createAsking.ts';
import { createBreather } from './createBreather.ts';
import type { KnowledgeMatcher } from '../understanding/match/createMatcher.ts';

export type TestOutcome = KnowledgeTestResult['after'];

/** Entries that a test looks at: as many as a customer may be offered. */
const ranked = 5;

/**
 * Asks a matcher every question of a test set; the outcomes come in the same order. A test passes when the entry that it
 * expects is first and the question is answered; one that expects nothing passes when nothing is answered. A question that
 * the bot would be unsure of does not pass, even when the right entry is among those it would offer; `offered` says so.
 */
export async function runTests(tests: readonly KnowledgeTest[], matcher: KnowledgeMatcher, ask: AskMatcher): Promise<TestOutcome[]> {
  const breathe = createBreather();
  const outcomes: TestOutcome[] = [];
  for (const { question, expects } of tests) {
    await breathe();
    outcomes.push(judge(await ask(matcher, question, { limit: ranked }), expects));
  }
  return outcomes;
}

function judge({ decision, ranked }: MatchReading, expects: string | null): TestOutcome {
  const [best] = ranked;
  const found = best?.entry.id ?? null;
  const passed = expects === null ? decision !== 'answered' : decision === 'answered' && found === expects;
  const offered = decision === 'unsure' && expects !== null && ranked.some(({ entry }) => entry.id === expects);
  return { found, decision, score: Math.min(1, best?.score ?? 0), passed, ...(offered ? { offered } : {}) };
}
