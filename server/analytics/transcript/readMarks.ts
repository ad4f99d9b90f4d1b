import * as z from 'zod';
import { faqMatch } from '../../../nodes/effects.ts';
import type { ConversationRecord, RecordMark } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { FlowGuide } from '../../desk/context/flowGuide.ts';

interface Row {
  readonly seq: number;
  readonly kind: 'customer' | 'settled' | 'rated' | 'left' | 'passed';
  readonly node: string | null;
  readonly outlet: string | null;
  readonly data: string | null;
}

const settled = z.object({ kind: z.literal(faqMatch.kind), outcome: z.enum(['unsure', 'missed']) });
const rated = z.object({ seq: z.number(), helpful: z.boolean() });

/**
 * What is to be said of the messages of a part of a log: of an answer, the last that the customer said of it; of a
 * customer's text, that the knowledge had nothing or nothing sure for it, or that its node could do nothing with it.
 * Ratings stand after what they are of, and are looked for up to the end; what came of the last text, up to the next.
 *
 * @param from the part's first place, @param before the place that it ends before.
 */
export function readMarks({ connection }: Database, conversation: string, { from, before }: { readonly from: number; readonly before: number }, guide: Pick<FlowGuide, 'meaning'>): ConversationRecord['marks'] {
  const until = connection.prepare<[string, number], number | null>("select min(seq) from events where conversation_id = ? and seq >= ? and kind = 'customer'").pluck().get(conversation, before) ?? Number.MAX_SAFE_INTEGER;
  const rows = connection.prepare<[string, number, number], Row>("select seq, kind, node, outlet, data from events where conversation_id = ? and seq >= ? and (kind = 'rated' or (seq < ? and kind in ('customer', 'settled', 'left', 'passed'))) order by seq").all(conversation, from, until);
  const marks = new Map<number, RecordMark>();
  let said: number | null = null;
  for (const { seq, kind, node, outlet, data } of rows) {
    if (kind === 'customer') said = seq;
    else if (kind === 'rated') {
      const { data: rating } = rated.safeParse(JSON.parse(data ?? 'null'));
      if (rating && rating.seq >= from && rating.seq < before) marks.set(rating.seq, rating.helpful ? 'helped' : 'unhelpful');
    } else if (said !== null) {
      const mark = kind === 'settled' ? settled.safeParse(JSON.parse(data ?? 'null')).data?.outcome : guide.meaning(node, outlet) === 'unmet' && !marks.has(said) ? 'unmet' : undefined;
      if (mark) marks.set(said, mark);
    }
  }
  return [...marks].map(([seq, mark]) => ({ seq, mark }));
}
