import { expect, test } from 'vitest';
import { tellLatin } from '../language/tellLatin.ts';
import { learnLanguage } from './learnLanguage.ts';

const phrases = { en: ['the lamp is broken', 'where is it'], xx: ['blorp znarf quux', 'znarf il blorp'] };
const rows: [string, string][] = [['the desk is late', 'en'], ['quux da znarf', 'xx'], ['not among the languages', 'yy']];

test('the same texts give the same table, and it tells their languages', () => {
  const weights = learnLanguage(rows, phrases);
  expect(learnLanguage(structuredClone(rows), phrases)).toEqual(weights);
  expect(tellLatin('is the chair broken', weights)).toBe('en');
  expect(tellLatin('da blorp quux', weights)).toBe('xx');
});

test('what says nothing is taken for the first language', () => expect(tellLatin('', learnLanguage(rows, phrases))).toBe('en'));
