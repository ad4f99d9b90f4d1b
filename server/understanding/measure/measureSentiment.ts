import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SentimentReading, sentimentLevels } from '../../../engine/sdk/understanding.ts';
import { mixSignals } from '../sentiment/mixSignals.ts';
import { readSentiment } from '../sentiment/readSentiment.ts';
import { fitMix } from '../train/fitMix.ts';
import { learnHead, type HeldOut } from '../train/learnHead.ts';
import { readSentimentRows } from '../train/readSentimentRows.ts';
import { readServiceMessages } from '../train/readServiceMessages.ts';
import { sentimentExamples } from '../train/sentimentExamples.ts';
import { sentimentPlans } from '../train/sentimentPlans.ts';
import { areaUnderCurve } from './areaUnderCurve.ts';
import type { UnderstandingFigure } from './understandingFigure.ts';

/**
 * How mood is read. Texts of the development data are read by heads that were learned without the text's whole source
 * (polarity) or fold (anger), and mixed as fitted on other sources; the project's own messages by the shipped weights,
 * on the half that these were not learned from.
 */
export function measureSentiment(directory: string): UnderstandingFigure[] {
  const own = (['zh', 'en'] as const).flatMap(measureOwn);
  if (!existsSync(join(directory, 'sent_zh.json'))) return own;
  return [...measureLeftOut(directory, 'zh'), ...measureLeftOut(directory, 'en'), ...own];
}

const emotions = 'ewect';
/** Our own messages in the manner of those to airlines, shops and banks: another source for the weights, yet no corpus of the public's. */
const customers = 'customers';
const notLeftOut: ReadonlySet<string> = new Set(['lexicon', 'turned', 'service']);
const goals: Readonly<Record<string, number>> = { [`zh ${emotions}`]: 0.85, [`en ${customers}`]: 0.9 };

function measureLeftOut(directory: string, language: 'zh' | 'en'): UnderstandingFigure[] {
  const examples = sentimentExamples(readSentimentRows(directory, language), language);
  const heldOut = (of: string): { held: readonly HeldOut[]; notNegative: readonly number[] } => {
    const plan = sentimentPlans.find((each) => each.of === of);
    if (plan === undefined) throw new Error(`no plan for ${of}`);
    return { held: learnHead(examples, plan).held, notNegative: plan.notNegative };
  };
  const { held, notNegative } = heldOut('polarity');
  const domains = [...Map.groupBy(held, ({ source }) => source)].flatMap(([source, part]) => {
    if (notLeftOut.has(source)) return [];
    const mix = fitMix(held.filter((one) => one.source !== source), notNegative);
    const right = part.filter(({ target, sum, signals }) => mixSignals(mix, sum, signals) > 0.5 === target > 0.5).length;
    return [{ source, right, texts: part.length }];
  });
  const reviews = domains.filter(({ source }) => source !== emotions && source !== customers);
  const perDomain = domains.map(({ source, right, texts }) => figure(`${language} without ${source}`, 'negative or positive', right / texts, goals[`${language} ${source}`] ?? null));
  const mean = figure(`${language}, leave one domain out`, 'mean of the domains', reviews.reduce((sum, { right, texts }) => sum + right / texts, 0) / reviews.length, language === 'zh' ? 0.91 : 0.9);
  const pooled = figure(`${language}, leave one domain out`, 'of all texts', reviews.reduce((sum, { right }) => sum + right, 0) / reviews.reduce((sum, { texts }) => sum + texts, 0), null);
  if (language === 'en') return [mean, pooled, ...perDomain];
  const anger = heldOut('anger');
  const mix = fitMix(anger.held, anger.notNegative);
  const weibo = anger.held.filter(({ source }) => source === emotions);
  return [mean, pooled, ...perDomain, figure('zh Weibo (five folds)', 'anger AUROC', areaUnderCurve(weibo.map(({ sum, signals, target }) => ({ score: mixSignals(mix, sum, signals), right: target === 1 }))), 0.93)];
}

function measureOwn(language: 'zh' | 'en'): UnderstandingFigure[] {
  const read = readServiceMessages().filter((row) => row.split === 'test' && row.language === language).map((row) => ({ row, reading: readSentiment(row.text) }));
  const share = (holds: (one: (typeof read)[number]) => boolean, of = read): number => of.filter(holds).length / of.length;
  const rank = (of: 'anger' | 'urgency' | 'complaint'): number => areaUnderCurve(read.map(({ row, reading }) => ({ score: reading[of], right: row[of] >= 0.5 })));
  const side = (level: SentimentReading['level']): string => level.replace('very-', '');
  const opinions = read.filter(({ row }) => row.level !== 'neutral');
  const set = `${language} service messages, held out`;
  return [
    figure(set, 'negative or positive', share(({ row, reading }) => reading.score < 0.5 === row.level.endsWith('negative'), opinions), language === 'en' ? 0.9 : null),
    figure(set, 'negative, neutral or positive', share(({ row, reading }) => side(row.level) === side(reading.level)), null),
    figure(set, 'negative against the rest', share(({ row, reading }) => row.level.endsWith('negative') === reading.level.endsWith('negative')), null),
    figure(set, 'one of five levels', share(({ row, reading }) => row.level === reading.level), null),
    figure(set, 'at most one level off', share(({ row, reading }) => Math.abs(sentimentLevels.indexOf(row.level) - sentimentLevels.indexOf(reading.level)) <= 1), null),
    figure(set, 'anger AUROC', rank('anger'), null),
    figure(set, 'urgency AUROC', rank('urgency'), null),
    figure(set, 'complaint AUROC', rank('complaint'), null),
  ];
}

function figure(set: string, measure: string, pure: number, goal: number | null): UnderstandingFigure {
  return { set, measure, nlpjs: null, minisearch: null, pure, full: null, goal };
}
