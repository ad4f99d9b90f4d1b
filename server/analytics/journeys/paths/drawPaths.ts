import { became, type PathPlace, type Paths } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { noEnds } from '../noEnds.ts';
import type { Path } from './pathsOf.ts';

/** Whole ways that are told. */
const mostSequences = 20;

/**
 * Draws ways as places and links. At each step the `width` nodes that most conversations are at stand alone and the rest is one
 * place; at each place, what comes in = what goes out by links + what ends there or, at the last step, goes further.
 */
export function drawPaths(paths: readonly Path[], { steps, width }: { readonly steps: number; readonly width: number }): Omit<Paths, 'scope'> {
  const conversations = paths.reduce((sum, way) => sum + way.conversations, 0);
  const drawn = Array.from({ length: steps }, (_, step) => placesOf(paths, step, width)).filter(({ places }) => places.length > 0);
  const links = new Map<string, { step: number; from: number; to: number; conversations: number }>();
  for (const { nodes, ends, conversations: taken } of paths) {
    for (const [step, { places, placeOf }] of drawn.entries()) {
      const node = nodes[step];
      if (node === undefined) break;
      const from = placeOf(node);
      const place = places[from];
      if (place === undefined) break;
      const next = nodes[step + 1];
      const to = next === undefined ? undefined : drawn[step + 1]?.placeOf(next);
      if (next === undefined) for (const end of endings) place.ends[end] += ends[end];
      else if (to === undefined) place.ends.further += taken;
      else {
        const key = `${step} ${from} ${to}`;
        const link = links.get(key) ?? { step, from, to, conversations: 0 };
        link.conversations += taken;
        links.set(key, link);
      }
    }
  }
  return {
    conversations,
    steps: drawn.map(({ places }) => places),
    links: [...links.values()].toSorted((one, other) => one.step - other.step || one.from - other.from || one.to - other.to),
    sequences: paths.slice(0, mostSequences).map(({ nodes, ends, conversations: taken }) => ({ nodes: nodes.map((node) => node || null), share: proportionOf(taken, conversations), ends })),
    different: paths.length,
  };
}

const endings = became.exclude(['onward']).options;

/** The places of a step, and the index of the one that a node is drawn at. */
function placesOf(paths: readonly Path[], step: number, width: number) {
  const counts = new Map<string, number>();
  for (const { nodes, conversations } of paths) {
    const node = nodes[step];
    if (node !== undefined) counts.set(node, (counts.get(node) ?? 0) + conversations);
  }
  const ranked = [...counts].toSorted(([one, most], [other, more]) => more - most || compare(one, other));
  // One rarer node alone is told by its name.
  const apart = ranked.length === width + 1 ? ranked.length : width;
  const place = (kind: PathPlace['kind'], node: string | null, conversations: number) => ({ kind, node, conversations, ends: { ...noEnds, further: 0 } });
  const places = ranked.slice(0, apart).map(([node, conversations]) => place('node', node || null, conversations));
  const rest = ranked.slice(apart).reduce((sum, [, conversations]) => sum + conversations, 0);
  if (rest > 0) places.push(place('other', null, rest));
  const index = new Map(ranked.slice(0, apart).map(([node], at) => [node, at]));
  return { places, placeOf: (node: string): number => index.get(node) ?? apart };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
