import { readDropOff } from '../dropOff/readDropOff.ts';
import { readTablePage } from '../export/readTablePage.ts';
import { readTableRows } from '../export/readTableRows.ts';
import { readChoices } from '../filter/readChoices.ts';
import { readEntry } from '../knowledge/entry/readEntry.ts';
import { readFigures } from '../knowledge/figures/readFigures.ts';
import { readMisses } from '../knowledge/misses/readMisses.ts';
import { readPairs } from '../knowledge/pairs/readPairs.ts';

/**
 * What can be read of the database beside the event loop, by name. A reading is pure and synchronous: a database,
 * parameters, and what comes of them, both of kinds that cross threads. It runs on one snapshot of the database.
 */
export const readings = {
  choices: readChoices,
  dropOff: readDropOff,
  knowledgeEntry: readEntry,
  knowledgeFigures: readFigures,
  knowledgeMisses: readMisses,
  knowledgePairs: readPairs,
  tablePage: readTablePage,
  tableRows: readTableRows,
};

export type Readings = typeof readings;
export type ReadingName = keyof Readings;
export type ReadingParams<N extends ReadingName> = Parameters<Readings[N]>[1];
export type ReadingResult<N extends ReadingName> = ReturnType<Readings[N]>;
