import { expect, test } from 'vitest';
import { shop } from '../../app/consoleBrowser.test-support.ts';
import { flowDocument } from '../../../engine/sdk/flow.ts';
import { layOver } from './layOver.ts';

const document = flowDocument.parse(shop);
const without = (...ids: string[]) => ({ ...document, nodes: document.nodes.filter(({ id }) => !ids.includes(id)) });
const saying = (id: string, zh: string) => ({ ...document, nodes: document.nodes.map((node) => (node.id === id ? { ...node, config: { say: [{ zh }] } } : node)) });

test('the first version is drawn; what it does not have is as it last was, and what was otherwise says since when', () => {
  const newest = { version: 4, document: without('hours', 'bye') };
  const laid = layOver([newest, { version: 1, document: saying('hours', '从前') }, { version: 3, document: without('hours') }, { version: 2, document: { ...saying('hours', '后来'), nodes: [...saying('hours', '后来').nodes.filter(({ id }) => id !== 'more'), saying('more', '改过').nodes.find(({ id }) => id === 'more')!] } }], ['hello', 'bye', 'hours', 'never there']);
  expect(laid.document).toBe(newest.document);
  expect(laid.others.map(({ version }) => version)).toEqual([3, 2, 1]);
  expect(laid.removed).toEqual([
    document.nodes.find(({ id }) => id === 'bye'),
    expect.objectContaining({ id: 'hours', config: { say: [{ zh: '后来' }] } }),
    { id: 'never there', type: '', config: {} },
  ]);
  expect(Object.fromEntries(laid.since)).toEqual({ bye: 3, hours: 2, more: 2 });
});

test('a removed node that nobody came to is none, and the order of settings is no change', () => {
  const turned = { ...document, nodes: document.nodes.map((node) => ({ ...node, config: Object.fromEntries(Object.entries(node.config).toReversed()) })) };
  expect(layOver([{ version: 2, document: without('hours') }, { version: 1, document }], ['hello']).removed).toEqual([]);
  expect(layOver([{ version: 2, document: turned }, { version: 1, document }], []).since.size).toBe(0);
});
