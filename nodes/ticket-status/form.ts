import type { FormOf } from '../../engine/sdk/index.ts';
import type { TicketStatusConfig } from './schema.ts';

export const ticketStatusForm: FormOf<TicketStatusConfig> = {
  number: { label: ['工单号来自', 'Number from'], kind: 'expression', holds: 'text', help: ['text 指客户最近输入的文字，其中的 T-1024、工单1024 等都能识别；也可以填保存工单号的变量。没有工单号时，列出该客户所有未完成的工单。', '“text” is what the customer typed last; T-1024, ticket 1024 and the like are found in it. A variable may stand here too. Without a number, all of the customer\'s tickets that are not resolved are told.'] },
  tell: { label: ['告诉客户进度', 'Tell the customer'], help: ['说一句默认的话，包括状态和最近一次回复；关闭后由后面的节点来说。', 'A sentence of our own tells the state and the latest answer; switched off, the nodes that follow speak instead.'] },
  numberInto: { label: ['工单号保存到变量', 'Keep the number in'], kind: 'variable', holds: 'text' },
  statusInto: { label: ['状态保存到变量', 'Keep the state in'], kind: 'variable', holds: 'text', help: ['open 处理中、pending 待客户补充、resolved 已解决、closed 已关闭；没有找到时为空。', 'One of open, pending, resolved and closed; empty where there is none.'] },
  subjectInto: { label: ['标题保存到变量', 'Keep the subject in'], kind: 'variable', holds: 'text' },
  countInto: { label: ['工单数量保存到变量', 'Keep how many in'], kind: 'variable', holds: 'number' },
};
