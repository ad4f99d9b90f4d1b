import { describe, expect, test } from 'vitest';
import { createExpressions } from './expression.ts';
import type { FlowVariable } from './flow.ts';
import type { Scope } from './machine.ts';
import { unknownContact } from './unknownContact.ts';
import type { Value, VariableType } from './value.ts';

const variables: readonly FlowVariable[] = [{ name: 'n', type: 'number' }, { name: 's', type: 'text' }, { name: 'b', type: 'boolean' }, { name: 'l', type: 'list' }];
const scope: Scope = { locale: 'en', variables: { n: 3, s: 'abc', b: true, l: ['a', 'b'] }, text: 'hello', texts: [], memory: null, contact: { verified: true, returning: false, vip: 2, name: 'Li', tags: ['press'], attributes: { plan: 'gold', get: 'x' } }, now: Date.UTC(2026, 0, 2, 3) };

function holds(source: string, more: Partial<Scope> = {}): boolean {
  const expressions = createExpressions(variables, ['en']);
  const condition = expressions.condition(source, 'if');
  expect(expressions.issues).toEqual([]);
  return condition({ ...scope, ...more });
}

function valued(source: string, type: VariableType): Value {
  const expressions = createExpressions(variables, ['en']);
  const value = expressions.value(source, type, 'to');
  expect(expressions.issues).toEqual([]);
  return value(scope);
}

test.each([
  'n == 3', '3 == n', 'n != 4', 'n > 2', '2 < n', 'n >= 3', 'n + 1 == 4', '1 + n == 4', 'n - 1 == 2', '4 - n == 1', 'n * 2 == 6', '2 * n == 6',
  'n / 2 == 1.5', '6 / n == 2', 'n % 2 == 1', 'n in [1, 2, 3]', 'n in [3.0]', '!(n in [1, 2])', '-n < 0', 'size(s) == n', 'size(l) + n == 5', 'n == 3 && b',
  's == "abc"', '"a" in l', 's.contains("b")', 'text == "hello"', 'locale == "en"', 'now.getFullYear() == 2026', 'l.exists(x, x == "b")', 's.matches("^a.c$")', 'size("中文") == 2',
])('%s holds', (source) => {
  expect(holds(source)).toBe(true);
});

test.each<[string, VariableType, Value]>([
  ['n + 1', 'number', 4], ['7', 'number', 7], ['n / 2', 'number', 1.5], ['"a" + s', 'text', 'aabc'], ['string(n)', 'text', '3'], ['l + ["c"]', 'list', ['a', 'b', 'c']], ['[]', 'list', []], ['n > 2', 'boolean', true],
])('%s is a %s', (source, type, expected) => {
  expect(valued(source, type)).toEqual(expected);
});

test.each([
  ['s > 1'], ['n == "3"'], ['s + n == "abc3"'], ['nobody == 1'], ['n'], ['s'], ['l == 1'], ['n ='], [''], ['s.nothing()'], ['matches(s)'],
  ['constructor'], ['__proto__'], ['toString'], ['hasOwnProperty == s'], ['secrets.x == s'], ['process.exit()'], ['globalThis == s'], ['s.constructor == s'], ['l.__proto__ == l'], ['this == s'],
  ['l.all(x, l.all(y, l.all(z, x == y)))'], ['l.exists(x, l.exists(y, x.matches(y)))'], [Array.from({ length: 3_000 }, () => 'b').join(' && ')], ['('.repeat(5_000)],
])('%.40s is refused at compile time, with its place', (source) => {
  const expressions = createExpressions(variables, ['en']);
  const condition = expressions.condition(source, 'cases.0.if');
  expect(expressions.issues).toHaveLength(1);
  expect(expressions.issues[0]).toMatchObject({ path: 'cases.0.if' });
  expect(expressions.issues[0]?.message).not.toContain('\n');
  expect(() => condition(scope)).toThrow(/cases\.0\.if/);
});

test.each<[string, VariableType]>([['s', 'number'], ['n', 'text'], ['b', 'number'], ['l', 'text'], ['[1]', 'list'], ['n', 'boolean']])('%s is refused as a %s', (source, type) => {
  const expressions = createExpressions(variables, ['en']);
  expressions.value(source, type, 'to');
  expect(expressions.issues).toMatchObject([{ path: 'to' }]);
});

