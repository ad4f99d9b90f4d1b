import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { flowDocument, type FlowNode, type Json } from '../engine/sdk/index.ts';
import { registry } from './registry.ts';
import { views } from './views.tsx';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((each) => each.isDirectory()).map((each) => each.name);
const examples = folders.flatMap((folder) =>
  readdirSync(`${import.meta.dirname}/${folder}`)
    .filter((name) => name.endsWith('.flow.json'))
    .flatMap((name) => flowDocument.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${folder}/${name}`, 'utf8')).document).nodes.map((node) => [`${name} ${node.id}`, node] as const)),
);

/** A node's body and its rows' contents, as HTML. */
function draw({ type, config }: Pick<FlowNode, 'type' | 'config'>, language: 'zh' | 'en'): string {
  const view = views[type as keyof typeof views];
  const rows = [...view.rows({ config, language })].map(([name, { title, note, code }]) => <li key={name}>{title}<i>{note}</i><code>{code}</code></li>);
  return renderToStaticMarkup(<>{view.body({ config, language })}<ul>{rows}</ul></>);
}

/** What a reader sees of it, less names and expressions. */
function wordsOf(html: string): string {
  return html.replaceAll(/<code[^>]*>.*?<\/code>|<span class="[^"]*chip[^"]*">.*?<\/span>/gs, ' ').replaceAll(/<[^>]*>/g, ' ');
}

/** A configuration whose texts are all of the given languages, and say so. */
function rewritten(of: Json, texts: Record<string, string>): Json {
  if (Array.isArray(of)) return of.map((each) => rewritten(each, texts));
  if (typeof of !== 'object' || of === null) return of;
  if ('zh' in of && 'en' in of) return texts;
  return Object.fromEntries(Object.entries(of).map(([key, each]) => [key, rewritten(each, texts)]));
}

const config = (of: Json): FlowNode['config'] => of as FlowNode['config'];

test('the examples hold every node type', () => {
  expect(new Set(examples.map(([, { type }]) => type))).toEqual(new Set(Object.keys(registry)));
});

test.each(examples)('%s speaks the console\'s language, and only it', (_name, node) => {
  const texts = { zh: '中文文字', en: 'ENGLISH' };
  const both = { ...node, config: config(rewritten(node.config, texts)) };
  const zh = wordsOf(draw(both, 'zh'));
  const en = wordsOf(draw(both, 'en'));
  expect(zh).not.toMatch(/[a-z]{3,}|ENGLISH/i);
  expect(en).not.toMatch(/\p{Script=Han}/u);
  const written = JSON.stringify(both.config).includes('ENGLISH');
  expect([zh.includes('中文文字'), en.includes('ENGLISH')]).toEqual([written, written]);
});

test.each(examples)('%s shows texts that lack the console\'s language in the other, marked', (_name, node) => {
  const count = (html: string): number => html.split('<abbr').length - 1;
  const only = (tag: 'zh' | 'en', text: string) => ({ ...node, config: config(rewritten(node.config, { [tag]: text })) });
  const shown = draw({ ...node, config: config(rewritten(node.config, { zh: '好', en: 'well' })) }, 'en').split('well').length - 1;
  expect(count(draw(only('zh', '好'), 'en'))).toBe(shown);
  expect(count(draw(only('en', 'well'), 'zh'))).toBe(shown);
  expect(count(draw(only('en', 'well'), 'en'))).toBe(0);
});

test.each(examples)('%s draws hostile text as text', (_name, node) => {
  const hostile = '<img src=x onerror=alert(1)>{{ <script>alert(1)</script> }}"\'';
  for (const language of ['zh', 'en'] as const) expect(draw({ ...node, config: config(rewritten(node.config, { zh: hostile })) }, language)).not.toMatch(/<img|<script/);
});

test('a variable in a text is a chip, and braces that are not closed stay as they are', () => {
  const html = draw({ type: 'end', config: { say: { zh: '{{ day }} 共 {{guests}} 位，{{ 未完' } } }, 'zh');
  expect([...html.matchAll(/<span class="[^"]*chip[^"]*">(.*?)<\/span>/g)].map((each) => each[1])).toEqual(['day', 'guests']);
  expect(html).toContain('{{ 未完');
});

test('a setting that is refused hides no other', () => {
  const html = draw({ type: 'conversation', config: { say: [{ zh: '您好' }], expect: { kind: 'number', into: '' }, silence: { minutes: -1 } } }, 'zh');
  expect(html).toContain('您好');
  expect(html).toContain('等待客户输入数字');
  expect(draw({ type: 'set-variable', config: { assign: [{ variable: 'count', value: '' }, { variable: 'name', value: '"x"' }] } }, 'en')).toMatch(/count.*name/s);
  expect(draw({ type: 'faq-match', config: {} }, 'en')).toContain('No knowledge base chosen yet');
});

/** Configurations as they are while an operator, or somebody's script, works on them. */
const damaged = fc
  .record({ node: fc.constantFrom(...examples.map(([, node]) => node)), blows: fc.array(fc.record({ at: fc.nat(200), to: fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.constantFrom('', 0, -1, [], {}, null, { zh: '' }, '__proto__')) }), { minLength: 1, maxLength: 4 }) })
  .map(({ node, blows }) => ({ ...node, config: blows.reduce((left, { at, to }) => strike(left, at, to as Json | undefined), node.config) }));

/** Replaces, or with undefined takes away, the n-th value inside. */
function strike(of: FlowNode['config'], at: number, to: Json | undefined): FlowNode['config'] {
  const places: string[][] = [];
  const walk = (value: Json, path: string[]): void => {
    if (path.length > 0) places.push(path);
    if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
  };
  walk(of, []);
  const path = places[at % Math.max(1, places.length)];
  if (path === undefined) return of;
  const copy = structuredClone(of);
  let inside: any = copy;
  for (const key of path.slice(0, -1)) inside = inside[key];
  if (to === undefined) delete inside[path.at(-1)!];
  else inside[path.at(-1)!] = to;
  return copy;
}

test('no damage to a configuration breaks the picture, and only outlets have rows', () => {
  fc.assert(
    fc.property(damaged, fc.constantFrom('zh' as const, 'en' as const), (node, language) => {
      expect(() => draw(node, language)).not.toThrow();
      const view = views[node.type as keyof typeof views];
      const read = registry[node.type as keyof typeof registry].read(node.config);
      const rows = [...view.rows({ config: node.config, language }).keys()];
      if (read.ok) expect(read.node.outlets.map(({ name }) => name)).toEqual(expect.arrayContaining(rows));
    }),
    { numRuns: 500 },
  );
});
