import type { Message } from '../../server/contract.ts';
import type { TimelineEntry } from './chatStore.ts';

/** A run of entries by one speaker, shown under one name; `day` is set where a new day begins. */
export interface Group {
  key: string;
  from: Message['from'];
  name: string | undefined;
  at: string;
  day: string | undefined;
  entries: TimelineEntry[];
}

/** Gathers entries that the same speaker said within five minutes and on one day of the reader's clock. */
export function groups(entries: readonly TimelineEntry[]): Group[] {
  const result: Group[] = [];
  let day = '';
  for (const entry of entries) {
    const { at } = 'message' in entry ? entry.message : entry.pending;
    const from = 'message' in entry ? entry.message.from : 'customer';
    const name = 'message' in entry ? entry.message.name : undefined;
    const last = result[result.length - 1];
    const thisDay = new Date(at).toDateString();
    const near = last !== undefined && Math.abs(Date.parse(at) - Date.parse(last.at)) < fiveMinutes;
    if (near && last.from === from && last.name === name && thisDay === day) {
      last.entries.push(entry);
      last.at = at;
    } else {
      result.push({ key: keyOf(entry), from, name, at, day: thisDay === day ? undefined : at, entries: [entry] });
      day = thisDay;
    }
  }
  return result;
}

/** Stays the same when an unsent message becomes part of the log, so that its bubble is not drawn anew. */
export function keyOf(entry: TimelineEntry): string {
  if ('pending' in entry) return entry.pending.messageId;
  return entry.message.messageId ?? String(entry.message.seq);
}

const fiveMinutes = 300_000;
