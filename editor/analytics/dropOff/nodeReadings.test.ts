import { expect, test } from 'vitest';
import { flowDocument } from '../../../engine/sdk/flow.ts';
import type { DropOff } from '../../../server/contract.ts';
import { shop } from '../../app/consoleBrowser.test-support.ts';
import { someFigures } from './aReading.test-support.ts';
import { drawCells } from './drawing/drawCells.ts';
import { layOver } from './layOver.ts';
import { nodeReadings } from './nodeReadings.ts';

const document = flowDocument.parse(shop);
const older = { version: 2, document: { ...document, nodes: document.nodes.filter(({ id }) => id !== 'hours') } };
const newer = { version: 5, document };

/** What is shown when conversations of both versions came to these nodes. */
function shown(drawn: typeof older, other: typeof older, nodes: readonly string[]) {
  const laid = layOver([drawn, other], nodes);
  const dropOff = { scope: { from: '', to: '', zone: '' }, conversations: 9, versions: [2, 5], nodes: nodes.map((node) => someFigures(node, { onward: 2, open: 1 })) } satisfies Partial<DropOff>;
  const readings = nodeReadings({ drawn: laid, dropOff: dropOff as unknown as DropOff, persons: undefined, comparison: undefined, language: 'en', rescueWords: { name: '', type: '' } });
  return { laid, readings };
}

test('what another version has besides says whether that is newer than the one drawn', () => {
  expect(shown(older, newer, ['hello', 'hours']).readings.at(-1)).toMatchObject({ node: 'hours', place: 'removed', since: { version: 5, isNewer: true } });
  expect(shown(newer, older, ['hello', 'hours']).readings.filter(({ since }) => since !== null)).toEqual([]);
});

test('nodes that say the same are told apart by their ids, and one that is gone takes no name from those that are drawn', () => {
  const twins = (...ids: string[]) => ({ ...document, nodes: [...document.nodes, ...ids.map((id) => ({ ...document.nodes.find((node) => node.id === 'hello')!, id }))] });
  const named = (drawn: typeof older, other: typeof older) => shown(drawn, other, ['hello', 'twin', 'hours', 'lost']).readings.flatMap(({ node, name }) => (node === 'hello' || node === 'twin' || node === 'lost' ? [name] : []));
  const [words] = named(newer, older);
  expect(named(newer, { version: 2, document: twins('twin') })).toEqual([words, `twin: ${words}`, 'lost']);
  expect(named({ version: 5, document: twins('twin') }, older)).toEqual([`hello: ${words}`, `twin: ${words}`, 'lost']);
});

test('every node that was visited is drawn, also those that no version knows: none of them over another', () => {
  const { laid, readings } = shown(older, newer, ['hello', 'hours', 'lost', 'gone']);
  const { cards } = drawCells(laid, readings, false, 'en');
  expect(cards.reduce((sum, { data }) => sum + data.reading.figures.visits, 0)).toBe(4 * 3);
  const [lost, gone] = ['lost', 'gone'].map((id) => cards.find(({ data }) => data.reading.node === id)!);
  expect(lost!.position.y).toBeGreaterThan(Math.max(...cards.filter((each) => each !== lost && each !== gone).map(({ position, height = 0 }) => position.y + height)));
  expect(gone!.position.x).toBeGreaterThan(lost!.position.x + lost!.width!);
});
