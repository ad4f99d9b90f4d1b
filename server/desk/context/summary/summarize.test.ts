import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankSentences } from './rankSentences.ts';
import { summarize, type Spoken } from './summarize.ts';

const talk = (...lines: readonly string[]): Spoken[] => lines.map((line, index) => ({ seq: index + 1, from: line.startsWith('>') ? 'agent' : 'customer', text: line.replace('>', '') }));
const texts = (lines: readonly Spoken[]) => summarize(lines).map(({ text }) => text);

it('keeps what a talk was about, word for word and in its order', () => {
  expect(
    texts(
      talk(
        '你好',
        '我上周买的耳机右边没有声音，想换一副新的。',
        '>您好，很高兴为您服务。',
        '>请问耳机的订单号是多少？',
        'QH2026110005',
        '>耳机右边没有声音属于质量问题，我们可以免费为您换一副新的耳机。',
        '好的，谢谢',
        '>换货的耳机三天内寄出，请留意快递短信。',
      ),
    ),
  ).toEqual(['我上周买的耳机右边没有声音，想换一副新的。', '耳机右边没有声音属于质量问题，我们可以免费为您换一副新的耳机。', '换货的耳机三天内寄出，请留意快递短信。']);
});

it('says less of less, and nothing of nothing', () => {
  expect(texts([])).toEqual([]);
  expect(texts(talk('hi', '>Hello!', 'thanks'))).toEqual([]);
  expect(texts(talk('My parcel never arrived.'))).toEqual(['My parcel never arrived.']);
});

it('says the same thing once', () => {
  expect(texts(talk('my parcel never arrived', 'my parcel never arrived', 'My parcel never arrived!!'))).toHaveLength(1);
});

it('is made of at most four sentences of the talk, and always the same', () => {
  const line = fc.string({ unit: fc.constantFrom('退', '款', '货', ' refund', ' parcel', ' late', '.', '！', '\n', '😀', '\ud800'), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 60 }), (lines) => {
      const spoken = lines.map(([text, agent], index): Spoken => ({ seq: index + 1, from: agent ? 'agent' : 'customer', text }));
      const summary = summarize(spoken);
      expect(summary.length).toBeLessThanOrEqual(4);
      expect(summarize(spoken)).toEqual(summary);
      expect(summary.map(({ seq }) => seq)).toEqual(summary.map(({ seq }) => seq).toSorted((a, b) => a - b));
      for (const { seq, from, text } of summary) {
        expect(spoken[seq - 1]?.from).toBe(from);
        expect(spoken[seq - 1]?.text.replaceAll(/\s+/gu, ' ')).toContain(text.replace(/…$/u, ''));
      }
    }),
  );
});

it('ranks by the stationary weights of LexRank', () => {
  // Two sentences that share a word lead to each other and have 1; one that shares none has 1 - 0.85.
  const { ranks, likeness } = rankSentences([['a', 'b'], ['a', 'c'], ['d']].map((words) => ({ terms: new Map(words.map((word) => [word, 1])) })));
  expect([...ranks].map((rank) => rank.toFixed(6))).toEqual(['1.000000', '1.000000', '0.150000']);
  // With idf = ln(1 + N / n): a counts ln 2.5, b and c ln 4.
  expect(likeness(0, 1)).toBeCloseTo(Math.log(2.5) ** 2 / (Math.log(2.5) ** 2 + Math.log(4) ** 2), 10);
  // The sentence that is like both others is the most central.
  const middle = rankSentences([['a'], ['a', 'b'], ['b']].map((words) => ({ terms: new Map(words.map((word) => [word, 1])) }))).ranks;
  expect(Math.max(...middle)).toBe(middle[1]);
});
