import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLatinWeights } from './readLatinWeights.ts';
import { tellLatin } from './tellLatin.ts';

const name = 'latin.weights';
const weights = readLatinWeights(readFileSync(join(import.meta.dirname, name)), name);

/** The language of a text in Latin letters: by letters that only one language has, else by its words and letter groups. */
export function detectLatin(text: string): string {
  const other = otherLetters.exec(text)?.[0];
  if (other !== undefined) {
    const language = languageOfLetter.get(other.toLowerCase());
    if (language !== undefined) return language;
  }
  return tellLatin(text, weights);
}

/** Letters of languages that have no weights of their own, and that none of those with weights has. */
const letters = { pl: 'łżźśńęą', hu: 'őű', cs: 'řěů', ro: 'șțţ', sv: 'å', da: 'øæ' } as const;
const languageOfLetter = new Map(Object.entries(letters).flatMap(([language, its]) => [...its].map((letter) => [letter, language] as const)));
const otherLetters = new RegExp(`[${Object.values(letters).join('')}]`, 'iu');
