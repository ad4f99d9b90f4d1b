import type { Store } from '../../chat/store.ts';
import { createContactRows } from '../../contacts/contactRows.ts';
import type { ChatContext, StaffMember } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { Versions } from '../../flows/versions.ts';
import { ProblemError } from '../../problem.ts';
import type { DeskAccess } from '../access.ts';
import { readContact } from './readContact.ts';
import { createRecordReader } from './readRecords.ts';
import { createTalkReader } from './readTalk.ts';

export interface ContextHouse {
  readonly database: Database;
  readonly store: Pick<Store, 'conversation'>;
  readonly versions: Pick<Versions, 'compiled'>;
  readonly access: Pick<DeskAccess, 'mayRead'>;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** Makes the function that gathers what somebody has to know who takes a chat over: from its log, and from what is kept of its customer. */
export function createContext({ database, store, versions, access, now }: ContextHouse): (staff: StaffMember, id: string) => ChatContext {
  const contacts = createContactRows(database);
  const readTalk = createTalkReader(database);
  const readRecords = createRecordReader(database);

  /** @throws {ProblemError} `conversation.unknown`, whether there is none or it is not theirs to read. */
  return (staff, id) => {
    const conversation = access.mayRead(staff, id) ? store.conversation(id) : undefined;
    if (conversation === undefined) throw new ProblemError('conversation.unknown');
    const { flowId, version, contact, contactId, seq } = conversation;
    const family = contactId === null ? [] : contacts.family(contactId);
    const records = readRecords({ id, family: family.map((each) => each.id) });
    return {
      id,
      cursor: seq,
      contact: readContact(family, contact, now()),
      ...readTalk(conversation, versions.compiled(flowId, version)),
      ...records,
      conversations: records.conversations.filter((each) => access.mayRead(staff, each.id)),
    };
  };
}
