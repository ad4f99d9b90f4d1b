import type { ContactConversation, ContactConversations, ContactDetail } from '../contract/contacts.ts';
import type { Database } from '../db/open.ts';
import { ProblemError } from '../problem.ts';
import type { ContactRows } from './contactRows.ts';
import { isoOf } from '../http/isoOf.ts';
import { joinPerson } from './joinPerson.ts';
import { toHead } from './toHead.ts';

/** Tickets told of one person, and conversations told at once: the latest. */
const most = { tickets: 100, conversations: 50 } as const;

interface ConversationLine extends Omit<ContactConversation, 'createdAt' | 'updatedAt' | 'agent' | 'lastText'> {
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly agentId: string | null;
  readonly agentName: string | null;
  readonly lastText: string | null;
}

/** Reads one person: what is known, what there is of them, and their conversations. */
export function createReading({ connection }: Database, rows: ContactRows) {
  const mine = '(select value from json_each(@ids))';
  const counts = connection.prepare<[{ ids: string }], ContactDetail['held']>(`
    with talks as materialized (select id from conversations where contact_id in ${mine})
    select (select count(*) from talks) as conversations,
      (select count(*) from events where conversation_id in talks and kind in ('customer', 'bot', 'agent', 'system')) as messages,
      (select count(*) from tickets where contact_id in ${mine} or conversation_id in talks) as tickets,
      (select count(*) from surveys where conversation_id in talks) as surveys,
      (select count(*) from tasks where contact_id in ${mine} or conversation_id in talks) as tasks,
      (select count(*) from knowledge_questions where conversation_id in talks) as questions`);
  const talksOf = connection.prepare<[string], number>('select count(*) from conversations where contact_id = ?').pluck();
  const tickets = connection.prepare<[{ ids: string }], { number: number; subject: string; status: string; createdAt: number }>(`
    select number, subject, status, created_at as createdAt from tickets
    where contact_id in ${mine} or conversation_id in (select id from conversations where contact_id in ${mine})
    order by number desc limit ${most.tickets}`);
  const talks = connection.prepare<[{ ids: string; before: number; id: string }], ConversationLine>(`
    select c.id, c.contact_id as contact, coalesce(f.slug, '') as flow, c.channel, c.locale, c.status, c.created_at as createdAt, c.updated_at as updatedAt,
      u.id as agentId, u.name as agentName,
      (select e.data ->> '$.text' from events e where e.conversation_id = c.id and e.kind in ('customer', 'bot', 'agent', 'system') order by e.seq desc limit 1) as lastText
    from conversations c left join flows f on f.id = c.flow_id
      left join user u on u.id = (select accepted_by from handoffs where conversation_id = c.id and accepted_by is not null order by accepted_at desc limit 1)
    where c.contact_id in ${mine} and (c.created_at, c.id) < (@before, @id)
    order by c.created_at desc, c.id desc limit ${most.conversations}`);

  /** @throws {ProblemError} `contact.unknown` */
  function family(id: string) {
    const [root, ...others] = rows.family(id);
    if (root === undefined) throw new ProblemError('contact.unknown');
    return { root, others, ids: JSON.stringify([root, ...others].map((each) => each.id)) };
  }

  return {
    /** @throws {ProblemError} `contact.unknown` */
    held: (id: string): ContactDetail['held'] => counts.get({ ids: family(id).ids }) ?? { conversations: 0, messages: 0, tickets: 0, surveys: 0, tasks: 0, questions: 0 },

    /**
     * A person, by any of the contacts that are one with them.
     *
     * @throws {ProblemError} `contact.unknown`
     */
    read(id: string): ContactDetail {
      const { root, others, ids } = family(id);
      const person = joinPerson([root, ...others]);
      const held = this.held(root.id);
      return {
        ...toHead(person, held.conversations),
        verifiedAt: isoOf(person.verifiedAt),
        attributes: { ...person.attributes },
        consent: Object.fromEntries(Object.entries(person.consent).map(([purpose, { given, at }]) => [purpose, { given, at: isoOf(at) }])),
        note: person.note,
        revision: person.revision,
        erasedAt: isoOf(person.erasedAt),
        merged: others.map(({ id: other, name, email, externalId, note, mergedInto }) => ({ id: other, name, email, externalId, note, into: mergedInto ?? root.id, conversations: talksOf.get(other) ?? 0 })),
        tickets: tickets.all({ ids }).map((each) => ({ ...each, createdAt: isoOf(each.createdAt) })),
        held,
      };
    },

    /**
     * Their conversations, the latest first; `before` is the `next` of the page before.
     *
     * @throws {ProblemError} `contact.unknown`
     */
    conversations(id: string, before?: string): ContactConversations {
      const [time, last = ''] = before?.split('.') ?? [];
      const lines = talks.all({ ids: family(id).ids, before: time === undefined ? Number.MAX_SAFE_INTEGER : Number(time), id: last });
      const end = lines.at(-1);
      return {
        conversations: lines.map(({ agentId, agentName, lastText, createdAt, updatedAt, ...line }) => ({
          ...line,
          createdAt: isoOf(createdAt),
          updatedAt: isoOf(updatedAt),
          agent: agentId === null ? null : { id: agentId, name: agentName ?? '' },
          lastText: (lastText ?? '').slice(0, 200),
        })),
        next: end && lines.length === most.conversations ? `${end.createdAt}.${end.id}` : null,
      };
    },
  };
}

export type Reading = ReturnType<typeof createReading>;
