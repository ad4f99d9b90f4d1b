import * as z from 'zod';
import { wishes } from '../../engine/sdk/wishes.ts';
import type { StoredEntry } from '../chat/log.ts';
import type { Result } from './transcript.ts';

const bot = z.object({ text: z.string(), choices: z.array(z.object({ label: z.string() })).optional() });
const request = z.object({ params: z.object({ team: z.string().nullable(), note: z.string(), priority: z.int(), reason: z.string().default('flow') }) });
const status = z.object({ status: z.enum(['bot', 'queued', 'agent', 'closed']) });
const fault = z.object({ reason: z.string() });

/** What a part of a conversation's log looks like from outside: what the bot said, and where the conversation stands. */
export function resultsOf(entries: readonly StoredEntry[]): Result[] {
  const results: Result[] = [];
  let wanted: Omit<Extract<Result, { status: unknown }>, 'status'> = {};
  for (const entry of entries) {
    const data: unknown = JSON.parse(entry.data ?? 'null');
    if (entry.kind === 'bot') {
      const { text, choices } = bot.parse(data);
      results.push(choices ? { bot: text, choices: choices.map((each) => each.label) } : { bot: text });
    } else if (entry.kind === 'requested') {
      const asked = request.safeParse(data);
      if (!asked.success) continue;
      const { team, note, priority, reason } = asked.data.params;
      wanted = { ...(priority === 0 ? {} : { priority }), ...(team === null ? {} : { team }), ...(note === '' ? {} : { note }), ...(isSilent(reason) ? {} : { reason }) };
    } else if (entry.kind === 'fault') {
      const { reason } = fault.parse(data);
      // That a person is wanted is not what broke.
      if (!wishes.has(reason)) results.push({ fault: reason, ...(entry.node === null ? {} : { node: entry.node }) });
    } else if (entry.kind === 'status') {
      const now = status.parse(data);
      results.push(now.status === 'queued' ? { ...now, ...wanted } : now);
    }
  }
  return results;
}

/** What broke is told by itself, and that the customer asked is what was done. */
function isSilent(reason: string): boolean {
  return reason === 'customer-asked' || !wishes.has(reason);
}
