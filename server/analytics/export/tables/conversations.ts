import { sql } from 'drizzle-orm';
import { commonColumns } from '../commonColumns.ts';
import { column, conversationTable } from '../conversationTable.ts';

export const conversations = conversationTable({
  title: ['会话', 'Conversations'],
  about: ['每个会话一行。', 'A row for every conversation.'],
  columns: [
    ...commonColumns,
    column('status', 'text', ['状态', 'Status'], ['bot 机器人接待中、queued 排队中、agent 人工接待中、closed 已结束。', '`bot`, `queued`, `agent` or `closed`, as it stands now.'], sql`c.status`),
    column('last_active', 'time', ['最后活动', 'Last active'], ['最后一次有动静的时间；已结束的即结束时间。', 'When something last happened in it; when it ended, where it is closed.'], sql`c.updated_at`),
    column('returning', 'boolean', ['回访', 'Returning'], ['该客户此前来过。', 'Its contact had talked to us before.'], sql`s.returned`),
    column('attributes', 'text', ['客户属性', 'Attributes'], ['参与统计的客户属性，JSON。', 'The contact attributes that are counted by, as JSON.'], sql`s.attributes`),
    column('contact', 'text', ['客户', 'Contact'], ['客户编号。', 'The contact’s id.'], sql`c.contact_id`),
    column('visits', 'integer', ['节点访问数', 'Visits'], ['进入节点的次数。', 'How many nodes were entered, counted every time.'], sql`(select count(*) from visits as v where v.conversation_id = c.id)`),
    column('handed_off', 'boolean', ['转过人工', 'Handed off'], ['曾请求人工。', 'A person was asked for.'], sql`exists (select 1 from handoffs as h where h.conversation_id = c.id)`),
    column('agent_talked', 'boolean', ['人工接待', 'An agent was on'], ['曾有坐席接入。', 'An agent was on.'], sql`exists (select 1 from assignments as a where a.conversation_id = c.id)`),
    column('score', 'integer', ['满意度', 'Score'], ['客户的评分，1 至 5；空为未评价。', 'What the customer gave, 1 to 5; empty where they gave none.'], sql`(select u.score from surveys as u where u.conversation_id = c.id)`),
  ],
});
