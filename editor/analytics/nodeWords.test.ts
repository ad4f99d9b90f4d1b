import { expect, test } from 'vitest';
import { nodeWords } from './nodeWords.ts';

test.each([
  ['您好，{{name}}，请说。', '您好，…，请说。'],
  ['已记下，谢谢。{{summary}}', '已记下，谢谢。'],
  ['Asked for a person. {{history}}', 'Asked for a person.'],
  ['客户要投诉：{{text}}', '客户要投诉：…'],
  ['一二三四五六七八九十'.repeat(5), `${'一二三四五六七八九十'.repeat(4)}…`],
  [`${'一二三四五六七八九十'.repeat(3)}一二三四五六七。{{long_name}}谢谢。`, `${'一二三四五六七八九十'.repeat(3)}一二三四五六七。…谢…`],
  ['{{answer}}', 'node-id'],
  ['{{title}} · {{text}}', 'node-id'],
  ['', 'node-id'],
])('a node that says %j is called %j', (zh, name) => {
  expect(nodeWords({ id: 'node-id', type: 'conversation', config: { say: [{ zh }] } }, 'zh').name).toBe(name);
});