test.each(['n / 0', '0.0 / 0.0', 'double(s)'])('%s gives no number that can be kept, so it throws', (source) => {
  expect(() => valued(source, 'number')).toThrow(/./);
});

describe('patterns', () => {
  /** A backtracking search of these takes longer than the test may run. */
  const evil = `${'a'.repeat(60)}!`;

  test('take time linear in the text, however they are written', () => {
    expect(holds('text.matches("^(a+)+$")', { text: evil })).toBe(false);
    expect(holds('[text].exists(x, x.matches("^(a|a)*$"))', { text: evil })).toBe(false);
    expect(holds('b ? text.matches("^(a+)+$") : b', { text: evil })).toBe(false);
    expect(holds('{"k": text.matches("^(a+)+$")}["k"]', { text: evil })).toBe(false);
    expect(holds('size(l.filter(x, text.matches("^(a+)+$"))) > 0', { text: evil })).toBe(false);
    expect(createExpressions(variables, ['en']).pattern('^(a+)+$', 'pattern')(evil)).toBe(false);
  });

  test('that RE2 does not know are refused with their place', () => {
    const expressions = createExpressions(variables, ['en']);
    expressions.pattern('(?=a)', 'one');
    expressions.pattern('(a)\\1', 'two');
    expressions.pattern('(', 'three');
    expressions.pattern('((a{100}){100}){100}', 'four');
    expect(expressions.issues.map(({ path }) => path)).toEqual(['one', 'two', 'three', 'four']);
  });
});

describe('texts', () => {
  function said(text: Readonly<Record<string, string>>, more: Partial<Scope> = {}): string {
    const expressions = createExpressions(variables, ['en', 'zh']);
    const words = expressions.text(text, 'text');
    expect(expressions.issues).toEqual([]);
    return words({ ...scope, ...more });
  }

  test('carry what stands between braces', () => {
    expect(said({ en: '{{ s }} has {{n}}, {{n / 3 + 0.1 + 0.2}}: {{l}}{{b}}' })).toBe('abc has 3, 1.3: a, btrue');
    expect(said({ en: '{{l}}', zh: '有{{l}}' }, { locale: 'zh-CN' })).toBe('有a、b');
    expect(said({ en: 'no braces } { }}' })).toBe('no braces } { }}');
  });

  test('never evaluate what a variable or the customer brings', () => {
    expect(said({ en: '{{s}} {{text}}' }, { text: '{{secrets.x}}', variables: { ...scope.variables, s: '{{n}}' } })).toBe('{{n}} {{secrets.x}}');
  });

  test('are read in the reader\'s language, and blank ones are passed over', () => {
    expect(said({ zh: '你好', en: 'hello' }, { locale: 'zh-HK' })).toBe('你好');
    expect(said({ zh: '你好', en: 'hello' }, { locale: 'fr' })).toBe('hello');
    expect(said({ zh: ' ', en: 'hello' }, { locale: 'zh' })).toBe('hello');
    expect(said({ zh: '', en: '' })).toBe('');
    expect(said({})).toBe('');
  });

  test.each(['{{n', '{{ }}', '{{nobody}}', '{{constructor}}', '{{secrets.x}}', '{{now}}'])('with %s are refused with their place and language', (source) => {
    const expressions = createExpressions(variables, ['en']);
    expressions.text({ en: 'fine', zh: `你好 ${source}` }, 'messages.0.text');
    expect(expressions.issues).toMatchObject([{ path: 'messages.0.text.zh' }]);
  });
});

