import type { Database } from '../../db/open.ts';
import type { Question } from './fates/tellFates.ts';

/** What customers asked, in their words; empty where they have been erased. */
export function readTexts({ connection }: Database, questions: readonly Pick<Question, 'conversationId' | 'seq'>[]): string[] {
  const text = connection.prepare<[string, number], string>('select text from knowledge_questions where conversation_id = ? and seq = ?').pluck();
  return questions.map(({ conversationId, seq }) => text.get(conversationId, seq) ?? '');
}
