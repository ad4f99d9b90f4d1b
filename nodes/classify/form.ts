import type { FormOf } from '../../engine/sdk/index.ts';
import type { ClassifyConfig } from './schema.ts';

export const classifyForm: FormOf<ClassifyConfig> = {
  classes: {
    label: ['主题', 'Topics'],
    help: ['每个主题一个出口。', 'Each has its own way out.'],
    item: {
      label: ['主题', 'Topic'],
      fields: {
        id: { label: ['编号', 'Id'], kind: 'outlet-id' },
        name: { label: ['名称', 'Name'] },
        examples: {
          label: ['例句', 'Examples'],
          help: ['每行一句，按客户的说法来写，任何语言都可以；五句以上更准。', 'One on each line, as customers say it, in any language; five or more make it surer.'],
          item: { label: ['例句', 'Example'] },
        },
        urgency: { label: ['紧急程度', 'Urgency'], options: { low: ['低', 'Low'], normal: ['一般', 'Normal'], high: ['高', 'High'], urgent: ['紧急', 'Urgent'] } },
      },
    },
  },
  text: { label: ['要判断的内容', 'What to read'], kind: 'expression', holds: 'text', help: ['text 指客户最近输入的文字，一般无需修改。', '“text” is what the customer typed last, and rarely needs changing.'] },
  from: { label: ['至少多大把握', 'How sure it must be'], kind: 'share', help: ['把握不足时从“其他”离开。不设置时按例句自动判断。', 'When it is less sure, it leaves by “Other”. Left out, the examples themselves decide.'] },
  topicInto: { label: ['主题名称保存到变量', 'Keep the topic in'], kind: 'variable', holds: 'text', help: ['按客户的语言保存名称；走“其他”时为空。', 'Its name, in the customer\'s language; empty for “Other”.'] },
  urgencyInto: { label: ['紧急程度保存到变量', 'Keep the urgency in'], kind: 'variable', holds: 'number', help: ['低 0.1，一般 0.3，高 0.7，紧急 1；走“其他”时为 0.3。', 'Low is 0.1, normal 0.3, high 0.7 and urgent 1; “Other” is 0.3.'] },
};
