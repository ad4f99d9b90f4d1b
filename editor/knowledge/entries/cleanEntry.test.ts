import { expect, test } from 'vitest';
import { knowledgeEntry } from '../../../server/contract.ts';
import { cleanEntry } from './cleanEntry.ts';

test('what was left blank is not stored, and what is stored fits the contract', () => {
  const clean = cleanEntry({
    id: 'a', phrasings: { zh: [' 怎么退货 ', '', ' '], en: [''] }, answer: { zh: ' 好 ', en: '' }, variants: [{ answer: { zh: '' } }, { answer: { zh: '抱歉' }, mood: 'upset' }],
    leadsTo: ' ', category: undefined, unlisted: false, only: { channels: [], from: '', contact: { '': 'x', level: ' gold ' } },
  });
  expect(clean).toEqual({ id: 'a', phrasings: { zh: ['怎么退货'] }, answer: { zh: '好' }, variants: [{ answer: { zh: '抱歉' }, mood: 'upset' }], only: { contact: { level: 'gold' } } });
  expect(knowledgeEntry.parse(clean)).toEqual(clean);
});

test('limits that limit nothing are none', () => {
  expect(cleanEntry({ id: 'a', phrasings: { zh: ['b'] }, answer: {}, only: { channels: [], contact: {} } })).toEqual({ id: 'a', phrasings: { zh: ['b'] }, answer: {} });
});
