import { compileFlow, type CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { advance, begin } from '../../engine/run/advance.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { registry } from '../../nodes/registry.ts';
import { atMost, median, type Figure } from './figure.ts';

/** What an event and a compilation cost as flows grow. */
export function benchEngine(): Promise<Figure[]> {
  const sizes = [10, 1_000, 10_000];
  const flows = sizes.map((size) => compiled(questions(size)));
  const perSize = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < 15; round += 1) {
    flows.forEach((flow, index) => perSize.get(sizes[index] ?? 0)?.push(microsecondsPerAdvance(flow)));
  }
  const cost = sizes.map((size) => median(perSize.get(size) ?? []));
  const compiling = Array.from({ length: 15 }, () => timed(() => compiled(questions(1_000))));
  return Promise.resolve([
    ...sizes.map((size, index): Figure => ({ name: `advance, ${size} nodes`, value: cost[index] ?? NaN, unit: 'µs' })),
    atMost('advance, 10,000 nodes against 10', (cost[2] ?? NaN) / (cost[0] ?? NaN), 'x', 1.2),
    atMost('compile 1,000 nodes, median', median(compiling), 'ms', 50),
  ]);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function compiled(document: FlowDocument): CompiledFlow {
  const compilation = compileFlow(document, registry);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems[0]));
  return compilation.flow;
}

/** A ring of questions, statements and conditions, so that one event passes three nodes. */
function questions(size: number): FlowDocument {
  const nodes = Array.from({ length: size }, (_, index) => {
    const id = `n${index}`;
    if (index % 3 === 0) return { id, type: 'conversation', config: { say: [{ en: `Question ${index}?` }], expect: { kind: 'text', into: 'said' }, retries: 0 } };
    if (index % 3 === 1) return { id, type: 'conversation', config: { say: [{ en: 'You said {{ said }}.' }], expect: { kind: 'nothing' }, retries: 0 } };
    return { id, type: 'condition', config: { cases: [{ id: 'long', when: 'size(said) > 20' }] } };
  });
  const edges = nodes.flatMap(({ id, type, config }, index) => {
    const to = `n${(index + 1) % size}`;
    if (type === 'condition') return ['case:long', 'otherwise'].map((outlet) => ({ from: id, outlet, to }));
    return [{ from: id, outlet: config.expect?.kind === 'text' ? 'answered' : 'next', to }];
  });
  return {
    formatVersion: 3,
    name: { en: 'Ring' },
    locales: ['en'],
    variables: [{ name: 'said', type: 'text' }],
    knowledge: [],
    start: 'n0',
    handoff: noTriggers,
    nodes,
    edges,
    layout: { nodes: [], groups: [], notes: [] },
  };
}

/** Over the first nine nodes again and again: what grows with the flow is measured, not the memory's cache. */
function microsecondsPerAdvance(flow: CompiledFlow): number {
  let made = 0;
  const clock = { now: 0, ids: () => String((made += 1)) };
  const start = begin(flow, { locale: 'en', variables: {} }, clock).snapshot;
  const turns = 2_000;
  const begun = performance.now();
  for (let turn = 0; turn < turns; turn += 3) {
    let snapshot = start;
    for (let step = 0; step < 3; step += 1) snapshot = advance(flow, snapshot, { type: 'customer.text', text: 'hello there' }, clock).snapshot;
  }
  return ((performance.now() - begun) / turns) * 1_000;
}
