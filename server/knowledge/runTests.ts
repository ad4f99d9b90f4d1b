import type { MatchReading } from '../../engine/sdk/understanding.ts';
import type { KnowledgeTest, KnowledgeTestResult, KnowledgeTestRun } from '../contract.ts';
import { askMatcher } from './askMatcher.ts';
import { createBreather } from './createBreather.ts';
import type { KnowledgeMatcher } from './openMatcher.ts';

/** How many entries a test looks at. */
const ranked = 5;

/**
 * Asks every question of a test set, of what customers meet and of the draft. A test passes when the entry that it expects
 * is first and the question is answered; one that expects nothing passes when nothing is answered. A question that the bot
 * would be unsure of does not pass, even when the right entry is among those it would offer; its result says so. `worse`
 * are the tests that pass before and not after.
 */
export async function runTests(tests: readonly KnowledgeTest[], { before, after }: { readonly before: KnowledgeMatcher | null; readonly after: KnowledgeMatcher }): Promise<KnowledgeTestRun> {
  const breathe = createBreather();
  const results: KnowledgeTestResult[] = [];
  for (const { id, question, expects } of tests) {
    await breathe();
    const ask = async (matcher: KnowledgeMatcher): Promise<KnowledgeTestResult['after']> => judge(await askMatcher(matcher, question, { limit: ranked }), expects);
    results.push({ id, question, expects, before: before && (await ask(before)), after: await ask(after) });
  }
  return {
    passedBefore: before && results.filter((each) => each.before?.passed).length,
    passedAfter: results.filter((each) => each.after.passed).length,
    total: results.length,
    worse: results.filter((each) => each.before?.passed === true && !each.after.passed).map(({ id }) => id),
    results,
  };
}

function judge({ decision, ranked }: MatchReading, expects: string | null): KnowledgeTestResult['after'] {
  const [best] = ranked;
  const found = best?.entry.id ?? null;
  const passed = expects === null ? decision !== 'answered' : decision === 'answered' && found === expects;
  const offered = decision === 'unsure' && expects !== null && ranked.some(({ entry }) => entry.id === expects);
  return { found, decision, score: best?.score ?? 0, passed, ...(offered ? { offered } : {}) };
}
