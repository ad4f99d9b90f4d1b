import { findNodeAtLocation, getLocation, parseTree, type JSONPath, type Node } from 'jsonc-parser';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';

/** A stretch of a text, in UTF-16 units from its beginning. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** Where the parts of a flow stand in its text. The text is read once, when a place is first asked for. */
export function places(text: string) {
  let root: Node | undefined;

  /** The value at a path; where there is none, what is nearest around it. */
  function at(path: JSONPath): Stretch {
    root ??= parseTree(text);
    for (let length = path.length; root && length > 0; length -= 1) {
      const found = findNodeAtLocation(root, path.slice(0, length));
      if (found) return { offset: found.offset, length: found.length };
    }
    return { offset: 0, length: 1 };
  }

  return { at };
}

export type Places = ReturnType<typeof places>;

/** The path at which a problem of a flow is to be shown. */
export function pathOf({ node, outlet, path }: FlowProblem, document: FlowDocument): JSONPath {
  const steps = path === undefined || path === '/' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  if (node === undefined) return steps;
  const index = document.nodes.findIndex(({ id }) => id === node);
  if (index < 0) return steps;
  if (steps.length > 0) return ['nodes', index, 'config', ...steps];
  const edge = outlet === undefined ? -1 : document.edges.findIndex((each) => each.from === node && each.outlet === outlet);
  return edge < 0 ? ['nodes', index, 'id'] : ['edges', edge];
}

/** The node that a place in the text is about: the one it lies in, or that its edge leaves, or whose position it is. */
export function nodeAt(text: string, offset: number, document: FlowDocument): string | undefined {
  const [part, second, third] = getLocation(text, offset).path;
  if (part === 'nodes' && typeof second === 'number') return document.nodes[second]?.id;
  if (part === 'edges' && typeof second === 'number') return document.edges[second]?.from;
  if (part === 'layout' && second === 'nodes' && typeof third === 'number') return document.layout.nodes[third]?.id;
  return undefined;
}
