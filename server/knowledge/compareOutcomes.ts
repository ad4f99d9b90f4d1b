import type { KnowledgeTest, KnowledgeTestRun } from '../contract.ts';
import type { TestOutcome } from './runTests.ts';

/** A test set before and after a change. `worse` are those that passed and do not any more, or whose answer now has to be chosen. */
export function compareOutcomes(tests: readonly KnowledgeTest[], before: readonly TestOutcome[] | null, after: readonly TestOutcome[]): KnowledgeTestRun {
  const results = tests.flatMap(({ id, question, expects }, index) => {
    const now = after[index];
    return now === undefined ? [] : [{ id, question, expects, before: before?.[index] ?? null, after: now }];
  });
  return {
    passedBefore: before && before.filter(({ passed }) => passed).length,
    passedAfter: after.filter(({ passed }) => passed).length,
    total: results.length,
    worse: results.filter(({ before: was, after: is }) => was !== null && standing(is) < standing(was)).map(({ id }) => id),
    results,
  };
}

function standing({ passed, offered }: TestOutcome): number {
  return passed ? (offered === true ? 1 : 2) : 0;
}
