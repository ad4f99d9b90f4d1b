import type { BilingualText } from '../../engine/sdk/localizedText.ts';
import { ProblemError } from '../problem.ts';

/** Something in a knowledge file that has to be put right before it can be taken in. */
export interface KnowledgeIssue {
  /** `line 12` of a CSV file, or the path of a value in JSON. */
  readonly path: string;
  readonly text: BilingualText;
}

/** Issues beyond this many are not listed. */
const listed = 100;

export function knowledgeIssue(path: string, zh: string, en: string): KnowledgeIssue {
  return { path, text: { zh, en } };
}

/** The refusal of a file for its issues, in the reader's language. */
export function knowledgeProblem(issues: readonly KnowledgeIssue[], language: 'zh' | 'en'): ProblemError {
  return new ProblemError('knowledge.invalid', { errors: issues.slice(0, listed).map(({ path, text }) => ({ path, message: text[language] })) });
}
