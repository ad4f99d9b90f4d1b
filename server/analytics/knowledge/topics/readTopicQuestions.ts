import type { AskedQuestions, QuestionKind } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { readFollowed } from '../readFollowed.ts';
import type { AskedOfBase } from '../readQuestions.ts';
import { tellQuestions } from '../tellQuestions.ts';
import { groupByTopic } from './groupByTopic.ts';

/** The latest questions of a topic that are of a kind. */
export function readTopicQuestions(database: Database, asked: AskedOfBase & { readonly topic: string; readonly kind: QuestionKind }): Omit<AskedQuestions, 'scope'> {
  const own = groupByTopic(database, asked, readFollowed(database, asked)).get(asked.topic) ?? [];
  return tellQuestions(database, own, asked.kind, ({ said }) => said !== null);
}
