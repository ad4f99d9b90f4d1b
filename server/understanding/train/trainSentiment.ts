import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnSentiment } from './learnSentiment.ts';
import { readSentimentRows } from './readSentimentRows.ts';

/** Learns the weights of Chinese and English sentiment and writes them beside the code that reads them. */
export function trainSentiment(directory: string): void {
  for (const language of ['zh', 'en'] as const) {
    writeFileSync(join(import.meta.dirname, '..', 'sentiment', `${language}.weights`), learnSentiment(readSentimentRows(directory, language), language));
  }
}
