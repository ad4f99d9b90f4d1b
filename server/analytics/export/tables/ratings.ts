import { sql } from 'drizzle-orm';
import { commonColumns } from '../commonColumns.ts';
import { column, conversationTable } from '../conversationTable.ts';

export const ratings = conversationTable({
  title: ['满意度评价', 'Ratings'],
  about: ['每次邀请评价一行，未评价的也在内。', 'A row for every customer who was asked, also those who said nothing.'],
  join: sql`cross join surveys as r on r.conversation_id = c.id left join user as u on u.id = r.agent`,
  columns: [
    ...commonColumns,
    column('asked_or_rated', 'time', ['时间', 'When'], ['评价的时间；未评价的为邀请的时间。', 'When it was given; when it was asked for, where it was not.'], sql`r.at`),
    column('score', 'integer', ['满意度', 'Score'], ['1 至 5；空为未评价。', '1 to 5; empty where none was given.'], sql`r.score`),
    column('reasons', 'text', ['原因', 'Reasons'], ['客户选择的原因，分号隔开。', 'The reasons that were picked, with semicolons between them.'], sql`(select group_concat(value, '; ') from json_each(r.reasons))`),
    column('comment', 'text', ['留言', 'Comment'], ['客户的留言；清除资料后为空。', 'What the customer wrote; empty once they were erased.'], sql`nullif(r.comment, '')`, true),
    column('agent', 'text', ['坐席编号', 'Agent’s id'], ['最后接待的坐席；空为只有机器人。', 'Who was on last; empty where the bot was alone.'], sql`r.agent`),
    column('agent_name', 'text', ['坐席', 'Agent'], ['坐席的姓名。', 'Their name.'], sql`u.name`),
  ],
});
