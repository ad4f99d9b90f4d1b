import type { FlowDocument } from '../sdk/flow.ts';
import type { FlowHandoff } from '../sdk/flowHandoff.ts';
import type { NodeMachine, Phase } from '../sdk/machine.ts';
import type { Outlet } from '../sdk/node.ts';
import type { Value } from '../sdk/value.ts';
import type { Stop } from './context.ts';

/** A node of the flow, ready to run. */
export interface PlannedNode {
  /** Null for the rescue. */
  readonly id: string | null;
  readonly index: number;
  readonly type: string;
  readonly outlets: readonly Outlet[];
  readonly machine: NodeMachine;
  /** Outlets that say that the node did not help; none of one that brings in a person. */
  readonly unmet: ReadonlySet<string>;
  /** By outlet: the index of the node its edge leads to, or a place that is no node. */
  readonly next: ReadonlyMap<string, number | 'closed' | 'resume'>;
}

/** When the flow gives a conversation to a person by itself, and where. */
export interface Triggers {
  /** Index of the node that brings in the person; -1 is the rescue. */
  readonly to: number;
  /** Whether a text asks for a person. */
  readonly asks: (text: string) => boolean;
  readonly limits: Pick<FlowHandoff, 'complaints' | 'moodBelow' | 'moodFallsBy' | 'unmet'>;
}

/** A flow with its edges resolved and its expressions compiled: what the machine's guards and actions work on. */
export interface Plan {
  readonly document: FlowDocument;
  readonly nodes: readonly PlannedNode[];
  readonly start: number;
  readonly rescue: PlannedNode;
  readonly triggers: Triggers;
  readonly variables: Readonly<Record<string, Value>>;
}

export const startStop: Stop = { key: 'start', kind: 'start', node: -1, phase: '', status: 'bot' };
export const resumeStop: Stop = { key: 'resume', kind: 'resume', node: -1, phase: '', status: 'bot' };
export const closedStop: Stop = { key: 'closed', kind: 'closed', node: -1, phase: '', status: 'closed' };

export function phaseKey(node: PlannedNode, phase: string): string {
  return `${node.id === null ? 'rescue' : node.index}:${phase}`;
}

export function junctionKey(node: PlannedNode): string {
  return String(node.index);
}

/** A node that never waits is not a state but part of the transitions through it. */
export function passesThrough(node: PlannedNode): boolean {
  return phasesOf(node).length === 0;
}

export function phasesOf(node: PlannedNode): [name: string, phase: Phase][] {
  return Object.entries(node.machine.phases ?? {});
}
