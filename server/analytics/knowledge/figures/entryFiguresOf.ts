import type { EntryFigures } from '../../../contract.ts';
import type { Question } from '../fates/followTalk.ts';
import { countQuestions } from './countQuestions.ts';

/** What became of the questions that an entry was the best of, and of the answers in which it was what was said. */
export function entryFiguresOf(entry: string, questions: readonly Question[], before: readonly Question[]): EntryFigures {
  const counts = countQuestions({ asked: questions.filter(({ best }) => best === entry), given: questions.filter(({ said }) => said === entry) });
  return { entry, counts, askedBefore: before.filter(({ best, fate }) => best === entry && fate !== 'ruled-out').length };
}
