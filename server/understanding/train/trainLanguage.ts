import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { latinVersion } from '../language/readLatinWeights.ts';
import { packWeights } from '../weights/packWeights.ts';
import { learnLanguage } from './learnLanguage.ts';
import { readLanguageRows } from './readLanguageRows.ts';

/** Learns the weights that tell languages in Latin letters apart and writes them beside the code that reads them. */
export function trainLanguage(directory: string): void {
  const { rows, phrases } = readLanguageRows(directory);
  const { languages, table } = learnLanguage(rows, phrases);
  writeFileSync(join(import.meta.dirname, '..', 'language', 'latin.weights'), packWeights({ version: latinVersion, languages }, table));
}
