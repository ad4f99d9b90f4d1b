import { sentimentVersion } from '../sentiment/readHeads.ts';
import { packWeights } from '../weights/packWeights.ts';
import { fitMix } from './fitMix.ts';
import { learnHead } from './learnHead.ts';
import type { SentimentRow } from './readSentimentRows.ts';
import { sentimentExamples } from './sentimentExamples.ts';
import { sentimentPlans } from './sentimentPlans.ts';

/** The file of weights by which a language's texts are read, learned from labelled texts: the same texts give the same bytes. */
export function learnSentiment(rows: readonly SentimentRow[], language: 'zh' | 'en', plans = sentimentPlans): Uint8Array {
  const examples = sentimentExamples(rows, language);
  const heads = plans.map((plan) => {
    const { head, held } = learnHead(examples, plan);
    return { ...head, mix: fitMix(held, plan.notNegative) };
  });
  const table = new Int8Array(heads.reduce((sum, head) => sum + head.table.length, 0));
  let from = 0;
  for (const head of heads) {
    table.set(head.table, from);
    from += head.table.length;
  }
  return packWeights({ version: sentimentVersion, heads: heads.map(({ bits, scale, bias, mix }) => ({ bits, scale, bias, mix })) }, table);
}