describe('texts that are met while the conversation runs', () => {
  const expressions = createExpressions(variables, ['en']);
  const filled = (source: string, more: Partial<Scope> = {}) => expressions.fill(source, { ...scope, ...more });

  test('are filled in as those of the flow are', () => {
    expect(filled('{{ s }} has {{n}}: {{ l }}')).toBe('abc has 3: a, b');
    expect(filled('有{{l}}', { locale: 'zh' })).toBe('有a、b');
    expect(filled('plain } { }}')).toBe('plain } { }}');
  });

  test.each([
    '{{nobody}}', '{{ }}', '{{1 +}}', '{{now}}', '{{secrets.x}}', '{{constructor}}', '{{__proto__}}', '{{s.constructor}}', '{{globalThis}}', '{{process.exit()}}', '{{ l[7] }}', '{{ double(s) }}',
    '{{ l.map(x, l.map(y, l.map(z, x + y + z))) }}', `{{ ${'('.repeat(5_000)} }}`, `{{ ${'n + '.repeat(3_000)}n }}`,
  ])('say nothing in the place of %.40s, and the rest', (source) => {
    expect(filled(`before ${source} after {{n}}`)).toBe('before  after 3');
    expect([expressions.issues, expressions.reads]).toEqual([[], []]);
  });

  test('stand as they are where a brace is not closed', () => {
    expect(filled('half {{ n')).toBe('half {{ n');
  });

  test('never evaluate what a variable or the customer brings', () => {
    expect(filled('{{s}} {{text}}', { text: '{{secrets.x}} {{n}}', variables: { ...scope.variables, s: '{{n}}' } })).toBe('{{n}} {{secrets.x}} {{n}}');
  });
});

test('a variable is declared with its type or reported', () => {
  const expressions = createExpressions(variables, ['en']);
  expressions.variable('n', 'number', 'a');
  expressions.variable('n', 'text', 'b');
  expressions.variable('__proto__', 'text', 'c');
  expect(expressions.typeOf('l', 'd', '[]')).toBe('list');
  expect(expressions.typeOf('toString', 'e', '1.0')).toBe('number');
  expect(expressions.issues.map(({ path }) => path)).toEqual(['b', 'c', 'e']);
});

describe('the contact', () => {
  test.each([
    'contact.vip > 1', 'contact.vip == 2', 'contact.vip + 1 == 3', 'contact.verified && !contact.returning', 'contact.name == "Li"', '"press" in contact.tags', 'size(contact.tags) == 1',
    'contact.tags.exists(t, t.startsWith("pr"))', 'contact.attributes.plan == "gold"', 'contact.attributes["plan"] == "gold"', 'contact.attributes.get == "x"', '"plan" in contact.attributes',
    'contact.attributes.nothing == ""', '!("nothing" in contact.attributes)', 'contact.attributes.constructor == ""', 'contact.attributes["__proto__"] == ""', 'size(contact.attributes) == 2',
  ])('%s holds', (source) => {
    expect(holds(source)).toBe(true);
  });

  test.each(['contact', 'contact.vip == "2"', 'contact.phone == ""', 'contact.name > 1', 'contact.attributes.plan > 1', 'has(contact.attributes.plan)', '!(has(contact.attributes.plan) && b)'])('%s is refused before anything runs', (source) => {
    const expressions = createExpressions(variables, ['en']);
    expressions.condition(source, 'if');
    expect(expressions.issues).toHaveLength(1);
    expect(expressions.issues[0]?.undeclared).toBeUndefined();
  });

  test('stands in texts too; what is known of nobody is empty', () => {
    const expressions = createExpressions([], ['en']);
    const text = expressions.text({ en: '{{ contact.name }}/{{ contact.vip }}/{{ contact.tags }}/{{ contact.attributes.plan }}' }, 'say');
    expect([expressions.issues, expressions.reads]).toEqual([[], []]);
    expect([text(scope), text({ ...scope, contact: unknownContact })]).toEqual(['Li/2/press/gold', '/0//']);
    expect(expressions.fill('Dear {{ contact.name }}', scope)).toBe('Dear Li');
  });

  test('is the flow\'s own where that has a variable of the name', () => {
    const expressions = createExpressions([{ name: 'contact', type: 'text' }], ['en']);
    const text = expressions.text({ en: '{{ contact }}' }, 'say');
    expect([expressions.issues, expressions.reads.map(({ name }) => name), text({ ...scope, variables: { contact: 'by phone' } })]).toEqual([[], ['contact'], 'by phone']);
    expressions.condition('contact.vip > 1', 'if');
    expect(expressions.issues).toHaveLength(1);
  });
});
