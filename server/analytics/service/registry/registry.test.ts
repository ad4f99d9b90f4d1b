import { expect, it } from 'vitest';
import { serviceFigureDefinition, serviceFigureKey } from '../../../contract.ts';
import { figureDefinitions } from './serviceFigures.ts';

it('says of every figure that the contract knows what it is called and how it is worked out, in both languages', () => {
  expect(figureDefinitions.map(({ key }) => key).toSorted()).toEqual(serviceFigureKey.options.toSorted());
  for (const each of figureDefinitions) {
    expect(serviceFigureDefinition.parse(each)).toEqual(each);
    for (const { zh, en } of [each.title, each.formula, ...each.parts.map(({ title }) => title)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e’“”]+$/);
    }
  }
});

it('uses the names that the field knows', () => {
  const named = (of: string) => figureDefinitions.filter((each) => each.of === of).map(({ title }) => title.zh);
  expect(named('conversations')).toEqual(expect.arrayContaining(['会话总量', '人工接待量', '人工有效会话量', '满意度评价数', '各级满意度占比', '平均排队时长', '平均会话时长', '平均首次响应时长', '平均响应时长']));
  expect(named('agents')).toEqual(['示闲时长', '示忙时长', '小休时长', '总会话数', '转接会话数', '有效会话数', '未回复会话数', '未回复率', '平均首次响应时长', '平均响应时长', '平均会话时长', '满意率']);
});
