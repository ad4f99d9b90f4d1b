import { describe, type Details, type ProblemCode } from './catalogue.ts';
import type { BilingualText } from './localizedText.ts';

/** Something about a flow document that an operator should put right. Errors block publishing. */
export interface FlowProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly text: BilingualText;
  readonly node?: string;
  /** The outlet it is about, by name. */
  readonly outlet?: string;
  readonly path?: string;
}

/** Builds a problem from the catalogue. */
export function flowProblem(
  code: ProblemCode,
  where: { readonly node?: string; readonly outlet?: string; readonly path?: string; readonly severity?: 'error' | 'warning' } = {},
  details: Details = {},
): FlowProblem {
  const { severity = 'error', ...place } = where;
  const { title, todo } = describe(code, { ...place, ...details });
  return { code, severity, text: { zh: `${title.zh}。${todo.zh}`, en: `${title.en}. ${todo.en}` }, ...place };
}
