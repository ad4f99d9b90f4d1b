import { sql } from 'drizzle-orm';
import { commonColumns } from '../commonColumns.ts';
import { column, conversationTable } from '../conversationTable.ts';
import { questionColumns } from '../questionColumns.ts';

export const questions = conversationTable({
  title: ['提问', 'Questions'],
  about: ['向知识库提出的每个问题一行。', 'A row for every question that a knowledge base was asked.'],
  join: sql`cross join knowledge_questions as q on q.conversation_id = c.id`,
  key: sql`q.seq`,
  columns: [
    ...commonColumns,
    { ...questionColumns.seq, from: sql`q.seq` },
    { ...questionColumns.asked, from: sql`q.at` },
    { ...questionColumns.base, from: sql`q.base` },
    { ...questionColumns.locale, from: sql`q.locale` },
    { ...questionColumns.text, from: sql`nullif(q.text, '')` },
    column('outcome', 'text', ['结果', 'Outcome'], ['answered 已回答、unsure 给出建议、missed 未命中、failed 出错。', '`answered`, `unsure` (suggestions were made), `missed` or `failed`.'], sql`q.outcome`),
    { ...questionColumns.entry, from: sql`q.entry` },
    { ...questionColumns.match, from: sql`q.score` },
    column('helpful', 'boolean', ['有帮助', 'Helpful'], ['客户是否认为有帮助；空为没有表示。', 'Whether the customer said that it helped; empty where they did not say.'], sql`q.helpful`),
    { ...questionColumns.settled, from: sql`q.settled` },
  ],
});
