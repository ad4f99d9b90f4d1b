import { expect, test } from 'vitest';
import { shop } from '../../app/consoleBrowser.test-support.ts';
import { flowDocument } from '../../../engine/sdk/flow.ts';
import { layOver } from './layOver.ts';

const document = flowDocument.parse(shop);
const without = (...ids: string[]) => ({ ...document, nodes: document.nodes.filter(({ id }) => !ids.includes(id)) });
const saying = (id: string, zh: string) => ({ ...document, nodes: document.nodes.map((node) => (node.id === id ? { ...node, config: { say: [{ zh }] } } : node)) });

test('the newest version is drawn; what it has no more stands apart as it was when it last was there', () => {
  const newest = { version: 4, document: without('hours', 'bye') };
  const older = [{ version: 3, document: without('hours') }, { version: 1, document: saying('hours', '从前') }, { version: 2, document: saying('hours', '后来') }];
  const laid = layOver(newest, older, ['hello', 'bye', 'hours', 'never there']);
  expect(laid.document).toBe(newest.document);
  expect(laid.removed).toEqual([
    document.nodes.find(({ id }) => id === 'bye'),
    expect.objectContaining({ id: 'hours', config: { say: [{ zh: '后来' }] } }),
    { id: 'never there', type: '', config: {} },
  ]);
});

test('a removed node that nobody came to is not listed', () => {
  expect(layOver({ version: 2, document: without('hours') }, [{ version: 1, document }], ['hello']).removed).toEqual([]);
});
