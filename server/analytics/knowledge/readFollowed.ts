import type { Database } from '../../db/open.ts';
import { followTalk, type FollowedQuestion } from './fates/followTalk.ts';
import type { AskedOfBase } from './readQuestions.ts';
import { readTalks } from './readTalks.ts';

/** The questions that a base was asked in conversations of a filter, and what followed, in the order in which those began. */
export function readFollowed(database: Database, asked: AskedOfBase): FollowedQuestion[] {
  return readTalks(database, asked, true).flatMap((talk) => followTalk(talk).filter(({ base }) => base === asked.base));
}
