import * as z from 'zod';
import { flowDocument } from '../../engine/sdk/flow.ts';
import { fieldWords } from '../../engine/sdk/field.ts';
import type { Cards } from '../../engine/sdk/node.ts';
import type { Language } from '../i18n/language.ts';
import { handoffSchema } from '../inspector/handoff/handoffSchema.ts';
import { formSchema } from '../inspector/schema/formSchema.ts';

/** JSON Schema, as far as it is looked into here. */
type Schema = Readonly<Record<string, unknown>>;

/** Says what a part of the document is, by its path: `nodes`, `nodes.id`, `layout.notes`. */
export type DescribePart = (path: string) => string | undefined;

/**
 * The JSON Schema (draft 7) of a flow document with the settings of every node type in it, for an editor that
 * completes and explains: what labels and help the settings have stands in `description`, in one language.
 *
 * @param describe words for the parts of the document that are no settings of a node
 */
export function flowSchema(cards: Cards, language: Language, describe: DescribePart = () => undefined): Schema {
  const { $schema, ...frame } = read(z.toJSONSchema(flowDocument, { io: 'input', target: 'draft-7' }));
  const types = Object.entries(cards);
  const document = explain(frame, language, describe, '');
  const settings = Object.fromEntries(types.map(([type, card]) => [type, explain(unwrapped(formSchema(card, 'draft-7')), language, () => undefined, '')]));
  const node = {
    ...at(document, 'properties', 'nodes', 'items'),
    allOf: types.map(([type]) => ({
      if: { properties: { type: { const: type } }, required: ['type'] },
      then: { properties: { config: { $ref: `#/definitions/settings-${type}` } } },
    })),
  };
  const typeNames = {
    ...at(node, 'properties', 'type'),
    enum: types.map(([type]) => type),
    enumDescriptions: types.map(([, { title, summary }]) => `${title[language]}${language === 'zh' ? '：' : ': '}${summary[language]}`),
  };
  const properties = at(document, 'properties');
  return {
    $schema,
    ...document,
    properties: {
      ...properties,
      handoff: { ...at(properties, 'handoff'), ...unwrapped(explain(handoffSchema('draft-7'), language, () => undefined, '')) },
      nodes: { ...at(properties, 'nodes'), items: { ...node, properties: { ...at(node, 'properties'), type: typeNames } } },
    },
    definitions: { ...at(document, 'definitions'), ...Object.fromEntries(Object.entries(settings).map(([type, schema]) => [`settings-${type}`, schema])) },
  };
}

function read(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function at(schema: Schema, ...path: readonly string[]): Schema {
  return path.reduce((part, key) => read(part[key]), schema);
}

function unwrapped(schema: unknown): Schema {
  const { $schema: _, ...rest } = read(schema);
  return rest;
}

/** Keywords whose values are schemas, by how they hold them. */
const holders = { one: ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'], many: ['anyOf', 'oneOf', 'allOf'], named: ['properties', 'definitions'] } as const;

/** The schema with its words in one language, where JSON Schema has them, and without the keywords that are ours. */
function explain(schema: Schema, language: Language, describe: DescribePart, path: string): Schema {
  const { label: _label, help: _help, kind: _kind, template: _template, holds: _holds, options: _options, rare: _rare, only: _only, ...rest } = schema;
  const words = fieldWords.safeParse(schema);
  const inner = (part: unknown, name?: string): unknown => (typeof part === 'object' && part !== null ? explain(read(part), language, describe, name === undefined ? path : [path, name].filter(Boolean).join('.')) : part);
  const explained: Record<string, unknown> = { ...rest };
  for (const key of holders.one) if (key in rest) explained[key] = inner(rest[key]);
  for (const key of holders.many) {
    const list = rest[key];
    if (Array.isArray(list)) explained[key] = list.map((each) => inner(each));
  }
  for (const key of holders.named) if (key in rest) explained[key] = Object.fromEntries(Object.entries(read(rest[key])).map(([name, part]) => [name, inner(part, key === 'properties' ? name : undefined)]));
  const said = words.success ? [words.data.label[language], words.data.help?.[language]].filter(Boolean).join(language === 'zh' ? '。' : '. ') : describe(path);
  if (said !== undefined && said !== '') explained['description'] = said;
  const { enum: values } = rest;
  if (words.success && words.data.options && Array.isArray(values)) explained['enumDescriptions'] = values.map((value) => words.data.options?.[String(value)]?.[language] ?? '');
  return explained;
}
