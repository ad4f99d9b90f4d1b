import { sql } from 'drizzle-orm';
import { commonColumns } from '../commonColumns.ts';
import { column, conversationTable } from '../conversationTable.ts';

export const handoffs = conversationTable({
  title: ['转人工', 'Hand-offs'],
  about: ['每次请求人工一行。', 'A row for every time that a person was wanted.'],
  join: sql`cross join handoffs as h on h.conversation_id = c.id left join assignments as a on a.conversation_id = h.conversation_id and a.seq = (select min(f.seq) from assignments as f where f.conversation_id = h.conversation_id and f.effect_id = h.effect_id) left join user as u on u.id = a.agent`,
  key: sql`h.effect_id`,
  columns: [
    ...commonColumns,
    column('reason', 'text', ['原因', 'Reason'], ['flow 为流程设定，其余为触发的原因。', '`flow` where it was drawn, else what brought it about.'], sql`h.reason`),
    column('team', 'text', ['技能组', 'Team'], ['请求的技能组；空为任何人。', 'Which team was wanted; empty is anyone.'], sql`h.team`),
    column('priority', 'integer', ['优先级', 'Priority'], ['数字越大越先。', 'The larger, the sooner.'], sql`h.priority`),
    column('requested', 'time', ['请求', 'Requested'], ['进入排队的时间。', 'When the customer began to wait.'], sql`h.requested_at`),
    column('accepted', 'time', ['接入', 'Accepted'], ['坐席首次接入的时间；空为没有接入。', 'When an agent first came on; empty where none did.'], sql`a.accepted_at`),
    column('waited_seconds', 'number', ['排队（秒）', 'Seconds waited'], ['接入减请求；主管介入的为空。', 'Accepted less requested; empty where somebody stepped in.'], sql`case when h.reason <> 'taken-over' then (a.accepted_at - h.requested_at) / 1000.0 end`),
    column('ended', 'time', ['结束', 'Ended'], ['人工环节结束的时间；空为仍在进行。', 'When it was over; empty while it goes on.'], sql`h.ended_at`),
    column('agent', 'text', ['坐席编号', 'Agent’s id'], ['首位接入的坐席。', 'Who came on first.'], sql`a.agent`),
    column('agent_name', 'text', ['坐席', 'Agent'], ['坐席的姓名。', 'Their name.'], sql`u.name`),
  ],
});
