import * as z from 'zod';
import { variableType, type VariableType } from './value.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/**
 * What a setting is, where its shape alone does not tell:
 * `text` and `short-text` are texts by locale, of several lines and of one; `expression` is CEL;
 * `variable` names one of the flow's variables; `knowledge` and `team` name what exists outside the flow;
 * `pattern` is RE2; `day` is 2026-11-30 or today+30d; `time-zone` is IANA's name; `minutes` is a
 * length of time; `share` lies between 0 and 1; an outlet is named by `outlet-id`, which is made by the editor and not shown, or by `outlet-name`, which is written.
 * `skills`, `priority-rules` (lists) and `opening-hours` (a group) are edited as a whole, by a form of their own.
 */
export const fieldKind = z.enum(['text', 'short-text', 'expression', 'variable', 'knowledge', 'team', 'pattern', 'day', 'time-zone', 'minutes', 'share', 'outlet-id', 'outlet-name', 'skills', 'priority-rules', 'opening-hours']);
export type FieldKind = z.infer<typeof fieldKind>;

/** What a form knows about one setting of a node. `withWords` puts it among the keywords of a JSON Schema, on every property, list item, and branch of a union. */
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
  /** Seldom changed: the form folds it away with the others. */
  rare: z.boolean().optional(),
  /** It means something only while the setting of this name, beside it, is set, or is `to`. */
  only: z.object({ with: z.string(), to: z.string().optional() }).optional(),
});
export type FieldWords = z.infer<typeof fieldWords>;

export type Words = readonly [zh: string, en: string];

/** What a form says of one setting. A text by locale has its kind from its schema. */
export interface Field {
  readonly label: Words;
  readonly help?: Words;
  readonly kind?: Exclude<FieldKind, 'text' | 'short-text'>;
  readonly template?: true;
  readonly holds?: VariableType;
  readonly rare?: true;
  readonly only?: { readonly with: string; readonly to?: string };
  /** Of an enum: every value's name. */
  readonly options?: Readonly<Record<string, Words>>;
  /** Of a list. */
  readonly item?: Field;
  /** Of a group. */
  readonly fields?: Form;
  /** Of a union whose tag is `kind`: what each of its branches says. */
  readonly branches?: Readonly<Record<string, Branch>>;
}

export interface Branch {
  readonly label: Words;
  readonly fields: Form;
}

/** The words of a form, by the names of its settings. They stand apart from the schema because a canvas is drawn without them. */
export type Form = Readonly<Record<string, Field>>;

/**
 * The form that has words for all of a configuration; the compiler names what is left out.
 *
 * @example const form: FormOf<{ keep: 'id' | 'label' }> = { keep: { label: ['保存内容', 'Keep'], options: { id: ['编号', 'The id'], label: ['文字', 'The label'] } } }
 */
export type FormOf<Config> = { readonly [Name in keyof Config]-?: FieldOf<NonNullable<Config[Name]>> };

type FieldOf<Value> = Omit<Field, 'options' | 'item' | 'fields' | 'branches'> & InsideOf<Value>;

type InsideOf<Value> = [Value] extends [readonly (infer Item)[]]
  ? { readonly item: FieldOf<Item> }
  : [Value] extends [{ readonly kind: infer Kind extends string }]
    ? { readonly branches: { readonly [Each in Kind]: { readonly label: Words; readonly fields: FormOf<Omit<Extract<Value, { kind: Each }>, 'kind'>> } } }
    : [Value] extends [string]
      ? string extends Value ? unknown : { readonly options: Readonly<Record<Value, Words>> }
      : [Value] extends [object]
        ? string extends keyof Value ? unknown : { readonly fields: FormOf<Value> }
        : unknown;
