import type { KnowledgeTestResult, KnowledgeTestRun } from '../../../server/contract.ts';

/** The tests of a run that come out otherwise than for customers now, the worse ones first. */
export function changedResults({ results, worse }: KnowledgeTestRun): readonly KnowledgeTestResult[] {
  const weight = ({ id, before, after }: KnowledgeTestResult) => (worse.includes(id) ? 0 : !before?.passed && after.passed ? 1 : 2);
  return results.filter(({ before, after }) => before !== null && (before.found !== after.found || before.decision !== after.decision || before.passed !== after.passed)).toSorted((a, b) => weight(a) - weight(b));
}
