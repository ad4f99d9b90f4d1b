import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseFlow } from '../../../engine/sdk/parseFlow.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { registry } from '../../../nodes/registry.ts';
import { blankFields, blankValue } from './blankValue.ts';
import { valueAt, withValueAt, type Path } from './path.ts';
import { placesOf } from './placesOf.ts';
import { readFields, type Field } from './readFields.ts';
import { switchBranch } from './switchBranch.ts';

const types = Object.entries(registry);
const schemaOf = z.looseObject({});

/** The names of every property anywhere in a JSON Schema, tags of unions left out. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const found: string[] = [];
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) {
        if (typeof each === 'object' && each !== null && 'const' in each) continue;
        found.push(name, ...propertiesOf(each));
      }
    } else if (key === 'oneOf' || key === 'items') found.push(...[value].flat().flatMap(propertiesOf));
  }
  return found;
}

function namesOf(field: Field): string[] {
  const below =
    field.control === 'list' ? namesOf(field.item) : field.control === 'group' ? field.fields.flatMap(namesOf) : field.control === 'union' ? field.branches.flatMap((each) => each.fields.flatMap(namesOf)) : [];
  return field.name === '' ? below : [field.name, ...below];
}

describe.each(types)('the form of %s', (_name, type) => {
  it('has a field for every property of its schema, in the same order', () => {
    expect(readFields(type).flatMap(namesOf)).toEqual(propertiesOf(schemaOf.parse(z.toJSONSchema(type.schema, { io: 'input' }))));
  });

  it('names every field in both languages', () => {
    const unnamed = (field: Field): string[] => {
      const own = field.name !== '' && (!field.label?.zh || !field.label.en) ? [field.name] : [];
      if (field.control === 'list') return [...own, ...unnamed(field.item)];
      if (field.control === 'group') return [...own, ...field.fields.flatMap(unnamed)];
      if (field.control === 'union') return [...own, ...field.branches.flatMap((each) => [...(each.label.zh && each.label.en ? [] : [each.value]), ...each.fields.flatMap(unnamed)])];
      return own;
    };
    expect(readFields(type).flatMap(unnamed)).toEqual([]);
  });
});

describe('the kinds of fields', () => {
  const kinds = (name: keyof typeof registry) => Object.fromEntries(readFields(registry[name]).map((each) => [each.name, each.control]));

  it('follow from what the schema says of each setting', () => {
    expect(kinds('conversation')).toEqual({ say: 'list', expect: 'union', retries: 'number', retryText: 'localized', silence: 'group' });
    expect(kinds('faq-match')).toMatchObject({ knowledge: 'line', question: 'expression', answeredFrom: 'share', sayAnswer: 'switch', suggestions: 'number', answerInto: 'variable' });
    expect(kinds('classify')).toEqual({ classes: 'list', text: 'expression', from: 'share', topicInto: 'variable', urgencyInto: 'variable' });
    const topics = readFields(registry.classify)[0];
    const topic = topics?.control === 'list' && topics.item.control === 'group' ? topics.item.fields : [];
    expect(topic.map(({ name, control }) => [name, control])).toEqual([['id', 'hidden'], ['name', 'localized'], ['examples', 'lines'], ['urgency', 'options']]);
    expect(topic[2]).toMatchObject({ longest: 200, most: 50 });
    expect(kinds('wait')).toEqual({ amount: 'number', unit: 'options', interruptible: 'switch' });
    expect(kinds('human-handoff')).toMatchObject({ team: 'line', patienceMinutes: 'number', note: 'localized' });
  });

  it('is refused where nobody knows how to edit a setting', () => {
    expect(() => readFields({ type: 'odd', schema: z.strictObject({ when: z.strictObject({ odd: z.union([z.string(), z.number()]) }) }) })).toThrow(/\.when\.odd/);
  });
});

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');
const configured = readdirSync(examples, { withFileTypes: true })
  .filter((each) => each.isDirectory() && each.name !== 'pictures')
  .flatMap(({ name }) => {
    const parsed = parseFlow(JSON.parse(readFileSync(join(examples, name, 'flow.json'), 'utf8')));
    return parsed.ok ? parsed.document.nodes : [];
  });

describe('a setting', () => {
  it('that is set by its path is read back, and leaves everything else the same objects', () => {
    const places = configured.flatMap(({ type, config }) => placesOf(readFields(registry[type as keyof typeof registry]), config).map(({ path }) => ({ config, path })));
    expect(places.length).toBeGreaterThan(400);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ({ config, path }, value) => {
        const changed = withValueAt(config, path, value as Json);
        expect(valueAt(changed, path)).toBe(value);
        for (const other of siblings(config, path)) expect(valueAt(changed, other)).toBe(valueAt(config, other));
        expect(JSON.stringify(withValueAt(changed, path, valueAt(config, path)))).toBe(JSON.stringify(config));
        expect(withValueAt(config, path, valueAt(config, path))).toBe(config);
      }),
    );
  });

  it('is found by its path wherever an example uses it', () => {
    const all = configured.flatMap(({ type, config }) => placesOf(readFields(registry[type as keyof typeof registry]), config).filter(({ path, value }) => valueAt(config, path) !== value));
    expect(all).toEqual([]);
  });
});

/** What stands beside a path on every level. */
function siblings(config: Json, path: Path): Path[] {
  return path.flatMap((key, depth) => {
    const above = path.slice(0, depth);
    const parent = valueAt(config, above);
    if (Array.isArray(parent)) return parent.keys().filter((each) => each !== key).map((each) => [...above, each]).toArray();
    return Object.keys(parent ?? {}).filter((each) => each !== key).map((each) => [...above, each]);
  });
}

describe('what a setting begins with', () => {
  it('is enough for the schema, but for what only a person can say', () => {
    let made = 0;
    const newId = () => `id${(made += 1)}`;
    for (const [, type] of types) {
      const issues = type.schema.safeParse(blankFields(readFields(type), newId)).error?.issues ?? [];
      // Nothing unknown to the schema, and nothing of another shape than it wants.
      expect(issues.filter(({ code, path }) => code === 'unrecognized_keys' || (code === 'invalid_type' && path.length === 0))).toEqual([]);
    }
  });

  it('has an id of its own in every list', () => {
    const expectField = readFields(registry.conversation).find(({ name }) => name === 'expect');
    const choices = expectField?.control === 'union' ? expectField.branches.find(({ value }) => value === 'choice')?.fields.find(({ name }) => name === 'choices') : undefined;
    expect(choices && blankValue(choices, () => 'x1')).toEqual([{ id: 'x1', label: {} }]);
  });
});

describe('what the bot waits for', () => {
  const union = readFields(registry.conversation).find((each): each is Extract<Field, { control: 'union' }> => each.control === 'union');
  const to = (value: Json, kind: string) => union && switchBranch(union, value, kind, () => 'a1');

  it('keeps what both forms have in common', () => {
    expect(to({ kind: 'email', into: 'mail' }, 'phone')).toEqual({ kind: 'phone', into: 'mail' });
    expect(to({ kind: 'choice', choices: [{ id: 'x', label: { en: 'X' } }], into: 'answer', keep: 'label' }, 'text')).toEqual({ kind: 'text', into: 'answer' });
    expect(to({ kind: 'text' }, 'choice')).toEqual({ kind: 'choice', choices: [{ id: 'a1', label: {} }] });
  });

  it('drops a variable of a type that does not fit', () => {
    expect(to({ kind: 'number', into: 'amount', min: 3 }, 'date')).toEqual({ kind: 'date' });
  });
});
