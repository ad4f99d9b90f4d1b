import type { Store } from '../../chat/store.ts';
import type { ConversationRecord } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { flowGuide } from '../../desk/context/flowGuide.ts';
import type { DeskParts } from '../../desk/createDeskParts.ts';
import { toDeskEntry } from '../../desk/toDeskEntry.ts';
import type { Versions } from '../../flows/versions.ts';
import { ProblemError } from '../../problem.ts';
import { readMarks } from './readMarks.ts';
import { readPath } from './readPath.ts';
import { toRecordEntry } from './toRecordEntry.ts';

export interface RecordHouse {
  readonly database: Database;
  readonly store: Pick<Store, 'conversation' | 'deskEntries'>;
  readonly versions: Pick<Versions, 'compiled'>;
  readonly desk: Pick<DeskParts, 'chats'>;
}

/** Log entries on one page. */
const pageSize = 500;

/**
 * Makes the function that reads one conversation as analysts may: what was said to the customer and by them, and what
 * was done, from some hundred entries of its log, however long it is. What staff write for one another is not told, nor
 * anything of the customer but the name.
 */
export function createRecords({ database, store, versions, desk }: RecordHouse): (id: string, before?: number) => ConversationRecord {
  const closed = database.connection.prepare<[string], number>("select at from events where conversation_id = ? and kind = 'status' and data ->> '$.status' = 'closed' order by seq desc limit 1").pluck();

  /** @throws {ProblemError} `conversation.unknown` */
  return (id, before = Number.MAX_SAFE_INTEGER) => {
    const [conversation, chat] = [store.conversation(id), desk.chats.find(id)];
    if (conversation === undefined || chat === undefined) throw new ProblemError('conversation.unknown');
    const { flowId, version, createdAt, updatedAt } = conversation;
    const flow = versions.compiled(flowId, version);
    const guide = flowGuide(flow);
    const entries = store.deskEntries(id, before, pageSize);
    const { end, ...way } = readPath(database, id, guide);
    const isOver = chat.status === 'closed';
    return {
      id,
      customer: chat.contactName,
      flow: { id: flowId, slug: chat.flow, name: flow.plan.document.name },
      version,
      channel: chat.channel,
      locale: chat.locale,
      status: chat.status,
      begunAt: new Date(createdAt).toISOString(),
      endedAt: isOver ? new Date(closed.get(id) ?? updatedAt).toISOString() : null,
      end: isOver ? end : null,
      messages: entries.flatMap((entry) => toRecordEntry(toDeskEntry(entry)) ?? []),
      earlier: entries.length === pageSize,
      marks: readMarks(database, id, { from: entries[0]?.seq ?? 0, before }, guide),
      ...way,
    };
  };
}
