import * as z from 'zod';
import { field, localizedText, shortText, variableName, writtenText } from '../../engine/sdk/index.ts';

const into = variableName.meta(field(['保存到变量', 'Keep the answer in'], { kind: 'variable', holds: 'text' }));

const nothing = z.strictObject({ kind: z.literal('nothing') }).meta(field(['不等待回复', 'Nothing']));

const text = z.strictObject({ kind: z.literal('text'), into: into.optional() }).meta(field(['任意文字', 'Any text']));

export const conversationChoice = z.strictObject({
  /** Stands in the outlet's name, so that a label can be reworded without redrawing. */
  id: z.string().min(1).max(64).meta(field(['选项编号', 'Id'], { kind: 'outlet-id' })),
  label: shortText.meta(field(['选项文字', 'Label'], { template: true })),
}).meta(field(['选项', 'Choice']));

const choice = z
  .strictObject({
    kind: z.literal('choice'),
    choices: z
      .array(conversationChoice)
      .min(1)
      .max(50)
      .refine((choices) => new Set(choices.map((each) => each.id)).size === choices.length, 'two choices have the same id')
      .meta(field(['选项', 'Choices'])),
    into: into.optional(),
    keep: z
      .enum(['id', 'label'])
      .default('id')
      .meta(
        field(['保存内容', 'Keep'], {
          help: ['编号在各语言中相同；文字是客户看到的内容。', 'The id is the same in every language; the label is what the customer saw.'],
          options: { id: ['选项编号', 'The choice\'s id'], label: ['选项文字', 'The choice\'s label'] },
        }),
      ),
    allowTyping: z
      .boolean()
      .default(false)
      .meta(field(['允许输入其他内容', 'Let customers type something else'], { help: ['不属于任何选项的内容从“其他”出口离开；否则会请客户重选。', 'What matches no choice leaves by “Something else”; otherwise the customer is asked again.'] })),
  })
  .meta(field(['选项（按钮）', 'A choice of buttons']));

const number = z
  .strictObject({
    kind: z.literal('number'),
    into: variableName.meta(field(['保存到变量', 'Keep the answer in'], { kind: 'variable', holds: 'number' })),
    min: z.number().optional().meta(field(['最小值', 'Smallest'])),
    max: z.number().optional().meta(field(['最大值', 'Largest'])),
    whole: z.boolean().default(false).meta(field(['只接受整数', 'Whole numbers only'])),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'the smallest number is larger than the largest')
  .meta(field(['数字', 'A number']));

/** A day: `2026-11-30`, `today`, `today+30d`, `today-1d`. */
const day = z
  .string()
  .max(20)
  .refine((of) => /^today(?:[+-]\d{1,5}d)?$/.test(of) || z.iso.date().safeParse(of).success, 'a day is written 2026-11-30, today, today+30d or today-1d');

const date = z
  .strictObject({
    kind: z.literal('date'),
    into,
    min: day.optional().meta(field(['最早日期', 'Earliest'], { kind: 'day', help: ['可填 2026-11-30、today、today+30d 等。', 'As in 2026-11-30, today or today+30d.'] })),
    max: day.optional().meta(field(['最晚日期', 'Latest'], { kind: 'day', help: ['可填 2026-11-30、today、today+30d 等。', 'As in 2026-11-30, today or today+30d.'] })),
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, 'this is not an IANA time zone such as Asia/Shanghai')
      .default('Asia/Shanghai')
      .meta(field(['时区', 'Time zone'], { kind: 'time-zone', help: ['“今天”以此时区为准。', 'Where "today" is today.'] })),
  })
  .meta(field(['日期', 'A date']));

const email = z.strictObject({ kind: z.literal('email'), into }).meta(field(['邮箱', 'An e-mail address']));
const phone = z.strictObject({ kind: z.literal('phone'), into }).meta(field(['电话号码', 'A phone number']));

const pattern = z
  .strictObject({
    kind: z.literal('pattern'),
    into,
    pattern: z
      .string()
      .min(1)
      .max(500)
      .meta(field(['格式（RE2 正则表达式）', 'Pattern (RE2)'], { kind: 'pattern', help: ['须与整段回答匹配，例如 [A-Z]{2}\\d{8}。', 'The whole answer has to fit, as in [A-Z]{2}\\d{8}.'] })),
  })
  .meta(field(['指定格式', 'Text of a given form']));

export const expectation = z.discriminatedUnion('kind', [nothing, text, choice, number, date, email, phone, pattern]);
export type Expectation = z.infer<typeof expectation>;

export const conversationSchema = z
  .strictObject({
    say: z.array(localizedText.meta(field(['消息', 'Message'], { template: true }))).max(10).default([]).meta(field(['机器人说', 'The bot says'], { help: ['每条是一个气泡，可使用 {{ 变量 }}。', 'Each is one bubble; {{ variable }} puts in a value.'] })),
    expect: expectation.default({ kind: 'nothing' }).meta(field(['等待客户回复', 'Then wait for'])),
    retries: z.int().min(0).max(10).default(2).meta(field(['可重试次数', 'Extra attempts'], { help: ['回答无效时再问几次，之后从“多次无效”出口离开。', 'How often an invalid answer is asked for again before leaving by “Not valid”.'] })),
    retryText: writtenText.optional().meta(field(['重试提示', 'Said when asking again'], { template: true, help: ['留空则使用默认提示。', 'Left empty, a fitting default is said.'] })),
    silence: z
      .strictObject({ minutes: z.number().min(0.1).max(43_200).meta(field(['分钟', 'Minutes'], { kind: 'minutes' })) })
      .optional()
      .meta(field(['客户沉默', 'Silence'], { help: ['客户超过此时间未回复时，从“未回复”出口离开。', 'Customers who say nothing for this long leave by “Silent”.'] })),
  })
  .refine(({ say, expect }) => expect.kind !== 'choice' || say.length > 0, { path: ['say'], message: 'choices need a message to stand under' });

export type ConversationConfig = z.infer<typeof conversationSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
