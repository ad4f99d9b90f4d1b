import { describe, expect, it } from 'vitest';
import { handoffWords, settingWords } from './settingWords.ts';

const choice = { say: [{ zh: '您好' }], expect: { kind: 'choice', choices: [{ id: 'a', label: { zh: '甲' } }, { id: 'b', label: { zh: '乙' } }], keep: 'id' } };

describe('the words for a place in a node\'s settings', () => {
  it('are those of its schema, with places of lists and languages named', () => {
    expect(settingWords('conversation', ['say', 0, 'zh'], choice, 'zh')).toMatchObject({ names: ['机器人说', '1', '中文'], locale: 'zh' });
    expect(settingWords('conversation', ['expect', 'choices', 'b', 'label', 'en'], choice, 'en')).toMatchObject({ names: ['Then wait for', 'Choices', '2', 'Label', 'English'], locale: 'en' });
  });

  it('know the form that a setting has, and the names of its values', () => {
    expect(settingWords('conversation', ['expect', 'keep'], choice, 'zh')).toMatchObject({ names: ['等待客户回复', '保存内容'], words: { options: { id: { zh: '选项编号' } } }, locale: null });
    expect(settingWords('conversation', ['expect', 'min'], { expect: { kind: 'number' } }, 'zh').names).toEqual(['等待客户回复', '最小值']);
  });

  it('name hours, and the flow\'s own section on hand-off', () => {
    const config = { hours: { weekly: [{ days: ['mon'], from: '09:00', to: '18:00' }] } };
    expect(settingWords('human-handoff', ['hours', 'weekly', 0, 'from'], config, 'zh').names).toEqual(['只在服务时间内转人工', '每周时间', '1', '从']);
    expect(handoffWords(['phrases', 'en'], 'zh').names).toEqual(['说到这些就转人工', '英语']);
    expect(handoffWords(['complaints'], 'en').names).toEqual(['Complaining again']);
  });

  it('stay readable for what no schema knows', () => {
    expect(settingWords('of-tomorrow', ['toString', 'x', 3], {}, 'zh')).toEqual({ names: ['toString', 'x', '3'], locale: null, words: null });
  });
});
