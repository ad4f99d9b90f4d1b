import * as z from 'zod';
import { isErasedLabel } from '../../contacts/erasedLabel.ts';
import type { ChatContext, EarlierChat } from '../../contract.ts';
import { resolution } from '../../contract/desk.ts';
import { contextTicket } from '../../contract/deskContext.ts';
import type { Database } from '../../db/open.ts';
import { isoOf } from '../../http/isoOf.ts';

/** Told at most of each. */
const most = 20;

/** What the house's tables hold beside a conversation. */
export type Records = Pick<ChatContext, 'conversations' | 'tickets' | 'tasks' | 'survey' | 'wrapUp'>;

/** Of a conversation, with the ids of all the contacts that are one with its own. */
interface Of {
  readonly id: string;
  readonly family: readonly string[];
}

const names = z.array(z.string()).catch([]);
const personOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

interface Rows {
  readonly chat: { id: string; at: number; flow: string; status: EarlierChat['status']; lastText: string | null; agent: string | null; agentName: string | null; topic: string | null; score: number | null };
  readonly ticket: { number: number; subject: string; status: string; priority: string; due: number | null };
  readonly task: { id: string; title: string; due: number; done: number | null; assignee: string; name: string | null };
  readonly survey: { score: number | null; reasons: string; comment: string; at: number };
  readonly wrapUp: { topic: string; resolution: string; summary: string; by: string; name: string | null; at: number };
}

/** Makes the function that reads them. Its statements are prepared once; each uses an index of what it asks for. */
export function createRecordReader({ connection }: Database): (of: Of) => Records {
  type Asked = [{ readonly id: string; readonly family: string }];
  const mine = '(select value from json_each(@family))';
  const chats = connection.prepare<Asked, Rows['chat']>(`
    select c.id, c.created_at as at, coalesce(f.slug, '') as flow, c.status, a.agent, u.name as agentName,
      (select e.data ->> '$.text' from events e where e.conversation_id = c.id and e.kind in ('customer', 'bot', 'agent') order by e.seq desc limit 1) as lastText,
      (select w.topic from wrap_ups w where w.conversation_id = c.id order by w.at desc limit 1) as topic,
      (select s.score from surveys s where s.conversation_id = c.id) as score
    from conversations c left join flows f on f.id = c.flow_id
      left join assignments a on a.conversation_id = c.id and a.seq = (select max(seq) from assignments where conversation_id = c.id)
      left join user u on u.id = a.agent
    where c.contact_id in ${mine} and c.id <> @id order by c.created_at desc, c.id desc limit ${most}`);
  const tickets = connection.prepare<Asked, Rows['ticket']>(`
    select number, subject, status, priority, case when status <> 'open' or paused_at is not null then null when first_replied_at is null then first_reply_due else resolution_due end as due
    from tickets where contact_id in ${mine} or conversation_id = @id order by status in ('resolved', 'closed'), number desc limit ${most}`);
  const tasks = connection.prepare<Asked, Rows['task']>(`
    select t.id, t.title, t.due_at as due, t.done_at as done, t.assignee, u.name from tasks t left join user u on u.id = t.assignee
    where t.contact_id in ${mine} or t.conversation_id = @id order by t.done_at is not null, t.due_at, t.id limit ${most}`);
  const survey = connection.prepare<[string], Rows['survey']>('select score, reasons, comment, at from surveys where conversation_id = ?');
  const wrapUp = connection.prepare<[string], Rows['wrapUp']>(`
    select w.topic, w.resolution, w.summary, w.by, u.name, w.at from wrap_ups w left join user u on u.id = w.by where w.conversation_id = ? order by w.at desc limit 1`);

  return ({ id, family }) => {
    const asked = { id, family: JSON.stringify(family) };
    const answered = survey.get(id);
    const made = wrapUp.get(id);
    return {
      conversations: chats.all(asked).map(({ at, agent, agentName, lastText, topic, ...chat }) => ({ ...chat, at: isoOf(at), lastText: lastText ?? '', agent: personOf(agent, agentName), topic: shown(topic ?? '') })),
      tickets: tickets.all(asked).map(({ due, ...ticket }) => contextTicket.parse({ ...ticket, dueAt: isoOf(due) })),
      tasks: tasks.all(asked).map(({ id: task, title, due, done, assignee, name }) => ({ id: task, title, dueAt: isoOf(due), doneAt: isoOf(done), assignee: { id: assignee, name: name ?? '' } })),
      survey: answered === undefined ? null : { score: answered.score, reasons: names.parse(JSON.parse(answered.reasons)), comment: answered.comment, at: isoOf(answered.at) },
      wrapUp: made === undefined ? null : { topic: shown(made.topic), resolution: resolution.parse(made.resolution), summary: made.summary, by: { id: made.by, name: made.name ?? '' }, at: isoOf(made.at) },
    };
  };
}

function shown(topic: string): string {
  return isErasedLabel(topic) ? '' : topic;
}
