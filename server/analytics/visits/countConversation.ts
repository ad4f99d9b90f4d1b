import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import type { ConversationRow, Store } from '../../chat/store.ts';
import { toEntry } from '../../chat/toEntry.ts';
import { attributesOf } from '../../chat/turnDraft.ts';
import type { Database } from '../../db/open.ts';
import { conversations } from '../../db/schema.ts';
import type { VisitLog } from './createVisitLog.ts';
import { visitKinds } from './readVisits.ts';

export interface CountingHouse {
  readonly database: Database;
  readonly store: Store;
  readonly visits: VisitLog;
  readonly flow: (flowId: string, version: number) => CompiledFlow;
}

const begun = z.object({ contact: z.object({ returning: z.boolean(), attributes: z.record(z.string(), z.string()) }).optional() });

/**
 * Counts a conversation of which nothing is counted, by its whole log. What it was counted with once, it is again:
 * what the contact was at the time may have been erased. To be called in a transaction.
 */
export function countConversation({ database, store, visits, flow }: CountingHouse, row: ConversationRow): void {
  const entries = store.log(row.id, 0, undefined, -1).flatMap((entry) => toEntry(entry, visitKinds) ?? []);
  let { segment } = row;
  if (segment === null) {
    const { contact } = begun.parse(entries[0]?.data);
    segment = visits.segmentOf({ ...row, returning: contact?.returning ?? false, attributes: { ...attributesOf(row.contact), ...contact?.attributes } });
    database.orm.update(conversations).set({ segment }).where(eq(conversations.id, row.id)).run();
  }
  visits.follow({ ...row, segment, begunAt: row.createdAt }, entries, flow(row.flowId, row.version), Number.MAX_SAFE_INTEGER);
}
