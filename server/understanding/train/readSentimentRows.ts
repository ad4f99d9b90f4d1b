import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { lexiconEn } from '../sentiment/lexicon.en.ts';
import { lexiconZh } from '../sentiment/lexicon.zh.ts';
import type { Lexicon } from '../sentiment/readLexicon.ts';
import { readServiceMessages } from './readServiceMessages.ts';

/** A labelled text. What its source does not label is left out. */
export interface SentimentRow {
  readonly text: string;
  readonly source: string;
  readonly polarity?: number;
  /** Whether it says how its writer feels, 0 to 1. */
  readonly opinion?: number;
  readonly anger?: number;
  readonly urgency?: number;
  readonly complaint?: number;
}

const labelledFile = z.object({ rows: z.array(z.tuple([z.string(), z.number(), z.string()])) });
const customerFile = z.record(z.string(), z.record(z.string(), z.array(z.string())));
const questionFiles = { zh: ['faq_zh_bank_bq60.json', 'faq_zh_open_lcqmc.json', 'intent_zh_smp10.json'], en: ['faq_en_clinc_10shot.json', 'faq_en_b77_10shot.json'] };
const pairs = z.array(z.tuple([z.string(), z.unknown()]));
const questionFile = z.object({ train: pairs, test: pairs, oos: z.array(z.string()).default([]) });
const emotionFile = z.object({ rows: z.array(z.tuple([z.string(), z.string()])) });

/** The labelled texts of a language: those in a directory of development data, and the project's own messages for training. */
export function readSentimentRows(directory: string, language: 'zh' | 'en'): SentimentRow[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(directory, file), 'utf8'));
  const labelled = labelledFile.parse(read(`sent_${language}.json`)).rows.map(([text, label, source]) => ({ text, source, ...polarityOf(label, source) }));
  const emotions = language === 'en' ? [] : emotionFile.parse(read('emotion_zh_ewect.json')).rows.map(([text, emotion]) => ({ text, source: 'ewect', ...ofEmotion(emotion) }));
  const questions = questionFiles[language].flatMap((file) => {
    const { train, test, oos } = questionFile.parse(read(file));
    return [...train, ...test].map(([text]) => text).concat(oos).map((text) => ({ text, source: 'questions', opinion: 0 }));
  });
  const own = readServiceMessages().flatMap(({ split, level, language: spoken, text, anger, urgency, complaint }) =>
    split === 'train' && spoken === language ? [{ text, source: 'service', ...ofLevel[level], anger, urgency, complaint }] : [],
  );
  return [...labelled, ...emotions, ...questions, ...lexiconRows(language === 'zh' ? lexiconZh : lexiconEn), ...customerRows(language), ...own];
}

/** TweetEval has three classes, of which the middle is neutral; of the Amazon reviews, 2 is neither good nor bad. */
function polarityOf(label: number, source: string): { polarity?: number; opinion: number } {
  const polarity = source.startsWith('tweeteval') ? label / 2 : label === 2 ? 0.5 : label;
  return polarity === 0.5 ? { opinion: 0 } : { polarity, opinion: 1 };
}

function ofEmotion(emotion: string): { polarity?: number; opinion: number; anger: number } {
  const polarity = { happy: 1, angry: 0, sad: 0, fear: 0 }[emotion];
  return { ...(polarity === undefined ? {} : { polarity }), opinion: emotion === 'neutral' ? 0 : 1, anger: emotion === 'angry' ? 1 : 0 };
}

/** The lexicon's words of a clear mood as texts of their own: a model should know them even where no corpus has them. */
function lexiconRows({ moods }: Lexicon): SentimentRow[] {
  return moods.flatMap(([polarity, , items]) =>
    items.split(/\s+/u).flatMap((item) => {
      if (item === '' || Math.abs(polarity) < 0.45) return [];
      // What is good because it is not bad goes against each of its words.
      const turned = polarity > 0 && startsWithNegator.test(item);
      return [{ text: item.replaceAll('_', ' ').replace('*', ''), source: turned ? 'turned' : 'lexicon', polarity: (1 + polarity) / 2 }];
    }),
  );
}

const startsWithNegator = /^(?:not?_|never_|cant_|couldnt_|isnt_|wasnt_|without_|doesnt_|[没不无])/u;

/** Messages as customers of carriers, shops, banks and hotels write them in public, made up for this project: hold times and lost bags are bad news in calm words, too. */
function customerRows(language: 'zh' | 'en'): SentimentRow[] {
  const { negative = [], positive = [], neutral = [] } = customerFile.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'customerMessages.json'), 'utf8')))[language] ?? {};
  return [
    ...negative.map((text) => ({ text, source: 'customers', polarity: 0, opinion: 1 })),
    ...positive.map((text) => ({ text, source: 'customers', polarity: 1, opinion: 1, anger: 0, complaint: 0 })),
    ...neutral.map((text) => ({ text, source: 'customers', opinion: 0, anger: 0, complaint: 0 })),
  ];
}

const ofLevel = {
  'very-negative': { polarity: 0, opinion: 1 },
  negative: { polarity: 0, opinion: 0.85 },
  neutral: { opinion: 0 },
  positive: { polarity: 1, opinion: 0.85 },
  'very-positive': { polarity: 1, opinion: 1 },
};
