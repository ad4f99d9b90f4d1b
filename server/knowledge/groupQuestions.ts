import type { Reader } from '../reader/createReader.ts';
import type { QuestionGroup } from './clusterAlike.ts';
import { readMeanings, type MeaningReader } from './readMeanings.ts';

export interface GroupingHouse {
  readonly reader: Pick<Reader, 'read'>;
  /** Without it, words are all there is. */
  readonly encoder?: MeaningReader | undefined;
}

/**
 * Groups questions by likeness, the biggest group first. Two thousand of them take a second, in which every chat would
 * wait: reading and grouping are done by the reader's threads, meaning is read by the encoder's.
 */
export async function groupQuestions({ reader, encoder }: GroupingHouse, texts: readonly string[]): Promise<QuestionGroup[]> {
  const units = await reader.read('textUnits', texts);
  const meanings = await readMeanings(units, encoder);
  return reader.read('groupedUnits', units.map(({ members, folded }, place) => ({ members, folded, meaning: meanings[place] ?? null })));
}
