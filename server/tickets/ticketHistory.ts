import * as z from 'zod';
import { ticketEvent, type TicketEvent, type TicketStatus } from '../contract.ts';
import type { Pause } from './ticketClock.ts';
import type { TicketEventRow } from './ticketRows.ts';

export type FieldChange = TicketEvent['changes'][number];

const held = z.object({
  text: z.string().default(''),
  delivered: z.boolean().default(false),
  changes: ticketEvent.shape.changes.default([]),
});

/** A ticket's history as it is told; people by what `nameOf` knows of their ids. */
export function ticketHistory(rows: readonly TicketEventRow[], nameOf: (id: string) => string | undefined): TicketEvent[] {
  const name = (id: string | null): string | null => (id === null ? null : (nameOf(id) ?? id));
  return rows.map(({ seq, at, by, kind, data }) => {
    const { changes, ...rest } = held.parse(JSON.parse(data));
    return {
      seq,
      at: new Date(at).toISOString(),
      by: by === null ? null : { id: by, name: nameOf(by) ?? '' },
      kind,
      ...rest,
      changes: changes.map((each) => (each.field === 'assignee' ? { ...each, before: name(each.before), after: name(each.after) } : each)),
    };
  });
}

/** When a ticket's clock has stood, and goes again: from when it waited for the customer or was done until it was open. */
export function pausesOf(rows: readonly TicketEventRow[]): Pause[] {
  const pauses: Pause[] = [];
  let from: number | null = null;
  for (const { at, kind, data } of rows) {
    const status = kind === 'changed' ? held.parse(JSON.parse(data)).changes.find(({ field }) => field === 'status')?.after : undefined;
    if (status === undefined || status === closed) continue;
    if (from !== null) pauses.push({ from, to: at });
    from = status === open ? null : at;
  }
  return pauses;
}

const open: TicketStatus = 'open';
const closed: TicketStatus = 'closed';
