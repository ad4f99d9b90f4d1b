import type * as z from 'zod';
import type { Outlet } from './node.ts';
import type { Json } from './value.ts';

/**
 * The outlets that a configuration has as far as it goes: one that is half filled in keeps those it
 * will have, so that edges stay drawn while an operator types. Read by the schema, whose defaults
 * stand in for what is missing; what is so wrong that no outlets can be told from it is left out, and at
 * last there are none. Never throws.
 */
export function draftOutlets<S extends z.ZodType>(schema: S, outlets: (config: z.infer<S>) => readonly Outlet[], config: Readonly<Record<string, Json>>): readonly Outlet[] {
  let rest: Json | undefined = config;
  for (let tries = 0; tries < 8 && rest !== undefined; tries += 1) {
    // Unlike `safeParse`, the parser that it runs gives what it has read together with the issues.
    const read = schema._zod.run({ value: rest, issues: [] }, { async: false });
    if (read instanceof Promise) return [];
    const found = isNearly<z.infer<S>>(read.value) ? tell(outlets, read.value) : null;
    if (found !== null) return found;
    if (read.issues.length === 0) return [];
    // What is only too short or too long is still of the right shape.
    const misshapen = read.issues.filter(({ code }) => code === 'invalid_type' || code === 'invalid_union' || code === 'invalid_value');
    // From the last on, so that no place in a list moves before its turn has come.
    rest = (misshapen.length > 0 ? misshapen : read.issues).toReversed().reduce((left: Json | undefined, { path }) => without(left, path ?? []), rest);
  }
  return [];
}

/** What has been read fits the schema but for the issues told with it: whoever uses it has to expect anything. */
function isNearly<T>(_read: unknown): _read is T {
  return true;
}

/** Null when the configuration is not of a shape to tell them from. */
function tell<C>(outlets: (config: C) => readonly Outlet[], config: C): readonly Outlet[] | null {
  try {
    const named = new Map(outlets(config).map((each) => [each.name, each]));
    const sound = [...named.values()].every(({ name, title }) => typeof name === 'string' && typeof title.zh === 'string' && typeof title.en === 'string');
    return sound ? [...named.values()] : null;
  } catch {
    return null;
  }
}

/** JSON without what stands at a path, or if nothing does, without what should have it; undefined when nothing is left. */
function without(of: Json | undefined, path: readonly PropertyKey[]): Json | undefined {
  const [first, ...rest] = path;
  if (first === undefined || typeof of !== 'object' || of === null) return undefined;
  const key = String(first);
  if (!Object.hasOwn(of, key)) return undefined;
  if (Array.isArray(of)) {
    return of.flatMap((each, index) => {
      const left = String(index) === key ? without(each, rest) : each;
      return left === undefined ? [] : [left];
    });
  }
  return Object.fromEntries(
    Object.entries(of).flatMap(([name, each]) => {
      const left = name === key ? without(each, rest) : each;
      return left === undefined ? [] : [[name, left]];
    }),
  );
}
