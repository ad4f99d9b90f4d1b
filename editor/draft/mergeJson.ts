import type { Json } from '../../engine/sdk/value.ts';
import { equalJson } from './equalJson.ts';
import { keyed } from './keyed.ts';
import { mergeOrder } from './mergeOrder.ts';

/** A place within a value: keys of objects, ids of items that have one, positions of those that have none. */
export type JsonPath = readonly (string | number)[];

/** A value, or that there is none. */
export type Maybe = Json | undefined;

/** What both sides have made of one place, each something else. Answers what stands there in the result. */
export type Collide = (path: JsonPath, sides: { readonly base: Maybe; readonly mine: Maybe; readonly theirs: Maybe }) => Maybe;

type Fields = Readonly<Record<string, Json>>;

/**
 * Merges two changes of one value. Objects are merged key by key, unless their `kind` changed: then they are
 * something else and are taken as a whole. Lists are merged by their items' ids, or position by position, or
 * as far as the changes lie apart.
 */
export function mergeJson(base: Maybe, mine: Maybe, theirs: Maybe, collide: Collide, path: JsonPath = []): Maybe {
  if (equalJson(mine, theirs)) return mine;
  if (equalJson(mine, base)) return theirs;
  if (equalJson(theirs, base)) return mine;
  if (isFields(mine) && isFields(theirs)) {
    const old = isFields(base) ? base : {};
    if (mine['kind'] === theirs['kind'] && (old['kind'] === mine['kind'] || base === undefined)) return mergeFields(old, mine, theirs, collide, path);
  }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const merged = mergeLists(base, mine, theirs, collide, path);
    if (merged !== null) return merged;
  }
  return collide(path, { base, mine, theirs });
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields, collide: Collide, path: JsonPath): Json {
  const merged: [string, Json][] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])) {
    const value = mergeJson(own(base, key), own(mine, key), own(theirs, key), collide, [...path, key]);
    if (value !== undefined) merged.push([key, value]);
  }
  return Object.fromEntries(merged);
}

/** Null where the changes meet. */
function mergeLists(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[], collide: Collide, path: JsonPath): Json[] | null {
  const lists = [base, mine, theirs].map(byId);
  const [ofBase, ofMine, ofTheirs] = lists;
  if (ofBase && ofMine && ofTheirs) return mergeById(ofBase, ofMine, ofTheirs, collide, path);
  if (base.length === mine.length && base.length === theirs.length) {
    // Where a place is removed its whole list would have changed its length, so there is a value at every place.
    return base.map((each, index) => mergeJson(each, mine[index], theirs[index], collide, [...path, index]) ?? each);
  }
  return mergeApart(base, mine, theirs);
}

type ById = ReadonlyMap<string, Json>;

function mergeById(base: ById, mine: ById, theirs: ById, collide: Collide, path: JsonPath): Json[] {
  const left = new Map<string, Json>();
  for (const id of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const value = mergeJson(base.get(id), mine.get(id), theirs.get(id), collide, [...path, id]);
    if (value !== undefined) left.set(id, value);
  }
  return mergeOrder(base.keys(), mine.keys(), theirs.keys(), new Set(left.keys())).flatMap((id) => left.get(id) ?? []);
}

/** Both changes, where each has changed one stretch of the list and the two do not touch. */
function mergeApart(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[]): Json[] | null {
  const [a, b] = [stretch(base, mine), stretch(base, theirs)];
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  if (first.to >= second.from) return null;
  return [...base.slice(0, first.from), ...first.now, ...base.slice(first.to, second.from), ...second.now, ...base.slice(second.to)];
}

function stretch(base: readonly Json[], changed: readonly Json[]): { from: number; to: number; now: readonly Json[] } {
  const shorter = Math.min(base.length, changed.length);
  let head = 0;
  while (head < shorter && equalJson(base[head], changed[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && equalJson(base.at(-1 - tail), changed.at(-1 - tail))) tail += 1;
  return { from: head, to: base.length - tail, now: changed.slice(head, changed.length - tail) };
}

/** The items by their ids; null where one has none, or two have the same. */
function byId(list: readonly Json[]): ById | null {
  const items = keyed(list, (item) => (isFields(item) && typeof item['id'] === 'string' ? item['id'] : ''));
  return [...items].every(([key, item]) => isFields(item) && item['id'] === key) ? items : null;
}

function own(fields: Fields, key: string): Maybe {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function isFields(value: Maybe): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
