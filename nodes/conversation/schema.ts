import * as z from 'zod';
import { localizedText, shortText, variableName, writtenText } from '../../engine/sdk/index.ts';

const nothing = z.strictObject({ kind: z.literal('nothing') });
const text = z.strictObject({ kind: z.literal('text'), into: variableName.optional() });

export const conversationChoice = z.strictObject({
  /** Stands in the outlet's name, so that a label can be reworded without redrawing. */
  id: z.string().min(1).max(64),
  label: shortText,
});

const choice = z.strictObject({
  kind: z.literal('choice'),
  choices: z
    .array(conversationChoice)
    .min(1)
    .max(50)
    .refine((choices) => new Set(choices.map((each) => each.id)).size === choices.length, 'two choices have the same id'),
  into: variableName.optional(),
  keep: z.enum(['id', 'label']).default('id'),
  allowTyping: z.boolean().default(false),
});

const number = z
  .strictObject({
    kind: z.literal('number'),
    into: variableName,
    min: z.number().optional(),
    max: z.number().optional(),
    whole: z.boolean().default(false),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'the smallest number is larger than the largest');

/** A day: `2026-11-30`, `today`, `today+30d`, `today-1d`. */
const day = z
  .string()
  .max(20)
  .refine((of) => /^today(?:[+-]\d{1,5}d)?$/.test(of) || z.iso.date().safeParse(of).success, 'a day is written 2026-11-30, today, today+30d or today-1d');

const date = z.strictObject({
  kind: z.literal('date'),
  into: variableName,
  min: day.optional(),
  max: day.optional(),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'this is not an IANA time zone such as Asia/Shanghai')
    .default('Asia/Shanghai'),
});

const email = z.strictObject({ kind: z.literal('email'), into: variableName });
const phone = z.strictObject({ kind: z.literal('phone'), into: variableName });

const pattern = z.strictObject({
  kind: z.literal('pattern'),
  into: variableName,
  pattern: z.string().min(1).max(500),
});

export const expectation = z.discriminatedUnion('kind', [nothing, text, choice, number, date, email, phone, pattern]);
export type Expectation = z.infer<typeof expectation>;

export const conversationSchema = z
  .strictObject({
    say: z.array(localizedText).max(10).default([]),
    expect: expectation.default({ kind: 'nothing' }),
    retries: z.int().min(0).max(10).default(2),
    retryText: writtenText.optional(),
    silence: z.strictObject({ minutes: z.number().min(0.1).max(43_200) }).optional(),
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
