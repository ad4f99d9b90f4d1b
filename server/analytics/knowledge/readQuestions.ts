import type { Database } from '../../db/open.ts';
import type { AskedOf } from '../filter/askedOf.ts';
import { followTalk, type Question } from './fates/followTalk.ts';
import { readTalks } from './readTalks.ts';

/** What the readings of a knowledge base are asked. */
export interface AskedOfBase extends AskedOf {
  readonly base: string;
}

/** The questions that a base was asked in conversations of a filter, in the order in which those began. */
export function readQuestions(database: Database, asked: AskedOfBase): Question[] {
  const found: Question[] = [];
  for (const talk of readTalks(database, asked)) {
    for (const each of followTalk(talk)) if (each.base === asked.base) found.push(each);
  }
  return found;
}
