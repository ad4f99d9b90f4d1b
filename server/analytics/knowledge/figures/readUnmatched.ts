import type { KnowledgeFigures } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import type { Question } from '../fates/tellFates.ts';

/**
 * Entries that customers meet and that matched none of these questions: none of them was answered with it, or was answered
 * or unsure with it as the best. What merely came nearest to a missed question did not match. Those that never did come first.
 */
export function readUnmatched({ connection }: Database, base: string, questions: readonly Question[]): KnowledgeFigures['unmatched'] {
  const matched = new Set(questions.flatMap(({ fate, best, said }) => (fate === 'missed' || fate === 'ruled-out' ? [] : [best, said])));
  const live = connection.prepare<[string], string>('select id from knowledge_entries where base = ? and live is not null order by position, id').pluck().all(base);
  const unmatched = live.filter((id) => !matched.has(id));
  const lastSql = "select entry, max(at) as at from knowledge_questions where base = ? and outcome in ('answered', 'unsure') group by entry";
  const last = new Map(unmatched.length === 0 ? [] : connection.prepare<[string], { entry: string; at: number }>(lastSql).all(base).map(({ entry, at }) => [entry, at]));
  return unmatched.map((entry) => ({ entry, at: last.get(entry) ?? null })).toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0)).map(({ entry, at }) => ({ entry, matchedAt: at === null ? null : new Date(at).toISOString() }));
}
