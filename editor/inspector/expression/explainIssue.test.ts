import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowVariable } from '../../../engine/sdk/flow.ts';
import { registry } from '../../../nodes/registry.ts';
import { inspector } from '../../i18n/inspector.ts';
import { issueText, placeOf } from '../issueText.ts';
import { compileIssues } from './compileIssues.ts';
import { completionAt } from './completionAt.ts';
import { explainIssue } from './explainIssue.ts';
import { guessType } from './guessType.ts';

const variables: FlowVariable[] = [{ name: 'total', type: 'number' }, { name: 'name', type: 'text' }];

beforeAll(() => i18next.init({ lng: 'zh', resources: { zh: { inspector: inspector.zh }, en: { inspector: inspector.en } }, interpolation: { escapeValue: false } }));

function said(when: string, language = 'zh'): string[] {
  const t = i18next.getFixedT(language, 'inspector');
  return [...compileIssues(registry.condition, { cases: [{ id: 'a', when }] }, { variables, locales: ['zh'] })].map(([path, message]) => `${path} ${explainIssue(message, t)}`);
}

describe('what is wrong with an expression', () => {
  it('is said in the reader\'s language, at its place', () => {
    expect(said('nobody > 3')).toEqual(['cases.0.when 没有名为 nobody 的变量。']);
    expect(said('nobody > 3', 'en')).toEqual(['cases.0.when There is no variable nobody.']);
    expect(said('total + 1')).toEqual(['cases.0.when 结果的类型不对：这里需要是/否，目前得到数字。']);
    expect(said('name > 3')[0]).toMatch(/这两种类型的值不能这样比较或计算/);
    expect(said('name.shout()')[0]).toMatch(/没有这个函数/);
    expect(said('total >')[0]).toMatch(/还没有写完/);
    expect(said('total > 3')).toEqual([]);
  });

  it('is not told of while other settings are wrong', () => {
    expect(compileIssues(registry.condition, { cases: [] }, { variables, locales: ['zh'] })).toEqual(new Map());
  });
});

describe('what is wrong with a setting', () => {
  const told = (type: keyof typeof registry, config: Record<string, any>) => {
    const t = i18next.getFixedT('zh', 'inspector');
    const issues = registry[type].schema.safeParse(config).error?.issues ?? [];
    return issues.map((issue) => `${placeOf(issue).join('.')} ${issueText(issue, config, t)}`);
  };

  it('is said without the schema\'s own words', () => {
    expect(told('wait', { amount: '很久', unit: 'minutes' })).toEqual(['amount 请输入数字。']);
    expect(told('wait', { amount: null, unit: 'minutes' })).toEqual(['amount 请填写此项。']);
    expect(told('wait', { amount: 9_000, unit: 'days' })).toEqual(['amount 等待时间为 0.1 秒至 400 天。']);
    expect(told('faq-match', { knowledge: 'shop', unsureFrom: 2 })[0]).toBe('unsureFrom 不能大于 1。');
    expect(told('faq-match', { knowledge: 'shop', unsureFrom: 0.9, answeredFrom: 0.6 })).toEqual(['unsureFrom “给出建议的最低分”不能高于“直接回答的最低分”。']);
    expect(told('faq-match', { knowledge: 'shop', ways: [{ id: 'a b' }] })).toEqual(['ways.0.id 只能用文字、数字、点、下划线和连字符。']);
    expect(told('faq-match', { knowledge: 'shop', ways: [{ id: 'a' }, { id: 'a' }] })).toEqual(['ways 两个出口的名称相同。']);
    expect(told('faq-match', {})).toEqual(['knowledge 请填写此项。']);
    expect(told('sentiment-check', { negativeBelow: 0.9 })).toEqual(['negativeBelow “负面”的分数线不能高于“正面”的分数线。']);
    expect(told('conversation', { say: [{ zh: '好' }], expect: { kind: 'choice', choices: [{ id: 'a', label: {} }] } })).toEqual(['expect.choices.0.label 请至少用一种语言填写。']);
    expect(told('conversation', { expect: { kind: 'choice', choices: [{ id: 'a', label: { zh: '甲' } }] } })).toEqual(['say 选项需要显示在消息下方，请先在“机器人说”中添加一条消息。']);
    expect(told('conversation', { expect: { kind: 'date', into: 'day', min: 'soon', timeZone: 'Moon' } })).toEqual(['expect.min 日期请写成 2026-11-30、today、today+30d 或 today-1d。', 'expect.timeZone 请填写标准时区名称，例如 Asia/Shanghai。']);
    expect(told('conversation', { expect: { kind: 'number', into: 'n', min: 3, max: 1 } })).toEqual(['expect 最小值不能大于最大值。']);
    expect(told('condition', { cases: [] })).toEqual(['cases 至少需要 1 项。']);
    expect(told('end', { odd: 1 })).toEqual([' 有无法识别的设置：odd。']);
  });
});

describe('completion', () => {
  it('is offered within braces of a text, and closes them', () => {
    expect(completionAt('Hi {{ na', 8, 'template', false)).toEqual({ typed: 'na', from: 6, to: 8, before: '', after: ' }}' });
    expect(completionAt('Hi {{', 5, 'template', false)).toEqual({ typed: '', from: 5, to: 5, before: ' ', after: ' }}' });
    expect(completionAt('Hi na', 5, 'template', false)).toBeNull();
    expect(completionAt('Hi ', 3, 'template', true)).toEqual({ typed: '', from: 3, to: 3, before: '{{ ', after: ' }}' });
  });

  it('is offered for words of an expression, not for what stands within quotes', () => {
    expect(completionAt('total > na', 10, 'expression', false)).toMatchObject({ typed: 'na', from: 8 });
    expect(completionAt('text.contains("na', 17, 'expression', false)).toBeNull();
    expect(completionAt('total > ', 8, 'expression', false)).toBeNull();
  });
});

it('guesses the type of a name from the way it is used', () => {
  expect(guessType('age >= 18', 'age', 'boolean')).toBe('number');
  expect(guessType('3 < age', 'age', 'boolean')).toBe('number');
  expect(guessType('!vip && total > 3', 'vip', 'boolean')).toBe('boolean');
  expect(guessType('vip', 'vip', 'boolean')).toBe('boolean');
  expect(guessType('"a" in tags', 'tags', 'boolean')).toBe('list');
  expect(guessType('city == "x"', 'city', 'boolean')).toBe('text');
});
