import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPhrases } from './createPhrases.ts';
import { usualHandoff } from './usualHandoff.ts';

const asks = createPhrases({ ...usualHandoff(null).phrases, th: ['คุยกับคน'], x: ['0', ' ', 'VIP客服'] });

test.each([
  '转人工', '转人工！', '请帮我转人工，谢谢', '麻烦转接人工吧', '我要人工客服', '人工客服', '人工 客服', '可以转人工吗？', '我想找真人', '能不能转人工啊', '請轉人工', '直接转人工', '你好，转人工', '转人工 please', 'VIP客服',
  'human', 'HUMAN!!', 'ｈｕｍａｎ', 'I want to talk to a person.', 'can I talk  to a\nperson', 'real person please', 'Agent', 'a live agent, now', 'คุยกับคน', '0', '０', ' 0. ',
])('%j asks for a person', (text) => {
  expect(asks(text)).toBe(true);
});

test.each([
  '', '   ', '转人工要等多久', '我不要人工客服', '人工智能是什么', '手工人工费多少', '转人工了三次都没人理我', '请', '谢谢', '麻烦您了',
  'humane', 'agency', 'talk to a personal shopper', 'person to talk to a', 'อยากคุยกับคนอื่น', '10', 'order 0', `${'请'.repeat(400)}转人工`,
])('%j does not', (text) => {
  expect(asks(text)).toBe(false);
});

test('no phrases ask for nothing', () => {
  for (const phrases of [{}, { zh: [] }, { zh: [' '] }]) expect(['转人工', '', ' ', '！'].filter(createPhrases(phrases))).toEqual([]);
});

test('a phrase asks by itself, whatever it is, in any width, case and spacing', () => {
  const phrase = fc.string({ minLength: 1, maxLength: 64, unit: fc.oneof(fc.constantFrom(...'请我要转人工吧谢谢 agentHUMAN0!，。'), fc.string({ minLength: 1, maxLength: 1 })) }).filter((each) => each.trim() !== '');
  fc.assert(fc.property(phrase, (each) => {
    const said = createPhrases({ zh: [each] });
    expect([each, ` ${each} `, each.toUpperCase().toLowerCase()].filter((text) => text.normalize('NFKC').trim() !== '').every(said)).toBe(true);
  }));
});
