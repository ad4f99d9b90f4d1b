import type { Json } from '../../engine/sdk/value.ts';
import { equalJson } from './equalJson.ts';
import type { JsonPath, Maybe } from './mergeJson.ts';

/** One place of a value that differs. A side that is undefined has nothing there. */
export interface Difference {
  readonly path: JsonPath;
  readonly before: Maybe;
  readonly after: Maybe;
}

/** What differs between two values, as deep inside as it can be told. Items of lists are told by their ids, or as they follow one another. */
export function diffJson(before: Maybe, after: Maybe, path: JsonPath = []): readonly Difference[] {
  if (equalJson(before, after)) return [];
  if (isFields(before) && isFields(after) && before['kind'] === after['kind']) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => diffJson(own(before, key), own(after, key), [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  // Texts by language that are wholly new, or gone, are told language by language too.
  if (isTexts(before) && after === undefined) return Object.entries(before).map(([locale, text]) => ({ path: [...path, locale], before: text, after: undefined }));
  if (before === undefined && isTexts(after)) return Object.entries(after).map(([locale, text]) => ({ path: [...path, locale], before: undefined, after: text }));
  return [{ path, before, after }];
}

function diffLists(before: readonly Json[], after: readonly Json[], path: JsonPath): readonly Difference[] {
  const [old, now] = [byId(before), byId(after)];
  if (old !== null && now !== null) {
    const items = [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => diffJson(old.get(id), now.get(id), [...path, id]));
    return items.length > 0 ? items : [{ path, before: [...before], after: [...after] }];
  }
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && equalJson(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && equalJson(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const [gone, come] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => diffJson(gone[index], come[index], [...path, head + index])).flat();
}

function byId(list: readonly Json[]): ReadonlyMap<string, Json> | null {
  const items = new Map(list.flatMap((item) => (isFields(item) && typeof item['id'] === 'string' ? [[item['id'], item]] : [])));
  return items.size === list.length ? items : null;
}

type Fields = Readonly<Record<string, Json>>;

function isFields(value: Maybe): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: Maybe): value is Readonly<Record<string, string>> {
  return isFields(value) && Object.keys(value).length > 0 && Object.entries(value).every(([key, text]) => /^[a-z]{2,3}(-\w+)*$/.test(key) && typeof text === 'string' && key !== 'id' && key !== 'kind');
}

function own(fields: Fields, key: string): Maybe {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
