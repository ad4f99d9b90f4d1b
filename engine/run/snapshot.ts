import * as z from 'zod';
import type { CompiledFlow } from '../compile/compileFlow.ts';
import type { Context } from '../compile/context.ts';
import { json, value } from '../sdk/value.ts';

/** A conversation at rest: what is stored between turns. All of it is JSON. */
export interface Snapshot {
  /** The machine's state. */
  readonly state: string;
  readonly context: Context;
}

/** The size in characters of JSON beyond which a conversation is given to a person. */
export const snapshotLimit = 256 * 1024;

const text = z.string();
const stored = z.strictObject({
  state: text,
  context: z.strictObject({
    locale: text,
    variables: z.record(text, value),
    texts: z.array(text),
    memory: json,
    effect: z.strictObject({ id: text, kind: text }).nullable(),
    timers: z.array(z.strictObject({ id: text, name: text })),
    choices: z.array(z.strictObject({ id: text, label: text })),
    visits: z.int().nonnegative(),
    at: z.int().min(-1),
    resume: z.int().min(-1),
    unheard: z.array(text),
  }),
});

/** Reads a stored snapshot; null when it is damaged or does not belong to this flow. */
export function readSnapshot(flow: CompiledFlow, saved: string): Snapshot | null {
  let raw: unknown;
  try {
    raw = JSON.parse(saved);
  } catch {
    return null;
  }
  const parsed = stored.safeParse(raw);
  if (!parsed.success) return null;
  const { state, context } = parsed.data;
  const known = flow.stops.has(state) && context.resume < flow.plan.nodes.length;
  const declared = Object.keys(flow.plan.variables).every((name) => typeof flow.plan.variables[name] === typeof context.variables[name]);
  return known && declared ? { state, context } : null;
}

/** The conversation's text for storing. */
export function writeSnapshot(snapshot: Snapshot): string {
  return JSON.stringify(snapshot);
}
