import { sql } from 'drizzle-orm';
import { columnOf } from './columnOf.ts';
import { column } from './conversationTable.ts';

/** Which conversation a row is of, and when it began, whichever way the table is read. */
export const conversation = columnOf('conversation', 'text', ['会话', 'Conversation'], ['会话编号。', 'Its id.']);
export const begun = columnOf('begun', 'time', ['会话开始', 'Conversation began'], ['会话开始的时间；时间范围按它筛选。', 'When it began; periods pick by it.']);

/** What every row says of the conversation that it belongs to, so that no table has to be joined to be filtered. */
export const commonColumns = [
  { ...conversation, from: sql`c.id` },
  { ...begun, from: sql`c.created_at` },
  column('flow', 'text', ['流程', 'Flow'], ['流程标识。', 'The flow’s name in addresses.'], sql`coalesce(f.slug, c.flow_id)`),
  column('version', 'integer', ['版本', 'Version'], ['会话所用的流程版本。', 'The flow’s version that it runs on.'], sql`c.version`),
  column('channel', 'text', ['渠道', 'Channel'], ['客户从哪里来。', 'Where the customer writes from.'], sql`c.channel`),
  column('locale', 'text', ['语言', 'Locale'], ['客户的语言。', 'The customer’s language.'], sql`c.locale`),
];
