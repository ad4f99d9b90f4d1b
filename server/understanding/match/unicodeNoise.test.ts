import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { createMatcher } from './createMatcher.ts';
import { shop } from './shop.test-support.ts';

const matcher = createMatcher(shop);
const best = (text: string) => matcher.match(text, { limit: 1 }).ranked[0]?.entry.id;
const traditional = Converter({ from: 'cn', to: 't' });
const questions = fc.constantFrom('退货怎么弄', '发票开公司抬头', '快递要几天', '退货的运费谁承担', '运费多少', 'how can I send it back', 'download an invoice please', 'when does my parcel come', 'is it in stock');

const wide = (text: string) => [...text].map((each) => (/[!-~]/.test(each) ? String.fromCharCode(each.charCodeAt(0) + 0xfee0) : each)).join('');

test.each<[string, (text: string, noise: readonly string[]) => string]>([
  ['width', wide],
  ['case', (text) => text.toUpperCase()],
  ['traditional characters', traditional],
  ['zero-width characters', (text) => [...text].join('\u200b')],
  ['emoji around and between', (text, noise) => `${noise[0] ?? ''}${text.replace(/ /g, ` ${noise[1] ?? ''} `)} ${noise.join('')}`],
  ['emoji inside Chinese', (text, noise) => (/\p{Script=Han}/u.test(text) ? [...text].join(noise[0] ?? '') : text)],
])('%s change nothing about which entry is best', (_, change) => {
  fc.assert(
    fc.property(questions, fc.array(fc.constantFrom('😀', '🙏🏽', '❤️', '👨‍👩‍👧', '🇨🇳', '‼️'), { minLength: 1, maxLength: 4 }), (text, noise) => {
      expect(best(text)).toBeDefined();
      expect(best(change(text, noise))).toBe(best(text));
    }),
  );
});

test('any string up to the limit is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 2 }), (text, before) => {
      expect(matcher.match(text, { limit: 3, before }).ranked.length).toBeLessThanOrEqual(3);
    }),
  );
});
