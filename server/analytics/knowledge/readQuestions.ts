import type { Database } from '../../db/open.ts';
import type { AskedOf } from '../filter/askedOf.ts';
import type { Period } from '../filter/periodOf.ts';
import { tellFates, type Question } from './fates/tellFates.ts';
import { readTalks } from './readTalks.ts';

/** What the readings of a knowledge base are asked. */
export interface AskedOfBase extends AskedOf {
  readonly base: string;
}

/** The same, with the period that theirs is compared with. */
export interface ComparedOfBase extends AskedOfBase {
  readonly before: Period;
}

/** The questions that a base was asked in conversations of a filter, in the order in which those began. */
export function readQuestions(database: Database, asked: AskedOfBase): Question[] {
  return readTalks(database, asked, false).flatMap((talk) => tellFates(talk).filter(({ base }) => base === asked.base));
}
