import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PathPlace, Paths } from '../../../../server/contract.ts';
import type { NodeNames } from '../useNodeNames.ts';
import { pathsChart } from './pathsChart.ts';

const names: NodeNames = { nameOf: (node) => `name of ${node}`, typeOf: () => '', outletOf: (_node, outlet) => outlet, choices: [] };
const none = { open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0, further: 0 };
const look = { t: (key: string) => key, language: 'en', scheme: 'light' } as never;

/** Any ways whose places are fed by links alone, as the server answers them: in = out + ends. */
const ways = fc.array(fc.array(fc.record({ ends: fc.record({ open: fc.nat(3), silent: fc.nat(3), closed: fc.nat(3), handed: fc.nat(3), failed: fc.nat(3), ended: fc.nat(3), further: fc.nat(3) }), to: fc.array(fc.nat(4), { maxLength: 4 }) }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }).map((drawn): Paths => {
  const links = drawn.slice(0, -1).flatMap((step, at) => step.flatMap(({ to }, from) => [...Map.groupBy(to.map((each) => each % (drawn[at + 1]?.length ?? 1)), (each) => each)].map(([target, all]) => ({ step: at, from, to: target, conversations: all.length }))));
  const steps = drawn.map((step, at) => step.map(({ ends }, index): PathPlace => {
    const out = links.filter((link) => link.step === at && link.from === index).reduce((sum, { conversations }) => sum + conversations, 0) + Object.values(ends).reduce((sum, count) => sum + count, 0);
    return { kind: index === 3 ? 'other' : 'node', node: index === 3 ? null : `n${index}`, conversations: out, ends };
  }));
  return { scope: { from: '', to: '', zone: '' }, conversations: 100, steps, links, sequences: [], different: 0 };
});

function drawing(paths: Paths): { nodes: { name: string; value: number }[]; links: { source: string; target: string; value: number }[] } {
  const [series] = [pathsChart(paths, names, look).option.series].flat();
  if (series?.type !== 'sankey') throw new Error('no Sankey');
  return { nodes: series.data as never, links: series.links as never };
}

test('whatever the ways, what goes out of a place is what is there, and each box is as high as what comes in', () => {
  fc.assert(fc.property(ways, (paths) => {
    const { nodes, links } = drawing(paths);
    expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
    for (const { name, value } of nodes) {
      const [out, into] = (['source', 'target'] as const).map((end) => links.filter((link) => link[end] === name).reduce((sum, link) => sum + link.value, 0));
      const isPlace = /^\d+:\d+$/.test(name);
      expect(isPlace ? out : into, name).toBe(value);
    }
  }));
});

test('a row of the table is a place, and finds its box', () => {
  fc.assert(fc.property(ways, (paths) => {
    const { points, table } = pathsChart(paths, names, look);
    const { nodes } = drawing(paths);
    expect(points.map(({ index }) => nodes[index]?.value)).toEqual(table.rows.map(({ conversations }) => conversations));
  }));
});

test('a place tells where those who were there went next, the most first', () => {
  const place = (node: string, conversations: number): PathPlace => ({ kind: 'node', node, conversations, ends: none });
  const paths: Paths = {
    scope: { from: '', to: '', zone: '' }, conversations: 10, sequences: [], different: 0,
    steps: [[{ ...place('hello', 10), ends: { ...none, silent: 1, closed: 2 } }], [place('hours', 3), place('person', 4)]],
    links: [{ step: 0, from: 0, to: 0, conversations: 3 }, { step: 0, from: 0, to: 1, conversations: 4 }],
  };
  expect(pathsChart(paths, names, look).table.rows[0]).toMatchObject({ step: 1, node: 'name of hello', conversations: 10, share: 1, next: 'name of person 4listComma' + 'name of hours 3', left: 3 });
});
