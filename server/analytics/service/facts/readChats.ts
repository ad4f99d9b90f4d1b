import type { Database } from '../../../db/open.ts';
import type { SegmentFilter } from '../../filter/findSegments.ts';
import type { Period } from '../../filter/periodOf.ts';
import { picked, pickedBy, type Picked } from '../../filter/pickedBy.ts';
import type { ChatFacts } from './ChatFacts.ts';
import { createReturns } from './createReturns.ts';
import { logFactsOf } from './logFactsOf.ts';
import { ofAgent } from './ofAgent.ts';
import { ofTeam } from './ofTeam.ts';

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
 * agent, those with a hand-off of theirs, as far as they had it.
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
  const asked = pickedBy(database, { filter, period });
  const segments = new Map(connection.prepare<[], SegmentRow>('select id, flow_id as flow, version, channel, locale from segments').all().map((each) => [each.id, each]));
  const rows = connection.prepare<[Picked], ConversationRow>(`select id, segment, status, seq, created_at as begunAt, contact_id as contactId from conversations as c where ${picked} order by created_at, id`).all(asked);
  const beside = (columns: string, table: string) => `select distinct c.id, ${columns} from conversations as c cross join ${table} as x on x.conversation_id = c.id where ${picked}`;
  const ratings = new Map(
    connection
      .prepare<[Picked], { id: string; score: number; agent: string | null }>(`${beside('score, agent', 'surveys')} and score is not null`)
      .all(asked)
      .map(({ id, score, agent }) => [id, { score, agent }]),
  );
  const labels = (column: string, table: string) => Map.groupBy(connection.prepare<[Picked], { id: string; label: string }>(beside(`x.${column} as label`, table)).all(asked), ({ id }) => id);
  const [wrapUps, tags] = [labels('topic', 'wrap_ups'), labels('tag', 'conversation_tags')];
  const facts = logFactsOf(database, rows);
  const returns = createReturns(database, period);

  // Of hundreds of thousands, each is built at once and put where it stays.
  const chats: ChatFacts[] = [];
  for (const { id, segment, begunAt, contactId } of rows) {
    const { flow, version, channel, locale } = segments.get(segment) ?? { flow: '', version: 0, channel: '', locale: '' };
    const log = facts.get(id);
    if (log === undefined) continue;
    const { closedAt, handoffs, botEnd, moods, classes } = log;
    const contact = contactId === null ? null : returns.root(contactId);
    const topics = wrapUps.get(id)?.map(({ label }) => label) ?? none;
    const cameBackAt = contact === null || closedAt === null ? null : returns.next({ id, contact, begunAt, closedAt, topics, classes });
    const chat = theirs({ id, flow, version, channel, locale, begunAt, contact, closedAt, handoffs, botEnd, moods, classes, rating: ratings.get(id) ?? null, wrapUps: topics, tags: tags.get(id)?.map(({ label }) => label) ?? none, cameBackAt }, filter);
    if (chat) chats.push(chat);
  }
  return chats;
}

/** A conversation as far as a team or an agent had it; null where they had not. */
function theirs(chat: ChatFacts, { team, agent }: StaffFilter): ChatFacts | null {
  const ofTheTeam = team === undefined ? chat : ofTeam(chat, team);
  return ofTheTeam === null || agent === undefined ? ofTheTeam : ofAgent(ofTheTeam, agent);
}
