import * as z from 'zod';
import { fieldWords, type FieldWords } from '../../engine/sdk/field.ts';
import type { NodeType } from '../../engine/sdk/node.ts';
import { registry } from '../../nodes/registry.ts';
import type { JsonPath, Maybe } from '../draft/mergeJson.ts';
import { handoffSchema } from '../inspector/handoff/handoffSchema.ts';
import { formSchema } from '../inspector/schema/formSchema.ts';
import { languageName } from '../kit/languageName.ts';

/** What a place in a node's settings is called. */
export interface SettingWords {
  /** From the outside in: "选项", "2", "选项文字". */
  readonly names: readonly string[];
  /** The language, where the place is a text in one. */
  readonly locale: string | null;
  /** Of the setting itself: names for an enum's values. */
  readonly words: FieldWords | null;
}

const shape = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
});
type Schema = z.infer<typeof shape>;

const types: Readonly<Record<string, NodeType>> = registry;
const made = new Map<string, Schema>();

/** Names a place in the settings of a node, from the words its type's form has for it; `config` tells which of several forms it has. */
export function settingWords(type: string, path: JsonPath, config: Maybe, language: 'zh' | 'en'): SettingWords {
  return wordsAt(schemaOf(type), path, config, language);
}

/** Names a place in the flow's section on hand-off. */
export function handoffWords(path: JsonPath, language: 'zh' | 'en'): SettingWords {
  return wordsAt(read(handoffSchema()), path, undefined, language);
}

function wordsAt(schema: Schema, path: JsonPath, config: Maybe, language: 'zh' | 'en'): SettingWords {
  let at: Schema = schema;
  let value: Maybe = config;
  let words: FieldWords | null = null;
  let locale: string | null = null;
  const names: string[] = [];
  for (const step of path) {
    at = form(at, value);
    const index = Array.isArray(value) ? (typeof step === 'number' ? step : value.findIndex((each) => inside(each, 'id') === step)) : -1;
    if (Array.isArray(value) || typeof step === 'number') {
      names.push(index < 0 ? String(step) : String(index + 1));
      at = read(at.items);
      value = Array.isArray(value) ? value[index] : undefined;
      continue;
    }
    const property = at.properties !== undefined && Object.hasOwn(at.properties, step) ? at.properties[step] : undefined;
    if (property !== undefined) {
      at = read(property);
      words = fieldWords.safeParse(at).data ?? null;
      names.push(words?.label[language] ?? step);
    } else {
      if (at.additionalProperties !== undefined) locale = step;
      names.push(locale === null ? step : languageName(step, language));
    }
    value = inside(value, step);
  }
  return { names, locale, words };
}

function schemaOf(type: string): Schema {
  const known = made.get(type);
  if (known) return known;
  const nodeType = Object.hasOwn(types, type) ? types[type] : undefined;
  const found = read(nodeType && formSchema(nodeType));
  made.set(type, found);
  return found;
}

function read(of: unknown): Schema {
  return shape.safeParse(of).data ?? shape.parse({});
}

/** Of the forms a setting may have, the one that a value has. */
function form(of: Schema, value: Maybe): Schema {
  const forms = (of.oneOf ?? of.anyOf)?.map(read);
  if (forms === undefined) return of;
  const kind = inside(value, 'kind');
  return forms.find(({ properties }) => kind !== undefined && read(properties?.['kind']).const === kind) ?? forms[0] ?? of;
}

function inside(value: Maybe, key: string): Maybe {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
