import type { MatchReading } from '../../engine/sdk/understanding.ts';
import type { KnowledgeTest, KnowledgeTestResult } from '../contract.ts';
import type { AskMatcher } from './createAsking.ts';
import { createBreather } from './createBreather.ts';
import type { KnowledgeMatcher } from '../understanding/match/createMatcher.ts';

export type TestOutcome = KnowledgeTestResult['after'];

/** Entries that a test looks at: as many as a customer is offered, unless a flow says otherwise. */
const ranked = 3;

/**
 * Asks a matcher every question of a test set; the outcomes come in the same order. A test passes when the customer gets to
 * the entry that it expects: the question is answered with it, or it is among those that are offered, which `offered` says.
 * One that expects nothing passes when nothing is answered.
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
  const offered = decision === 'unsure' && expects !== null && ranked.some(({ entry }) => entry.id === expects);
  const passed = expects === null ? decision !== 'answered' : offered || (decision === 'answered' && found === expects);
  return { found, decision, score: Math.min(1, best?.score ?? 0), passed, ...(offered ? { offered } : {}) };
}
