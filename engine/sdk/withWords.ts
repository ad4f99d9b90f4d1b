import type { Branch, Field, Form, Words } from './field.ts';
import type { BilingualText } from './localizedText.ts';

type Keywords = Readonly<Record<string, unknown>>;

interface Inside {
  readonly item?: Field | undefined;
  readonly fields?: Form | undefined;
  readonly branches?: Readonly<Record<string, Branch>> | undefined;
}

/**
 * A JSON Schema as `z.toJSONSchema(schema, { io: 'input' })` makes it, with a form's words among its keywords:
 * see `fieldWords`. What the form has no words for stays as it is.
 *
 * @example withWords({ properties: { say: {} } }, { say: { label: ['说', 'Say'] } }) // { properties: { say: { label: { zh: '说', en: 'Say' } } } }
 */
export function withWords(schema: object, fields: Form): Keywords {
  return inside(read(schema), { fields });
}

function inside(schema: Keywords, { item, fields, branches }: Inside): Keywords {
  const { properties, items, oneOf } = schema;
  return {
    ...schema,
    ...(fields && { properties: Object.fromEntries(Object.entries(read(properties)).map(([name, each]) => [name, worded(each, own(fields, name))])) }),
    ...(item && { items: worded(items, item) }),
    ...(branches && Array.isArray(oneOf) && { oneOf: oneOf.map((each) => worded(each, own(branches, tagOf(each)))) }),
  };
}

function worded(schema: unknown, words: Field | Branch | undefined): Keywords {
  if (words === undefined) return read(schema);
  const { label, help, options, item, fields, branches, ...details }: Field = words;
  return {
    ...inside(read(schema), { item, fields, branches }),
    label: bilingual(label),
    ...(help && { help: bilingual(help) }),
    ...(options && { options: Object.fromEntries(Object.entries(options).map(([value, name]) => [value, bilingual(name)])) }),
    ...details,
  };
}

function tagOf(branch: unknown): string {
  return String(read(read(read(branch)['properties'])['kind'])['const']);
}

function own<Each>(of: Readonly<Record<string, Each>>, name: string): Each | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

function bilingual([zh, en]: Words): BilingualText {
  return { zh, en };
}

function read(value: unknown): Keywords {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
