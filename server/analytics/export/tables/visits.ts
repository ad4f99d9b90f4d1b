import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/open.ts';
import { commonColumns } from '../commonColumns.ts';
import { readNodeNames } from '../../names/readNodeNames.ts';
import { column, conversationTable } from '../conversationTable.ts';
import type { TableAsked } from '../exportTable.ts';
import { nodeNameAbout } from '../nodeNameAbout.ts';

export const visits = conversationTable({
  title: ['节点访问', 'Visits'],
  about: ['会话每进入一次节点一行。', 'A row for every time that a conversation entered a node.'],
  join: sql`cross join visits as v on v.conversation_id = c.id`,
  key: sql`v.seq`,
  columns: [
    ...commonColumns,
    column('seq', 'integer', ['序号', 'Place'], ['在会话日志中的位置。', 'Its place in the conversation’s log.'], sql`v.seq`),
    column('node', 'text', ['节点', 'Node'], ['节点编号；空为流程之外的兜底。', 'The node’s id; empty is the rescue behind every flow.'], sql`nullif(v.node, '')`),
    { ...column('node_name', 'text', ['节点名称', 'Node’s name'], nodeNameAbout, sql`c.flow_id || ' ' || v.node`), tell: nodeNames },
    column('entered', 'time', ['进入', 'Entered'], ['进入节点的时间。', 'When the node was entered.'], sql`v.at`),
    column('left', 'time', ['离开', 'Left'], ['离开节点的时间；空为仍在此处。', 'When it was left; empty while the conversation is there.'], sql`v.ended_at`),
    column('seconds', 'number', ['停留（秒）', 'Seconds'], ['离开减进入。', 'Left less entered.'], sql`(v.ended_at - v.at) / 1000.0`),
    column('became', 'text', ['去向', 'Became'], ['open 仍在此处、onward 继续、silent 沉默、closed 客户离开、handed 转人工、failed 出错、ended 正常结束。', '`open`, `onward`, `silent`, `closed` by the customer, `handed` to a person, `failed` or `ended` as drawn.'], sql`v.became`),
    column('outlet', 'text', ['出口', 'Outlet'], ['从哪个出口离开；空为没有。', 'By which way out; empty where it was left by none.'], sql`nullif(v.outlet, '')`),
    column('first', 'boolean', ['首次', 'First'], ['该会话首次来到这个节点。', 'The conversation’s first at this node.'], sql`v.first`),
  ],
});

/** Flows are looked up as they come up, each once a page. */
function nodeNames(database: Database, { language }: TableAsked): (flowAndNode: string | number | null) => string {
  const flows = new Map<string, ReturnType<typeof readNodeNames>>();
  return (flowAndNode) => {
    const [flow = '', node = ''] = String(flowAndNode).split(/ (.*)/);
    const nameOf = flows.get(flow) ?? readNodeNames(database, flow);
    flows.set(flow, nameOf);
    return nameOf(node || null)[language];
  };
}
