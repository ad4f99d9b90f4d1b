import type { Paths } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { walkJourneys, type AskedJourneys } from '../walkJourneys.ts';
import { drawPaths } from './drawPaths.ts';
import { pathsOf } from './pathsOf.ts';

export interface AskedPaths extends AskedJourneys {
  /** A node as it is stored; undefined is the beginning of each conversation. */
  readonly start: string | undefined;
  readonly steps: number;
  readonly width: number;
}

/** The most common ways of the conversations of a period through their flow. */
export function readPaths(database: Database, { start, steps, width, ...asked }: AskedPaths): Omit<Paths, 'scope'> {
  return drawPaths(pathsOf(walkJourneys(database, asked), start), { steps, width });
}
