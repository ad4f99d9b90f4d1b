import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { freshContext } from '../../engine/compile/buildMachine.ts';
import { closedStop } from '../../engine/compile/plan.ts';
import { writeSnapshot } from '../../engine/run/snapshot.ts';
import type { Committer } from '../db/committer.ts';
import { emptyWal } from '../db/emptyWal.ts';
import type { Database } from '../db/open.ts';
import type { Contacts } from './contacts.ts';

/** What erasing somebody needs of the house. */
export interface EraseHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly contacts: Contacts;
  readonly flow: (flowId: string, version: number) => CompiledFlow;
  /** Ends a conversation that goes on, as the flow would; one that cannot be ended so is ended with the erasing. */
  readonly close: (conversationId: string) => Promise<unknown>;
  /** Told, once it is on the disk, which conversations the erasing itself has ended. */
  readonly ended: (conversationIds: readonly string[]) => void;
}

/**
 * Erases one person for good: their words are gone from the database and from its log, the counts stay. Safe to repeat.
 *
 * @throws {ProblemError} `contact.unknown`; `storage.busy` when something that reads, such as a backup, kept the log from being emptied: repeat it then.
 */
export async function erasePerson({ database, committer, contacts, flow, close, ended }: EraseHouse, contactId: string): Promise<void> {
  for (const id of contacts.openConversations(contactId)) await close(id).catch(() => undefined);
  const erased = await committer.run(() =>
    contacts.erase(contactId, ({ flowId, version, locale }) => writeSnapshot({ state: closedStop.key, context: { ...freshContext(flow(flowId, version).plan), locale } })),
  );
  ended(erased.ended);
  await emptyWal(database.connection);
}
