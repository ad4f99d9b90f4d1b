import { featuresEn } from '../sentiment/featuresEn.ts';
import { featuresZh } from '../sentiment/featuresZh.ts';
import { readSignals } from '../sentiment/readSignals.ts';
import { foldText } from '../text/foldText.ts';
import type { SentimentRow } from './readSentimentRows.ts';

/** A labelled text with what is read from it. */
export interface SentimentExample {
  readonly row: SentimentRow;
  readonly hashes: Uint32Array;
  readonly signals: readonly number[];
}

export function sentimentExamples(rows: readonly SentimentRow[], language: 'zh' | 'en'): SentimentExample[] {
  const features = language === 'zh' ? featuresZh : featuresEn;
  return rows.map((row) => {
    const folded = foldText(row.text);
    return { row, hashes: features(folded.text), signals: readSignals(row.text, folded, true).values };
  });
}
