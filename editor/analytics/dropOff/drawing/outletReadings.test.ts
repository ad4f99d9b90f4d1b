import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shop } from '../../../app/consoleBrowser.test-support.ts';
import { flowDocument } from '../../../../engine/sdk/flow.ts';
import { aReading, someFigures } from '../aReading.test-support.ts';
import { layOver } from '../layOver.ts';
import { drawCells } from './drawCells.ts';
import { outletReadings } from './outletReadings.ts';

const document = flowDocument.parse(shop);
const only = { version: 1, document, others: [] };
const brief = ({ outlet, visits, share, ways }: ReturnType<typeof outletReadings>[number]) => [outlet, visits, share, ways.map((way) => [way.to, way.visits, way.only])];

test('a way out has its count and its share of the visits that are over; ways that visits took and no edge, or no node, has any more are there too', () => {
  const figures = someFigures('hello', { onward: 9, handed: 1, open: 90, outlets: [{ outlet: 'choice:hours', visits: 6, versions: [] }, { outlet: 'silent', visits: 1, versions: [] }, { outlet: 'choice:of old', visits: 3, versions: [] }] });
  const rows = outletReadings({ id: 'hello' }, only, figures, 'en');
  expect(rows.map(brief)).toEqual([
    ['choice:hours', 6, 0.6, [['hours', 6, null]]],
    ['choice:person', 0, 0, [['person', 0, null]]],
    ['other', 0, 0, [['more', 0, null]]],
    ['silent', 1, 0.1, [[null, 1, null]]],
    ['choice:of old', 3, 0.3, [[null, 3, null]]],
  ]);
  expect(rows.map(({ title }) => title)).toEqual(['Opening hours', 'A person', expect.any(String), expect.any(String), 'choice:of old']);
});

test('where no visit is over there is no share', () => {
  expect(outletReadings({ id: 'hello' }, only, someFigures('hello', { open: 9 }), 'en').map(({ share }) => share)).toEqual([null, null, null]);
});

test('where versions lead elsewhere, each has its way; a removed node\'s ways are of the versions that had it', () => {
  const moved = { ...document, nodes: document.nodes.filter(({ id }) => id !== 'hours'), edges: document.edges.map((edge) => (edge.outlet === 'choice:hours' ? { ...edge, to: 'more' } : edge)).filter(({ from }) => from !== 'hours') };
  const laid = { version: 3, document: moved, others: [{ version: 2, document }, { version: 1, document }] };
  const figures = someFigures('hello', { onward: 10, outlets: [{ outlet: 'choice:hours', visits: 10, versions: [{ version: 1, visits: 2 }, { version: 2, visits: 3 }, { version: 3, visits: 5 }] }] });
  expect(outletReadings({ id: 'hello' }, laid, figures, 'en').map(brief)[0]).toEqual(['choice:hours', 10, 1, [['more', 5, null], ['hours', 5, [2, 1]]]]);
  const next = document.edges.find(({ from }) => from === 'hours')!;
  expect(outletReadings({ id: 'hours' }, laid, someFigures('hours', { onward: 5, outlets: [{ outlet: next.outlet, visits: 5, versions: [] }] }), 'en').map(brief)).toEqual([[next.outlet, 5, 1, [[next.to, 5, [2, 1]]]]]);
});

test('in the picture of any versions laid over one another, as much flows into each node as left towards it, and all of it', () => {
  const ids = document.nodes.map(({ id }) => id);
  const outlets = ['next', 'other', 'silent', 'choice:hours'];
  const aVersion = fc.record({
    nodes: fc.subarray(ids),
    edges: fc.uniqueArray(fc.record({ from: fc.constantFrom(...ids), outlet: fc.constantFrom(...outlets), to: fc.constantFrom(...ids) }), { selector: ({ from, outlet }) => `${from} ${outlet}` }),
  });
  const visits = fc.array(fc.record({ version: fc.integer({ min: 1, max: 3 }), node: fc.constantFrom(...ids), outlet: fc.constantFrom(...outlets) }), { maxLength: 40 });
  fc.assert(fc.property(fc.array(aVersion, { minLength: 3, maxLength: 3 }), visits, (drawn, all) => {
    const versions = drawn.map(({ nodes, edges }, at) => ({ version: at + 1, document: { ...document, nodes: document.nodes.filter(({ id }) => nodes.includes(id)), edges: edges.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to)) } }));
    const made = all.filter(({ version, node }) => versions[version - 1]!.document.nodes.some(({ id }) => id === node));
    const targetOf = (version: number, node: string, outlet: string) => versions[version - 1]!.document.edges.find((edge) => edge.from === node && edge.outlet === outlet)?.to ?? null;
    const laid = layOver([versions[2]!, versions[1]!, versions[0]!], ids);
    const readings = [...ids, null].map((node) => {
      const own = made.filter((each) => each.node === node);
      const left = [...Map.groupBy(own, ({ outlet }) => outlet)].map(([outlet, of]) => ({ outlet, visits: of.length, versions: [...Map.groupBy(of, ({ version }) => version)].map(([version, some]) => ({ version, visits: some.length })) }));
      const place = node === null ? 'rescue' as const : laid.document.nodes.some(({ id }) => id === node) ? 'drawn' as const : 'removed' as const;
      // Where a node was come to and never left by an outlet, it is drawn all the same.
      return { ...aReading(node ?? '', { onward: own.length, closed: 1, outlets: left }), node, place };
    });
    const { cards, lines } = drawCells(laid, readings, false, 'en');
    const came = new Map<string, number>();
    for (const { target, data } of lines) came.set(target, (came.get(target) ?? 0) + Math.round((data?.share ?? 0) * (cards.find(({ id }) => id === lines.find((line) => line.data === data)!.source)!.data.reading.figures.decided)));
    const known = new Set(versions.flatMap((each) => each.document.nodes.map(({ id }) => id)));
    for (const { id, data: { reading: { node } } } of cards) {
      if (node !== null && !known.has(node)) continue;
      expect(came.get(id) ?? 0).toBe(made.filter((each) => targetOf(each.version, each.node, each.outlet) === node).length);
    }
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  }));
});
