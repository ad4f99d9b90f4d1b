import type { KnowledgeTest, KnowledgeTestRun } from '../contract.ts';
import type { TestOutcome } from './runTests.ts';

/** A test set before and after a change. `worse` are the tests that passed before and do not pass any more. */
export function compareOutcomes(tests: readonly KnowledgeTest[], before: readonly TestOutcome[] | null, after: readonly TestOutcome[]): KnowledgeTestRun {
  const results = tests.flatMap(({ id, question, expects }, index) => {
    const now = after[index];
    return now === undefined ? [] : [{ id, question, expects, before: before?.[index] ?? null, after: now }];
  });
  return {
    passedBefore: before && before.filter(({ passed }) => passed).length,
    passedAfter: after.filter(({ passed }) => passed).length,
    total: results.length,
    worse: results.filter((each) => each.before?.passed === true && !each.after.passed).map(({ id }) => id),
    results,
  };
}
