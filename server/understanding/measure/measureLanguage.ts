import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../language/detectLanguage.ts';
import { tellLatin } from '../language/tellLatin.ts';
import { learnLanguage } from '../train/learnLanguage.ts';
import { readLanguageRows } from '../train/readLanguageRows.ts';
import { readServiceMessages } from '../train/readServiceMessages.ts';
import type { UnderstandingFigure } from './understandingFigure.ts';

/** How often a text's language is told. The texts that the weights were learned from are read by weights that were learned without them. */
export function measureLanguage(directory: string): UnderstandingFigure[] {
  const chat = readServiceMessages().map(({ text, language }) => ({ language, told: detectLanguage(text) }));
  const figures = [figure('chat messages, zh and en', 'language', share(chat, ({ language, told }) => language === told), 0.99)];
  if (!existsSync(join(directory, 'langid.json'))) return figures;
  const { rows, phrases } = readLanguageRows(directory);
  const read = [0, 1, 2, 3, 4].flatMap((fold) => {
    const weights = learnLanguage(rows.filter((_, at) => at % 5 !== fold), phrases);
    return rows.filter((_, at) => at % 5 === fold).map(([text, language]) => {
      const told = detectLanguage(text);
      return { text, language, told: weights.languages.includes(told) ? tellLatin(text, weights) : told };
    });
  });
  const sentences = read.filter(({ text }) => text.length > 25 || !/^\P{L}*\p{L}+(?:\P{L}+\p{L}+)?\P{L}*$/u.test(text));
  const words = read.filter((one) => !sentences.includes(one));
  return [
    ...figures,
    figure('18 languages, sentences', 'language', share(sentences, right), null),
    figure('18 languages, sentences', 'language, id and ms as one', share(sentences, almost), 0.99),
    figure('18 languages, two words', 'language', share(words, right), null),
    figure('18 languages, two words', 'language, id and ms as one', share(words, almost), null),
  ];
}

interface Told {
  readonly language: string;
  readonly told: string;
}

const right = ({ language, told }: Told): boolean => language === told;
/** Indonesian and Malay share most of their words; two of them seldom tell which. */
const almost = ({ language, told }: Told): boolean => language === told || ((language === 'id' || language === 'ms') && (told === 'id' || told === 'ms'));

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

function figure(set: string, measure: string, pure: number, goal: number | null): UnderstandingFigure {
  return { set, measure, nlpjs: null, minisearch: null, pure, full: null, goal };
}
