import type { Database } from '../../../db/open.ts';
import { findSegments, type SegmentFilter } from '../../filter/findSegments.ts';
import type { Period } from '../../filter/periodOf.ts';
import type { ChatFacts, HandoffFacts } from './ChatFacts.ts';
import { createReturns } from './createReturns.ts';
import { logFactsOf } from './logFactsOf.ts';

/** Whose conversations are looked at, beyond what the common filter says. */
export interface StaffFilter {
  /** Undefined does not limit. */
  readonly team?: string | undefined;
  /** By id. */
  readonly agent?: string | undefined;
}

export interface ChatsAsked {
  readonly filter: SegmentFilter & StaffFilter;
  readonly period: Period;
}

interface ConversationRow {
  readonly id: string;
  readonly segment: number;
  readonly status: string;
  readonly seq: number;
  readonly begunAt: number;
  readonly contactId: string | null;
}

interface SegmentRow {
  readonly id: number;
  readonly flow: string;
  readonly version: number;
  readonly channel: string;
  readonly locale: string;
}

const none: readonly never[] = [];

/**
 * The conversations of a filter that began in a period, oldest first, each with what service is measured by. With a team or an
 * agent, those with a hand-off of theirs, and of their hand-offs no others.
 */
export function readChats(database: Database, asked: ChatsAsked): readonly ChatFacts[] {
  const key = JSON.stringify([asked.filter, asked.period]);
  const state = stateOf(database);
  const before = lately.get(database);
  const known = before?.state === state ? before.chats : new Map<string, readonly ChatFacts[]>();
  lately.set(database, { state, chats: known });
  const chats = known.get(key) ?? gather(database, asked);
  if (!known.has(key)) for (const oldest of [...known.keys()].slice(0, known.size + 1 - most)) known.delete(oldest);
  known.set(key, chats);
  return chats;
}

/** What was asked for since the database last changed: a page asks for several figures of the same conversations at once. */
const lately = new WeakMap<Database, { readonly state: string; readonly chats: Map<string, readonly ChatFacts[]> }>();
const most = 2;

/** Another whenever anybody has changed anything: others by their commits, this connection by what it wrote. */
function stateOf({ connection }: Database): string {
  return `${String(connection.pragma('data_version', { simple: true }))} ${connection.prepare<[], number>('select total_changes()').pluck().get() ?? 0}`;
}

function gather(database: Database, { filter, period }: ChatsAsked): ChatFacts[] {
  const { connection } = database;
  const { ids } = findSegments(database, filter);
  const segments = new Map(connection.prepare<[], SegmentRow>('select id, flow_id as flow, version, channel, locale from segments').all().map((each) => [each.id, each]));
  const rows = connection
    .prepare<[number, number, string], ConversationRow>(
      `select id, segment, status, seq, created_at as begunAt, contact_id as contactId from conversations
       where created_at >= ? and created_at < ? and segment in (select value from json_each(?)) order by created_at, id`,
    )
    .all(period.from, period.to, JSON.stringify(ids));
  const ofPeriod = `from conversations as c cross join %s as x on x.conversation_id = c.id where c.created_at >= ? and c.created_at < ?`;
  const ratings = new Map(
    connection
      .prepare<[number, number], { id: string; score: number; agent: string | null }>(`select c.id, score, agent ${ofPeriod.replace('%s', 'surveys')} and score is not null`)
      .all(period.from, period.to)
      .map(({ id, score, agent }) => [id, { score, agent }]),
  );
  const labels = (column: string, table: string): Map<string, string[]> => grouped(connection.prepare<[number, number], [string, string]>(`select distinct c.id, x.${column} ${ofPeriod.replace('%s', table)}`).raw().all(period.from, period.to));
  const [wrapUps, tags] = [labels('topic', 'wrap_ups'), labels('tag', 'conversation_tags')];
  const facts = logFactsOf(database, rows);
  const returns = createReturns(database, period);

  return rows.flatMap(({ id, segment, begunAt, contactId }): ChatFacts[] => {
    const { flow, version, channel, locale } = segments.get(segment) ?? { flow: '', version: 0, channel: '', locale: '' };
    const log = facts.get(id);
    const handoffs = log === undefined ? null : theirs(log.handoffs, filter);
    if (log === undefined || handoffs === null) return [];
    const contact = contactId === null ? null : returns.root(contactId);
    const topics = wrapUps.get(id) ?? none;
    const cameBackAt = contact === null || log.closedAt === null ? null : returns.next({ id, contact, begunAt, closedAt: log.closedAt, topics: [...topics, ...log.classes] });
    return [{ ...log, handoffs, id, flow, version, channel, locale, begunAt, contact, rating: ratings.get(id) ?? null, wrapUps: topics, tags: tags.get(id) ?? none, cameBackAt }];
  });
}

/** The hand-offs that a team or an agent had; null where they had none of them. */
function theirs(handoffs: readonly HandoffFacts[], { team, agent }: StaffFilter): readonly HandoffFacts[] | null {
  if (team === undefined && agent === undefined) return handoffs;
  const kept = handoffs.filter((each) => (team === undefined || each.team === team) && (agent === undefined || each.stretches.some((stretch) => stretch.agent === agent)));
  return kept.length === 0 ? null : kept;
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, label] of pairs) {
    const known = groups.get(id);
    if (known) known.push(label);
    else groups.set(id, [label]);
  }
  return groups;
}
