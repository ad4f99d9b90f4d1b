import type { FormOf } from '../../engine/sdk/index.ts';
import type { TicketConfig } from './schema.ts';

export const ticketForm: FormOf<TicketConfig> = {
  subject: { label: ['标题', 'Subject'], template: true, help: ['坐席在工单列表里看到的一句话，可使用 {{ 变量 }}；{{ text }} 是客户最近输入的文字。', 'The one line that agents see in the list; {{ variable }} puts in a value, {{ text }} what the customer typed last.'] },
  description: { label: ['描述', 'Description'], template: true, help: ['补充说明，例如流程收集到的信息。会话记录会自动关联，不必复制。', 'What else the flow has found out. The conversation is linked by itself.'] },
  priority: {
    label: ['优先级', 'Priority'],
    branches: {
      fixed: {
        label: ['固定', 'Always the same'],
        fields: { level: { label: ['级别', 'Level'], help: ['级别决定首次回复和解决的时限，可在“工单”里设置。', 'It decides by when the ticket is to be answered and resolved; see the service levels under “Tickets”.'], options: { low: ['低', 'Low'], normal: ['普通', 'Normal'], high: ['高', 'High'], urgent: ['紧急', 'Urgent'] } } },
      },
      expression: {
        label: ['由表达式决定', 'By an expression'],
        fields: { value: { label: ['表达式', 'Expression'], kind: 'expression', holds: 'text', help: ['结果为 "low"、"normal"、"high" 或 "urgent"，其他结果按普通处理。例如 amount > 1000.0 ? "high" : "normal"。', 'Comes to "low", "normal", "high" or "urgent"; anything else is normal. As in amount > 1000.0 ? "high" : "normal".'] } },
      },
    },
  },
  topic: {
    label: ['主题', 'Topic'],
    branches: {
      fixed: { label: ['固定', 'Always the same'], fields: { text: { label: ['主题', 'Topic'], help: ['用于筛选和统计，例如 退款。', 'For filters and figures, such as refund.'] } } },
      expression: { label: ['由表达式决定', 'By an expression'], fields: { value: { label: ['表达式', 'Expression'], kind: 'expression', holds: 'text', help: ['例如保存分类结果的变量 topic。', 'Such as a variable that keeps what the customer is after.'] } } },
    },
  },
  team: { label: ['技能组', 'Team'], kind: 'team', help: ['工单会分给组内负荷最小的坐席；留空则由所有坐席认领。', 'It goes to whoever of them has the least to do; left empty, any agent may take it.'] },
  into: { label: ['工单号保存到变量', 'Keep the number in'], kind: 'variable', holds: 'text', help: ['例如 T-1024。', 'As in T-1024.'] },
  tell: { label: ['告诉客户工单号', 'Tell the customer'] },
  say: { label: ['对客户说', 'Said to the customer'], template: true, help: ['可使用保存工单号的变量；留空则说一句默认的话，其中包含工单号。', 'The variable with the number may stand in it; left empty, a sentence of our own tells the number.'] },
};
