import { expect, test } from 'vitest';
import { catalogue, describe as inWords, type ProblemCode } from './catalogue.ts';
import { flowProblem } from './flowProblem.ts';

const codes = Object.keys(catalogue) as ProblemCode[];
const details = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

test.each(codes)('%s says what is wrong and what to do, in both languages', (code) => {
  const { title, todo, status } = catalogue[code];
  for (const each of [title, todo]) {
    if (each.zh.replace(/\{\w+\}|[：:]/g, '') !== '') expect(each.zh).toMatch(/\p{Script=Han}/u);
    expect(each.en).not.toMatch(/\p{Script=Han}/u);
    expect(each.en).not.toBe('');
  }
  expect(details(todo.zh)).toEqual(details(todo.en));
  expect(status).toBeGreaterThanOrEqual(400);
});

test('every problem of a flow that has been read says what customers would see', () => {
  const ofFiles = ['flow.unknown', 'flow.invalid', 'flow.not-json', 'flow.too-large', 'flow.too-deep', 'flow.format-unknown', 'flow.shape'];
  for (const code of codes.filter((each) => each.startsWith('flow.') && catalogue[each].status === 400 && !ofFiles.includes(each))) {
    const { customer } = flowProblem(code);
    expect(customer?.zh, code).toMatch(/\p{Script=Han}/u);
    expect(customer?.en, code).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u);
  }
  expect(flowProblem('flow.text-missing', {}, { locale: 'en-GB' }).customer).toEqual({ zh: expect.stringContaining('en-GB'), en: expect.stringContaining('en-GB') });
});

test('details are filled in, in each language its own; what is missing stays visible', () => {
  expect(inWords('flow.outlet-not-drawn', { outlet: { zh: '超时', en: 'Timeout' } }).todo).toMatchObject({ zh: expect.stringContaining('超时'), en: expect.stringContaining('Timeout') });
  expect(inWords('rate.exceeded', { seconds: 3 }).todo.en).toContain('3 seconds');
  expect(inWords('rate.exceeded').todo.en).toContain('{seconds}');
});

test('a detail is text: it is not filled in again, nor taken from a prototype', () => {
  expect(inWords('flow.shape', { path: '{detail}', detail: '$& $1 {path}' }).todo.en).toBe('{detail}: $& $1 {path}');
  expect(flowProblem('flow.shape', { path: 'constructor' }, { detail: 'x' }).text.en).toContain('constructor: x');
});

test('a problem says where, and what customers would see', () => {
  expect(flowProblem('flow.config-invalid', { node: 'a', path: 'p' }, { detail: 'd' })).toEqual({
    customer: { zh: expect.stringContaining('线上版本'), en: expect.stringContaining('live version') },
    code: 'flow.config-invalid', severity: 'error', node: 'a', path: 'p', text: { zh: '节点设置有误。p：d', en: "A node's settings are not valid. p: d" },
  });
});
