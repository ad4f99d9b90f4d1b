import { classOf, classOutlets } from '../../../../nodes/outlets.ts';
import type { Database } from '../../../db/open.ts';
import type { AskedOf } from '../../filter/askedOf.ts';
import { picked, pickedBy } from '../../filter/pickedBy.ts';
import type { Question } from '../fates/tellFates.ts';

/**
 * Questions by topic: what the flow took the conversation to be about, the last time before them. Where it never did,
 * they are of none, and left out.
 */
export function groupByTopic<T extends Pick<Question, 'conversationId' | 'seq'>>(database: Database, asked: Pick<AskedOf, 'filter' | 'period'>, questions: readonly T[]): Map<string, T[]> {
  if (questions.length === 0) return new Map();
  const [from, before] = classOutlets;
  const rows = database.connection.prepare<[object], { id: string; seq: number; outlet: string }>(visitsSql).all({ ...pickedBy(database, asked), first: from, end: before });
  const told = Map.groupBy(rows, ({ id }) => id);
  const topicOf = ({ conversationId, seq }: T): string | null => classOf(told.get(conversationId)?.findLast((each) => each.seq < seq)?.outlet ?? '');
  const found = new Map<string, T[]>();
  for (const [topic, own] of Map.groupBy(questions, topicOf)) if (topic !== null) found.set(topic, own);
  return found;
}

// Conversation by conversation, or all visits there are would be looked at.
const visitsSql = `
  select c.id, v.seq, v.outlet from conversations c cross join visits v on v.conversation_id = c.id
  where ${picked} and v.outlet >= :first and v.outlet < :end
  order by c.created_at, c.id, v.seq`;
