import * as z from 'zod';
import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { advance, begin, type Advance } from '../../engine/run/advance.ts';
import { overgrown, shedContext, writeSnapshot } from '../../engine/run/snapshot.ts';
import type { Clock, InputEvent } from '../../engine/sdk/event.ts';
import { json, value } from '../../engine/sdk/value.ts';
import type { StoredEntry } from './log.ts';

/** What a conversation's log comes to when it is computed again from its inputs alone. */
export interface Replay {
  /** As it is stored with the conversation. */
  readonly snapshot: string;
  /** The bot's texts, in order. */
  readonly said: readonly string[];
}

const contact = z.object({ verified: z.boolean(), returning: z.boolean(), vip: z.number(), name: z.string(), tags: z.array(z.string()), attributes: z.record(z.string(), z.string()) });
const opening = z.object({ locale: z.string(), variables: z.record(z.string(), value), contact: contact.optional() });
const mood = z.object({ score: z.number(), anger: z.number(), complaint: z.number() });
const customer = z.union([z.object({ choice: z.string() }), z.object({ text: z.string(), mood: mood.optional() })]);
const fired = z.object({ timer: z.string() });
const settled = z.object({ effect: z.string(), outcome: z.string(), data: json });

/**
 * Replays a conversation: the flow's version and the inputs in the log give the same snapshot and the
 * same messages as they did at the time, since time and ids are in the log too.
 *
 * @throws {Error} when the log does not begin with the conversation's beginning.
 */
export function replay(flow: CompiledFlow, entries: Iterable<StoredEntry>): Replay {
  let last: Advance | null = null;
  const said: string[] = [];
  for (const entry of entries) {
    const data: unknown = entry.data === null ? null : JSON.parse(entry.data);
    const clock = clockOf(entry);
    if (entry.kind === 'begin') {
      last = begin(flow, opening.parse(data), clock);
    } else {
      const event = inputOf(entry.kind, data);
      if (event === null) continue;
      if (last === null) throw new Error('the log has no beginning');
      last = advance(flow, event === overgrown ? shedContext(flow, last.snapshot) : last.snapshot, event, clock);
    }
    said.push(...last.messages.map((message) => message.text));
  }
  if (last === null) throw new Error('the log is empty');
  return { snapshot: writeSnapshot(last.snapshot), said };
}

function inputOf(kind: string, data: unknown): InputEvent | null {
  switch (kind) {
    case 'customer': {
      const said = customer.parse(data);
      if ('choice' in said) return { type: 'customer.choice', choice: said.choice };
      return { type: 'customer.text', text: said.text, ...(said.mood && { mood: said.mood }) };
    }
    case 'handoff-asked':
      return { type: 'customer.handoff' };
    case 'customer-left':
      return { type: 'customer.left' };
    case 'taken-over':
      return { type: 'fault', reason: 'taken-over' };
    case 'timer':
      return { type: 'timer', ...fired.parse(data) };
    case 'settled':
      return { type: 'outcome', ...settled.parse(data) };
    case 'overgrown':
      return overgrown;
    default:
      return null;
  }
}

/** The clock a turn ran by: ids are made from the place in the log of what caused them. */
export function clockOf(cause: { readonly seq: number; readonly at: number }): Clock {
  let made = 0;
  return { now: cause.at, ids: () => `${cause.seq}.${(made += 1)}` };
}
