import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edgeKey } from './edgeKey.ts';
import { twoChanges } from './changedFlows.test-support.ts';
import { equalJson } from './equalJson.ts';
import { applyPatch, flowPatch, makePatch } from './flowPatch.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';

it('a patch, written down and read again, turns one flow into the other and holds nothing that is alike', () => {
  fc.assert(fc.property(twoChanges(['hello', 'person', '__proto__']), ({ base, mine, theirs }) => {
    const patch = makePatch(mine, theirs);
    const damaged = JSON.stringify(patch).includes('"__proto__":');
    const read = damaged ? patch : flowPatch.parse(JSON.parse(JSON.stringify(patch)));
    expect(sorted(applyPatch(mine, read))).toEqual(sorted(theirs));
    expect(makePatch(base, base)).toEqual({ whole: {}, nodes: { put: [], drop: [] }, edges: { put: [], drop: [] }, places: { put: [], drop: [] } });
    // Put on a flow that has it already, a patch changes nothing.
    expect(equalJson(sorted(applyPatch(theirs, patch)), sorted(theirs))).toBe(true);
  }));
});

function sorted(document: FlowDocument): FlowDocument {
  const by = <T>(list: readonly T[], key: (of: T) => string) => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return { ...document, nodes: by(document.nodes, ({ id }) => id), edges: by(document.edges, edgeKey), layout: { ...document.layout, nodes: by(document.layout.nodes, ({ id }) => id) } };
}
