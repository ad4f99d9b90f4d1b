import { handoff } from './handoff.ts';
import type { NodeType } from './node.ts';

/** Whether nodes of a type bring in a person: it asks for one. */
export function bringsPerson({ effects }: NodeType): boolean {
  return effects.some(({ kind }) => kind === handoff.kind);
}
