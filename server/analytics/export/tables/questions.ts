import { sql } from 'drizzle-orm';
import { commonColumns } from '../commonColumns.ts';
import { column, conversationTable } from '../conversationTable.ts';

export const questions = conversationTable({
  title: ['提问', 'Questions'],
  about: ['向知识库提出的每个问题一行。', 'A row for every question that a knowledge base was asked.'],
  join: sql`cross join knowledge_questions as q on q.conversation_id = c.id`,
  key: sql`q.seq`,
  columns: [
    ...commonColumns,
    column('seq', 'integer', ['序号', 'Place'], ['在会话日志中的位置。', 'Its place in the conversation’s log.'], sql`q.seq`),
    column('asked', 'time', ['提问时间', 'Asked'], ['提问的时间。', 'When it was asked.'], sql`q.at`),
    column('base', 'text', ['知识库', 'Knowledge base'], ['知识库标识。', 'The base’s name in addresses.'], sql`q.base`),
    column('question_locale', 'text', ['提问语言', 'Asked in'], ['提问时的语言。', 'The language that it was asked in.'], sql`q.locale`),
    column('text', 'text', ['问题', 'Question'], ['客户的原话；清除资料后为空。', 'The customer’s words; empty once they were erased.'], sql`nullif(q.text, '')`, true),
    column('outcome', 'text', ['结果', 'Outcome'], ['answered 已回答、unsure 给出建议、missed 未命中、failed 出错。', '`answered`, `unsure` (suggestions were made), `missed` or `failed`.'], sql`q.outcome`),
    column('entry', 'text', ['条目', 'Entry'], ['最接近的知识条目。', 'The nearest knowledge entry.'], sql`q.entry`),
    column('match', 'number', ['匹配度', 'Match'], ['与最接近条目的匹配度，0 至 1。', 'How well that entry fits, 0 to 1.'], sql`q.score`),
    column('helpful', 'boolean', ['有帮助', 'Helpful'], ['客户是否认为有帮助；空为没有表示。', 'Whether the customer said that it helped; empty where they did not say.'], sql`q.helpful`),
    column('settled', 'text', ['处理', 'Settled'], ['attached 已并入条目、created 已新建条目、ignored 已忽略；空为未处理。', '`attached` to an entry, an entry `created`, or `ignored`; empty where nobody has.'], sql`q.settled`),
  ],
});
