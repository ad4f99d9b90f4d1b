import * as z from 'zod';
import type { BilingualText } from './localizedText.ts';
import { variableType, type VariableType } from './value.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/**
 * What a setting is, where its shape alone does not tell:
 * `text` and `short-text` are texts by locale, of several lines and of one; `expression` is CEL;
 * `variable` names one of the flow's variables; `knowledge` and `team` name what exists outside the flow;
 * `pattern` is RE2; `day` is 2026-11-30 or today+30d; `time-zone` is IANA's name; `minutes` is a
 * length of time; `share` lies between 0 and 1; an outlet is named by `outlet-id`, which is made by the editor and not shown, or by `outlet-name`, which is written.
 */
export const fieldKind = z.enum(['text', 'short-text', 'expression', 'variable', 'knowledge', 'team', 'pattern', 'day', 'time-zone', 'minutes', 'share', 'outlet-id', 'outlet-name']);
export type FieldKind = z.infer<typeof fieldKind>;

/**
 * What a form knows about one setting of a node. It stands among the keywords of the JSON Schema that
 * `z.toJSONSchema(type.schema, { io: 'input' })` makes, on every property, and on every branch of a union.
 */
export const fieldWords = z.object({
  label: bilingual,
  help: bilingual.optional(),
  kind: fieldKind.optional(),
  /** May have `{{ expression }}` in it. */
  template: z.boolean().optional(),
  /** The type of the variable that is named, or that the expression must come to. */
  holds: variableType.optional(),
  /** The name of every value of an enum. */
  options: z.record(z.string(), bilingual).optional(),
});
export type FieldWords = z.infer<typeof fieldWords>;

type Words = readonly [zh: string, en: string];

/** What may be said of a setting besides its label. */
export interface FieldDetails {
  readonly help?: Words;
  readonly kind?: FieldKind;
  readonly template?: true;
  readonly holds?: VariableType;
  readonly options?: Readonly<Record<string, Words>>;
}

/**
 * Words for a setting, to hang on its schema with `.meta()`.
 *
 * @example z.enum(['id', 'label']).meta(field(['保存内容', 'Keep'], { options: { id: ['编号', 'The id'], label: ['文字', 'The label'] } }))
 */
export function field(label: Words, { help, options, ...rest }: FieldDetails = {}): FieldWords {
  return {
    label: words(label),
    ...(help && { help: words(help) }),
    ...(options && { options: Object.fromEntries(Object.entries(options).map(([value, name]) => [value, words(name)])) }),
    ...rest,
  };
}

function words([zh, en]: Words): BilingualText {
  return { zh, en };
}
