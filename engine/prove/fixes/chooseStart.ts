import type { Fixer } from '../fix.ts';

/** Lets the flow start at its first node. */
export const chooseStart: Fixer = (_problem, { nodes, start }) => {
  const [first] = nodes;
  if (first === undefined || nodes.some((each) => each.id === start)) return null;
  return { title: { zh: `从“${first.id}”开始`, en: `Start at “${first.id}”` }, apply: (document) => ({ ...document, start: first.id }) };
};
