import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shop } from '../app/consoleBrowser.test-support.ts';
import { flowDocument } from '../../engine/sdk/flow.ts';
import { flowOrder } from './flowOrder.ts';

const document = flowDocument.parse(shop);

test('nodes come from the start on, by each node\'s outlets in turn', () => {
  expect(flowOrder(document)).toEqual(['hello', 'hours', 'person', 'more', 'bye']);
  expect(flowOrder({ ...document, start: 'person' })).toEqual(['person', 'bye', 'more', 'hours', 'hello']);
});

test('every node comes exactly once, whatever the edges', () => {
  const ids = document.nodes.map(({ id }) => id);
  const edge = fc.record({ from: fc.constantFrom(...ids, 'gone'), outlet: fc.string({ minLength: 1 }), to: fc.constantFrom(...ids, 'gone') });
  fc.assert(fc.property(fc.array(edge), fc.constantFrom(...ids, 'gone'), (edges, start) => {
    expect(flowOrder({ ...document, edges, start }).toSorted()).toEqual(ids.toSorted());
  }));
});
