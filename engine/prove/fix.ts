import type { FlowDocument } from '../sdk/flow.ts';
import type { FlowProblem } from '../sdk/flowProblem.ts';
import type { BilingualText } from '../sdk/localizedText.ts';
import type { Registry } from '../sdk/node.ts';

/** A change that puts a problem right at one click. */
export interface Fix {
  /** What it does, as a button says it. */
  readonly title: BilingualText;
  /** Pure. A document in which the problem is gone already is returned as it is. */
  readonly apply: (document: FlowDocument) => FlowDocument;
}

/** Finds the fix for problems of one kind; null where there is nothing that is surely right. */
export type Fixer = (problem: FlowProblem, document: FlowDocument, registry: Registry) => Fix | null;
