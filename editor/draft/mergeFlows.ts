import type { FlowDocument, FlowGroup, FlowNote } from '../../engine/sdk/flow.ts';
import type { Collision, Settle, Side, Sides } from './collision.ts';
import { equalJson } from './equalJson.ts';
import { keyed } from './keyed.ts';
import { mergeGraph } from './mergeGraph.ts';
import { mergeHandoff } from './mergeHandoff.ts';
import { mergeJson, type Maybe } from './mergeJson.ts';
import { mergeOrder } from './mergeOrder.ts';
import { mergeSet } from './mergeSet.ts';

export interface Merged {
  /** What both have made of `base`; where they collide, the side that was picked. */
  readonly document: FlowDocument;
  readonly collisions: readonly Collision[];
}

/**
 * Merges two changes of one flow, place by place: what only one has changed is as that one has it. Where both have
 * changed the same place differently, `pick` chooses, mine unless told otherwise, and the collision is told.
 * Positions, sizes and colours never collide: mine stand. Parts that are as mine has them are mine's own objects.
 *
 * @example mergeFlows(opened, draft, onServer).collisions // [] when both can be kept
 */
export function mergeFlows(base: FlowDocument, mine: FlowDocument, theirs: FlowDocument, pick: (collision: Collision) => Side = () => 'mine'): Merged {
  if (mine === theirs || equalJson(theirs, base)) return { document: mine, collisions: [] };
  if (equalJson(mine, base)) return { document: theirs, collisions: [] };
  const collisions: Collision[] = [];
  const settle: Settle = (place, sides) => {
    const collision = { key: JSON.stringify(place), place, ...sides };
    collisions.push(collision);
    return pick(collision);
  };

  const { nodes, edges, start, places } = mergeGraph(base, mine, theirs, settle);
  const merged: FlowDocument = {
    formatVersion: mine.formatVersion,
    name: mergeName(base, mine, theirs, settle),
    locales: mergeSet(base.locales, mine.locales, theirs.locales, settle),
    variables: mergeItems(base.variables, mine.variables, theirs.variables, ({ name }) => name, (name, sides) => sides[settle({ kind: 'variable', name }, plain(sides))]),
    knowledge: mergeSet(base.knowledge, mine.knowledge, theirs.knowledge),
    start,
    handoff: mergeHandoff(base, mine, theirs, nodes, settle),
    nodes,
    edges,
    layout: {
      nodes: places,
      groups: mergeItems(base.layout.groups, mine.layout.groups, theirs.layout.groups, ({ id }) => id, (id, sides) => mergeGroup(id, sides, settle)),
      notes: mergeItems(base.layout.notes, mine.layout.notes, theirs.layout.notes, ({ id }) => id, (id, sides) => mergeNote(id, sides, settle)),
    },
  };
  return { document: equalJson(merged, mine) ? mine : merged, collisions };
}

function mergeName(base: FlowDocument, mine: FlowDocument, theirs: FlowDocument, settle: Settle): FlowDocument['name'] {
  const name = mergeJson(base.name, mine.name, theirs.name, (path, sides) => sides[settle({ kind: 'name', path }, sides)]);
  if (typeof name !== 'object' || name === null || Array.isArray(name)) return mine.name;
  return Object.fromEntries(Object.entries(name).flatMap(([locale, text]) => (typeof text === 'string' ? [[locale, text]] : [])));
}

interface ItemSides<T> {
  readonly base: T | undefined;
  readonly mine: T | undefined;
  readonly theirs: T | undefined;
}

function mergeItems<T extends object>(base: readonly T[], mine: readonly T[], theirs: readonly T[], name: (item: T) => string, both: (key: string, sides: ItemSides<T>) => T | undefined): T[] {
  const [ofBase, ofMine, ofTheirs] = [keyed(base, name), keyed(mine, name), keyed(theirs, name)];
  const left = new Map<string, T>();
  for (const key of new Set([...ofBase.keys(), ...ofMine.keys(), ...ofTheirs.keys()])) {
    const sides = { base: ofBase.get(key), mine: ofMine.get(key), theirs: ofTheirs.get(key) };
    const item = equalJson(sides.mine, sides.theirs) || equalJson(sides.theirs, sides.base) ? sides.mine : equalJson(sides.mine, sides.base) ? sides.theirs : both(key, sides);
    if (item !== undefined) left.set(key, item);
  }
  return mergeOrder(ofBase.keys(), ofMine.keys(), ofTheirs.keys(), new Set(left.keys())).flatMap((key) => left.get(key) ?? []);
}

function mergeGroup(id: string, { base, mine, theirs }: ItemSides<FlowGroup>, settle: Settle): FlowGroup | undefined {
  const old = base ?? { title: '', nodes: [], color: undefined };
  if (mine === undefined || theirs === undefined) {
    // Ungrouped by one: another colour or other members are nothing to keep it for.
    const rest = mine ?? theirs;
    if (rest === undefined || rest.title === old.title) return undefined;
    return { mine, theirs }[settle({ kind: 'group', id }, plain({ base, mine, theirs }))];
  }
  const torn = mine.title !== theirs.title && mine.title !== old.title && theirs.title !== old.title;
  const title = torn ? { mine, theirs }[settle({ kind: 'group', id }, plain({ base, mine, theirs }))].title : mine.title === old.title ? theirs.title : mine.title;
  return { id: mine.id, title, color: mine.color === old.color ? theirs.color : mine.color, nodes: mergeSet(old.nodes, mine.nodes, theirs.nodes) };
}

function mergeNote(id: string, { base, mine, theirs }: ItemSides<FlowNote>, settle: Settle): FlowNote | undefined {
  if (mine === undefined || theirs === undefined) {
    const rest = mine ?? theirs;
    if (rest === undefined || rest.text === base?.text) return undefined;
    return { mine, theirs }[settle({ kind: 'note', id }, plain({ base, mine, theirs }))];
  }
  const torn = mine.text !== theirs.text && mine.text !== base?.text && theirs.text !== base?.text;
  const text = torn ? { mine, theirs }[settle({ kind: 'note', id }, plain({ base, mine, theirs }))].text : mine.text === base?.text ? theirs.text : mine.text;
  const moved = base === undefined || !equalJson({ ...mine, text: '' }, { ...base, text: '' });
  return { ...(moved ? mine : theirs), text };
}

/** The sides as JSON, for the collision. */
function plain<T extends object>({ base, mine, theirs }: ItemSides<T>): Sides {
  return { base: json(base), mine: json(mine), theirs: json(theirs) };
}

function json(of: object | undefined): Maybe {
  return of === undefined ? undefined : JSON.parse(JSON.stringify(of));
}
