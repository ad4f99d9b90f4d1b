import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWords } from './firstWords.ts';

test.each([
  ['您好，{{name}}，请说。', '您好，…，请说。'],
  ['已记下，谢谢。{{summary}}', '已记下，谢谢。'],
  ['Asked for a person. {{history}}', 'Asked for a person.'],
  ['客户要投诉：{{text}}', '客户要投诉：…'],
  ['一二三四五六七八九十'.repeat(5), `${'一二三四五六七八九十'.repeat(4)}…`],
  [`${'一二三四五六七八九十'.repeat(3)}一二三四五六七。{{long_name}}谢谢。`, `${'一二三四五六七八九十'.repeat(3)}一二三四五六七。…谢…`],
  [`${'一二三四五六七八九十'.repeat(3)}一二三四五六七八九👋🏽你好`, `${'一二三四五六七八九十'.repeat(3)}一二三四五六七八九…`],
  ['{{answer}}', ''],
  ['{{title}} · {{text}}', ''],
  [`e${'\u0301'.repeat(50)}`, ''],
  ['', ''],
])('a node that says %j is known by %j', (zh, words) => {
  expect(firstWords({ say: [{ zh }] }, 'zh')).toBe(words);
});

test('as many whole characters are kept as 40 units hold, whatever they are made of', () => {
  const character = fc.constantFrom('a', '好', '👍', '👋🏽', '👨‍👩‍👧‍👦', '🇨🇳', '🇩🇪', 'e\u0301', 'ก็', '한', '\u1112\u1161\u11ab', '𠮷');
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  fc.assert(fc.property(fc.array(character, { minLength: 1, maxLength: 60 }), (characters) => {
    const text = `a${characters.join('')}`;
    let most = '';
    for (const { segment } of segmenter.segment(text)) {
      if (most.length + segment.length > 40) break;
      most += segment;
    }
    expect(firstWords({ zh: text }, 'zh')).toBe(most === text ? text : `${most}…`);
  }));
});
