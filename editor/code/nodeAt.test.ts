import { expect, test } from 'vitest';
import { blankFlow } from '../flows/blankFlow.ts';
import { nodeAt } from './nodeAt.ts';
import { nodeLine } from './nodeLine.ts';
import { printJson } from './printJson.ts';

const flow = blankFlow();
const text = printJson(flow);

test.each([
  ['how can I', 'welcome'],
  ['"id": "bye"', 'bye'],
  ['"outlet": "resolved"', 'person'],
  ['"x": 320', 'person'],
  ['"locales"', undefined],
])('%s is about %s', (part, node) => {
  expect(nodeAt(text, text.indexOf(part) + 2, flow)).toBe(node);
});

test('a node begins on its line', () => {
  const lines = text.split('\n');
  flow.nodes.forEach(({ id }, index) => expect(lines[nodeLine(text, index) ?? 0]).toContain(`"id": "${id}"`));
  expect(nodeLine(text, 9)).toBeNull();
});
