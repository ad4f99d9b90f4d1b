import type { PlannedFlow } from '../compile/planFlow.ts';
import type { FlowProblem } from '../sdk/flowProblem.ts';

/** What is known outside the flow when it is checked. */
export interface Known {
  /** Slugs of the knowledge bases that exist; left out when that cannot be told. */
  readonly knowledge?: ReadonlySet<string>;
  /** Names of the teams that exist; left out when that cannot be told. */
  readonly teams?: ReadonlySet<string>;
}

/** One thing that must hold of a flow, whole or not: pure, without recursion, and linear in the flow's size. */
export type Rule = (flow: PlannedFlow, known: Known) => readonly FlowProblem[];
