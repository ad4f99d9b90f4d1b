import { readServiceMessages } from '../understanding/train/readServiceMessages.ts';
import { detectLanguage } from '../understanding/language/detectLanguage.ts';
import { readSentiment } from '../understanding/sentiment/readSentiment.ts';
import { atMost, type Figure } from './figure.ts';

/** What reading the mood and the language of a message costs, over a thousand messages. */
export function benchMood(): Figure[] {
  const texts = readServiceMessages().map(({ text }) => text);
  const mean = (read: (text: string) => unknown): number => {
    for (const text of texts) read(text);
    const from = performance.now();
    for (let round = 0; round < 5; round += 1) for (const text of texts) read(text);
    return (performance.now() - from) / (5 * texts.length);
  };
  return [atMost('understanding: the mood of a message', mean(readSentiment), 'ms', 0.1), atMost('understanding: the language of a message', mean(detectLanguage), 'ms', 0.05)];
}
