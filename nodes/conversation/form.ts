import type { Field, FormOf } from '../../engine/sdk/index.ts';
import type { ConversationConfig } from './schema.ts';

const into = { label: ['保存到变量', 'Keep the answer in'], kind: 'variable', holds: 'text' } as const satisfies Field;
const dayHelp = ['可填 2026-11-30、today、today+30d 等。', 'As in 2026-11-30, today or today+30d.'] as const;

export const conversationForm: FormOf<ConversationConfig> = {
  say: { label: ['机器人说', 'The bot says'], help: ['每条是一个气泡，可使用 {{ 变量 }}。', 'Each is one bubble; {{ variable }} puts in a value.'], item: { label: ['消息', 'Message'], template: true } },
  expect: {
    label: ['等待客户回复', 'Then wait for'],
    branches: {
      nothing: { label: ['不等待回复', 'Nothing'], fields: {} },
      text: { label: ['任意文字', 'Any text'], fields: { into } },
      choice: {
        label: ['选项（按钮）', 'A choice of buttons'],
        fields: {
          choices: {
            label: ['选项', 'Choices'],
            item: { label: ['选项', 'Choice'], fields: { id: { label: ['选项编号', 'Id'], kind: 'outlet-id' }, label: { label: ['选项文字', 'Label'], template: true } } },
          },
          into,
          keep: {
            label: ['保存内容', 'Keep'],
            help: ['编号在各语言中相同；文字是客户看到的内容。', 'The id is the same in every language; the label is what the customer saw.'],
            options: { id: ['选项编号', 'The choice\'s id'], label: ['选项文字', 'The choice\'s label'] },
          },
          allowTyping: { label: ['允许输入其他内容', 'Let customers type something else'], help: ['不属于任何选项的内容从“其他”出口离开；否则会请客户重选。', 'What matches no choice leaves by “Something else”; otherwise the customer is asked again.'] },
        },
      },
      number: {
        label: ['数字', 'A number'],
        fields: {
          into: { ...into, holds: 'number' },
          min: { label: ['最小值', 'Smallest'] },
          max: { label: ['最大值', 'Largest'] },
          whole: { label: ['只接受整数', 'Whole numbers only'] },
        },
      },
      date: {
        label: ['日期', 'A date'],
        fields: {
          into,
          min: { label: ['最早日期', 'Earliest'], kind: 'day', help: dayHelp },
          max: { label: ['最晚日期', 'Latest'], kind: 'day', help: dayHelp },
          timeZone: { label: ['时区', 'Time zone'], kind: 'time-zone', help: ['“今天”以此时区为准。', 'Where "today" is today.'] },
        },
      },
      email: { label: ['邮箱', 'An e-mail address'], fields: { into } },
      phone: { label: ['电话号码', 'A phone number'], fields: { into } },
      pattern: {
        label: ['指定格式', 'Text of a given form'],
        fields: { into, pattern: { label: ['格式（RE2 正则表达式）', 'Pattern (RE2)'], kind: 'pattern', help: ['须与整段回答匹配，例如 [A-Z]{2}\\d{8}。', 'The whole answer has to fit, as in [A-Z]{2}\\d{8}.'] } },
      },
    },
  },
  retries: { label: ['可重试次数', 'Extra attempts'], help: ['回答无效时再问几次，之后从“多次无效”出口离开。', 'How often an invalid answer is asked for again before leaving by “Not valid”.'] },
  retryText: { label: ['重试提示', 'Said when asking again'], template: true, help: ['留空则使用默认提示。', 'Left empty, a fitting default is said.'] },
  silence: {
    label: ['客户沉默', 'Silence'],
    help: ['客户超过此时间未回复时，从“未回复”出口离开。', 'Customers who say nothing for this long leave by “Silent”.'],
    fields: { minutes: { label: ['分钟', 'Minutes'], kind: 'minutes' } },
  },
};
