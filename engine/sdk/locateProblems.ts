import type { FlowDocument } from './flow.ts';
import type { FlowProblem } from './flowProblem.ts';
import { walkJson, type TextPlace } from './walkJson.ts';

/**
 * Adds line and column to problems of a document that was read from a text. A path that is not there,
 * such as a missing setting, is found at what should have it.
 *
 * @param text JSON without fault, and without a byte order mark.
 * @param document what was read from it, where problems are told by node; without it, paths are from the root.
 */
export function locateProblems(text: string, problems: readonly FlowProblem[], document?: FlowDocument): FlowProblem[] {
  const indexOf = new Map(document?.nodes.map((each, index) => [each.id, index]));
  const paths = problems.map((problem) => pathOf(problem, indexOf, document));
  const wanted = new Set(paths.flatMap((path) => path.map((_, end) => keyOf(path.slice(0, end + 1)))));
  const longest = Math.max(0, ...paths.map((path) => path.length));
  const places = new Map<string, TextPlace>();
  walkJson(text, Infinity, (path, place) => {
    if (path.length > longest || (path.length > 0 && wanted.size === 0)) return;
    const key = keyOf(path);
    // A name comes before its value, which takes its place: an editor marks what is wrong there.
    if (path.length === 0 || wanted.has(key)) places.set(key, place);
  });
  return problems.map((problem, index) => ({ ...problem, ...nearest(paths[index] ?? [], places) }));
}

type Steps = readonly (string | number)[];

/** By code, for problems that are told by node or by nothing. */
function pathOf({ code, node, outlet, path }: FlowProblem, indexOf: ReadonlyMap<string, number>, document: FlowDocument | undefined): Steps {
  const steps = path === undefined || path === '/' ? [] : path.split('.');
  if (document === undefined || node === undefined) return code === 'flow.start-unknown' ? ['start'] : steps;
  if (code.startsWith('flow.edge-')) {
    const edge = document.edges.findLastIndex((each) => each.from === node && each.outlet === outlet);
    return edge < 0 ? ['edges'] : ['edges', edge];
  }
  const index = indexOf.get(node);
  if (index === undefined) return ['nodes'];
  return steps.length === 0 ? ['nodes', index] : ['nodes', index, 'config', ...steps];
}

function keyOf(path: Steps): string {
  return JSON.stringify(path.map(String));
}

function nearest(path: Steps, places: ReadonlyMap<string, TextPlace>): TextPlace {
  for (let end = path.length; end >= 0; end -= 1) {
    const place = places.get(keyOf(path.slice(0, end)));
    if (place) return place;
  }
  return { line: 1, column: 1 };
}
