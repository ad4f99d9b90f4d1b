import type { Json } from '../../../engine/sdk/value.ts';

/** Where a setting stands in a configuration. */
export type Path = readonly (string | number)[];

/** A path as the schema's issues and the check's problems write it. */
export function written(path: Path): string {
  return path.join('.');
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(of: Json | undefined, path: Path): Json | undefined {
  let found = of;
  for (const key of path) found = child(found, key);
  return found;
}

/**
 * A value with another at a path; undefined takes away what stands there. Everything beside the path
 * stays the same object; what is missing on the way is made.
 */
export function withValueAt(of: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const before = child(of, key);
  const after = withValueAt(before, rest, value);
  if (after === before) return of;
  if (typeof key === 'number') {
    const list = Array.isArray(of) ? of : [];
    return after === undefined ? list.filter((_, index) => index !== key) : key < list.length ? list.with(key, after) : [...list, after];
  }
  const entries = isRecord(of) ? Object.entries(of) : [];
  if (after === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  const known = entries.some(([name]) => name === key);
  return Object.fromEntries(known ? entries.map(([name, each]) => [name, name === key ? after : each]) : [...entries, [key, after]]);
}

export function isRecord(of: Json | undefined): of is { readonly [key: string]: Json } {
  return typeof of === 'object' && of !== null && !Array.isArray(of);
}

function child(of: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(of)) return typeof key === 'number' ? of[key] : undefined;
  return isRecord(of) && Object.hasOwn(of, key) ? of[key] : undefined;
}
