import { freshContext } from '../../engine/compile/buildMachine.ts';
import { closedStop } from '../../engine/compile/plan.ts';
import { writeSnapshot } from '../../engine/run/snapshot.ts';
import type { VisitLog } from '../analytics/visits/createVisitLog.ts';
import type { ChatService } from '../chat/chatService.ts';
import type { Snapshots } from '../chat/snapshots.ts';
import { deskTopic, type Wake } from '../chat/wake.ts';
import type { Committer } from '../db/committer.ts';
import { emptyWal } from '../db/emptyWal.ts';
import type { Database } from '../db/open.ts';
import type { Versions } from '../flows/versions.ts';
import type { Contacts } from './contacts.ts';

/** What erasing somebody needs of the house. */
export interface EraseHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly contacts: Contacts;
  readonly versions: Pick<Versions, 'compiled'>;
  readonly chat: Pick<ChatService, 'end'>;
  readonly snapshots: Pick<Snapshots, 'forget'>;
  readonly visits: Pick<VisitLog, 'follow'>;
  readonly wake: Wake;
}

/**
 * Erases one person for good: their words are gone from the database and from its log, the counts stay. Safe to repeat.
 * A conversation that goes on is ended as its flow would; one that cannot be ended so is ended with the erasing.
 *
 * @throws {ProblemError} `contact.unknown`; `storage.busy` when something that reads, such as a backup, kept the log from being emptied: repeat it then.
 */
export async function erasePerson({ database, committer, contacts, versions, chat, snapshots, visits, wake }: EraseHouse, contactId: string): Promise<void> {
  for (const id of contacts.openConversations(contactId)) await chat.end(id).catch(() => undefined);
  const erased = await committer.run(() =>
    contacts.erase(
      contactId,
      ({ flowId, version, locale }) => writeSnapshot({ state: closedStop.key, context: { ...freshContext(versions.compiled(flowId, version).plan), locale } }),
      (conversation, entry) => visits.follow({ ...conversation, begunAt: conversation.createdAt }, [entry], versions.compiled(conversation.flowId, conversation.version), entry.at),
    ),
  );
  for (const id of erased.conversations) snapshots.forget(id);
  for (const topic of [...erased.ended, deskTopic]) wake.wake(topic);
  await emptyWal(database.connection);
}
