import { inArray } from 'drizzle-orm';
import type { NodeDropOff } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { flows, segments } from '../../../db/schema.ts';
import { readDropOff } from '../../dropOff/readDropOff.ts';
import { findSegments } from '../../filter/findSegments.ts';
import { readNodeNames } from '../../names/readNodeNames.ts';
import type { TableAsked } from '../exportTable.ts';
import { nodeNameAbout } from '../nodeNameAbout.ts';
import { filled, wholeTable } from '../wholeTable.ts';

interface Row extends NodeDropOff {
  readonly flow: string;
  readonly name: string;
}

export const dropOff = wholeTable<Row>({
  title: ['各节点流失', 'Drop-off by node'],
  about: ['每个流程的每个节点一行；时间范围内开始的会话。', 'A row for every node of every flow, over the conversations that began in the period.'],
  rows: everyFlow,
  columns: [
    filled('flow', 'text', ['流程', 'Flow'], ['流程标识。', 'The flow’s name in addresses.'], (row) => row.flow),
    filled('node', 'text', ['节点', 'Node'], ['节点编号；空为流程之外的兜底。', 'The node’s id; empty is the rescue behind every flow.'], (row) => row.node),
    filled('node_name', 'text', ['节点名称', 'Node’s name'], nodeNameAbout, (row) => row.name),
    filled('visits', 'integer', ['访问', 'Visits'], ['进入次数。', 'How often it was entered.'], (row) => row.visits),
    filled('conversations', 'integer', ['会话', 'Conversations'], ['至少来过一次的会话。', 'Conversations that came here at least once.'], (row) => row.conversations),
    filled('decided', 'integer', ['已离开', 'Decided'], ['访问 − 仍在此处。', 'Visits − open.'], (row) => row.decided),
    filled('onward', 'integer', ['继续', 'Onward'], ['从出口继续。', 'Left by a way out.'], (row) => row.onward),
    filled('open', 'integer', ['仍在此处', 'Open'], ['会话仍停在此处。', 'The conversation is still there.'], (row) => row.open),
    filled('silent', 'integer', ['沉默', 'Silent'], ['客户没有回应。', 'The customer said nothing.'], (row) => row.silent),
    filled('closed', 'integer', ['客户离开', 'Closed'], ['客户在此结束会话。', 'The customer ended the chat here.'], (row) => row.closed),
    filled('handed', 'integer', ['转人工', 'Handed over'], ['在此转给坐席。', 'A person was wanted, or stepped in.'], (row) => row.handed),
    filled('failed', 'integer', ['出错', 'Failed'], ['在此出错。', 'It broke here.'], (row) => row.failed),
    filled('ended', 'integer', ['正常结束', 'Ended'], ['按流程在此结束。', 'The conversation ended here as drawn.'], (row) => row.ended),
    filled('drop_off', 'number', ['流失率', 'Drop-off'], ['（沉默 + 客户离开）÷ 已离开；空为尚无已离开的访问。', '(silent + closed) / decided; empty where nothing is decided.'], (row) => row.dropOff.share),
    filled('drop_off_low', 'number', ['流失率下限', 'Drop-off, low'], ['95 % Wilson 区间下限。', 'The lower end of the 95 % Wilson interval.'], (row) => row.dropOff.low),
    filled('drop_off_high', 'number', ['流失率上限', 'Drop-off, high'], ['95 % Wilson 区间上限。', 'The upper end of the 95 % Wilson interval.'], (row) => row.dropOff.high),
  ],
});

/** Nodes of two flows may have the same id, so each flow is read by itself. */
function everyFlow(database: Database, { filter, period, language }: TableAsked): Row[] {
  const { ids } = findSegments(database, filter);
  const found = database.orm.selectDistinct({ id: segments.flowId }).from(segments).where(inArray(segments.id, [...ids])).all();
  const slugs = new Map(database.orm.select({ id: flows.id, slug: flows.slug }).from(flows).all().map(({ id, slug }) => [id, slug]));
  return found.flatMap(({ id }) => {
    const nameOf = readNodeNames(database, id);
    return readDropOff(database, { filter: { ...filter, flow: id }, period }).nodes.map((each) => ({ ...each, flow: slugs.get(id) ?? id, name: nameOf(each.node)[language] }));
  });
}
