import { describe, type Details, type ProblemCode } from './catalogue.ts';
import type { BilingualText } from './localizedText.ts';
import type { VariableType } from './value.ts';

/** Something about a flow document that an operator should put right. Errors block publishing. */
export interface FlowProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly text: BilingualText;
  /** What customers would see because of it. */
  readonly customer?: BilingualText;
  readonly node?: string;
  /** The outlet it is about, by name. */
  readonly outlet?: string;
  readonly path?: string;
  /** The variable it is about; its type, or the one it is used as. */
  readonly variable?: { readonly name: string; readonly type: VariableType };
  /** Its place in the document's JSON text, where it was read from one. Both count from 1; a column is a UTF-16 unit. */
  readonly line?: number;
  readonly column?: number;
}

interface Where extends Pick<FlowProblem, 'node' | 'outlet' | 'path' | 'variable' | 'line' | 'column'> {
  readonly severity?: 'error' | 'warning';
}

/** Builds a problem from the catalogue. */
export function flowProblem(code: ProblemCode, where: Where = {}, details: Details = {}): FlowProblem {
  const { severity = 'error', ...place } = where;
  const { variable, ...named } = place;
  const { title, todo, customer } = describe(code, { ...named, ...(variable && { name: variable.name }), ...details });
  return { code, severity, text: { zh: `${title.zh}。${todo.zh}`, en: `${title.en}. ${todo.en}` }, ...(customer && { customer }), ...place };
}
