import { sql } from 'drizzle-orm';
import { commonColumns } from '../commonColumns.ts';
import { column, conversationTable } from '../conversationTable.ts';

export const stretches = conversationTable({
  title: ['坐席接待', 'Agent stretches'],
  about: ['坐席在会话中的每一段接待一行。', 'A row for every stretch of an agent on a conversation.'],
  join: sql`cross join assignments as a on a.conversation_id = c.id left join user as u on u.id = a.agent`,
  key: sql`a.seq`,
  columns: [
    ...commonColumns,
    column('seq', 'integer', ['序号', 'Place'], ['在会话日志中的位置。', 'Its place in the conversation’s log.'], sql`a.seq`),
    column('agent', 'text', ['坐席编号', 'Agent’s id'], ['接待的坐席。', 'Who was on.'], sql`a.agent`),
    column('agent_name', 'text', ['坐席', 'Agent'], ['坐席的姓名。', 'Their name.'], sql`u.name`),
    column('how', 'text', ['接入方式', 'How'], ['accepted 手动接入、routed 自动分配、transferred 转接、taken 接管。', '`accepted` by hand, `routed`, `transferred` or `taken` over.'], sql`a.how`),
    column('accepted', 'time', ['接入', 'Accepted'], ['接入的时间。', 'When they came on.'], sql`a.accepted_at`),
    column('ended', 'time', ['结束', 'Ended'], ['结束的时间；空为仍在接待。', 'When it was over; empty while they are on.'], sql`a.ended_at`),
    column('seconds', 'number', ['时长（秒）', 'Seconds'], ['结束减接入。', 'Ended less accepted.'], sql`(a.ended_at - a.accepted_at) / 1000.0`),
    column('ended_as', 'text', ['结束方式', 'Ended as'], ['resolved 已解决、returned 交还机器人、transferred 转出、taken 被接管、disconnected 掉线、left 客户离开、other 其他。', '`resolved`, `returned` to the bot, `transferred`, `taken` by another, `disconnected`, the customer `left`, or `other`.'], sql`a.ended_as`),
  ],
});
