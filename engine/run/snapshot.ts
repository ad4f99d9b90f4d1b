import * as z from 'zod';
import { freshContext } from '../compile/buildMachine.ts';
import type { CompiledFlow } from '../compile/compileFlow.ts';
import type { Context } from '../compile/context.ts';
import { closedStop } from '../compile/plan.ts';
import { waitsInVain } from '../compile/waitsInVain.ts';
import type { InputEvent } from '../sdk/event.ts';
import { json, typeOfValue, value } from '../sdk/value.ts';

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
    // Conversations that began before these were known go on.
    contact: z.strictObject({ verified: z.boolean(), returning: z.boolean(), vip: z.number(), name: text, tags: z.array(text), attributes: z.record(text, text) }).nullable().default(null),
    signs: z
      .strictObject({ complaints: z.int().nonnegative(), scores: z.array(z.number()), unmet: z.array(z.strictObject({ node: z.int().nonnegative(), times: z.int().positive() })) })
      .default({ complaints: 0, scores: [], unmet: [] }),
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
  return atRest(flow, state, context) && holdsVariables(flow, context) && context.resume < flow.plan.nodes.length ? { state, context } : null;
}

/** Whether a conversation can be where the snapshot says, and what it waits for there can still come. */
function atRest(flow: CompiledFlow, state: string, context: Context): boolean {
  const stop = flow.stops.get(state);
  if (stop?.kind !== 'phase') return stop === closedStop;
  const node = flow.plan.nodes[stop.node] ?? flow.plan.rescue;
  return stop.node === context.at && !waitsInVain(node, { phase: stop.phase, hold: true, choices: context.choices }, context);
}

function holdsVariables(flow: CompiledFlow, { variables }: Context): boolean {
  const declared = Object.entries(flow.plan.variables);
  if (Object.keys(variables).length !== declared.length) return false;
  return declared.every(([name, initial]) => {
    const held = variables[name];
    return held !== undefined && typeOfValue(held) === typeOfValue(initial);
  });
}

/** The conversation's text for storing. */
export function writeSnapshot(snapshot: Snapshot): string {
  return JSON.stringify(snapshot);
}

/** What happens to a conversation that has grown past the limit. */
export const overgrown: InputEvent = { type: 'fault', reason: 'snapshot-too-large' };

/** The conversation without what the customer and the flow have filled it with; what is pending stays. */
export function shedContext(flow: CompiledFlow, { state, context }: Snapshot): Snapshot {
  const { locale, timers, effect, at, resume, contact } = context;
  return { state, context: { ...freshContext(flow.plan), locale, timers, effect, at, resume, contact: contact && { ...contact, tags: [], attributes: {} } } };
}
