import type { ContactList } from '../contract/contacts.ts';
import type { Database } from '../db/open.ts';
import type { ContactRows } from './contactRows.ts';
import { joinPerson } from './joinPerson.ts';
import { toHead } from './toHead.ts';

/** What to list: of all people, those whose name, e-mail address, phone number, external id or tags hold a text, who are at least so important, who have a tag, of whom an agent has or had a chat. */
export interface ContactQuery {
  readonly q?: string | undefined;
  readonly vip?: number | undefined;
  readonly tag?: string | undefined;
  readonly blocked?: boolean | undefined;
  /** The `next` of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
  readonly agent?: string | undefined;
}

const tagsTold = 100;
/** Milliseconds for which the tags in use are told as they were counted: that reads every contact. */
const countedFor = 30_000;

/** Lists people, those seen last first. What was merged into somebody is found, and told as them. */
export function createListing({ connection }: Database, rows: ContactRows, now: () => number) {
  // All that are somebody else's part, with whose they are in the end and on the way.
  const people = `with recursive parts(id, root) as (
    select id, merged_into from contacts where merged_into is not null
    union select parts.id, c.merged_into from parts join contacts c on c.id = parts.root where c.merged_into is not null)`;
  const ofThem = (test: string) => `(${test.replaceAll('@c', 'p')} or exists (select 1 from parts join contacts f on f.id = parts.id where parts.root = p.id and ${test.replaceAll('@c', 'f')}))`;
  const like = String.raw`like @q escape '\'`;
  const tests = {
    q: ofThem(`(@c.name ${like} or @c.email ${like} or @c.phone ${like} or @c.external_id ${like} or exists (select 1 from json_each(@c.tags) where value ${like}))`),
    vip: ofThem('@c.vip >= @vip'),
    tag: ofThem('exists (select 1 from json_each(@c.tags) where value = @tag)'),
    blocked: ofThem('@c.blocked_until > @now'),
    agent: ofThem('@c.id in (select c.contact_id from conversations c where c.id in (select conversation_id from assignments where agent = @agent))'),
    before: '(p.seen_at, p.id) < (@time, @last)',
  } as const;
  const tags = connection.prepare<[], string>(`select value from contacts, json_each(contacts.tags) group by value order by count(*) desc, value limit ${tagsTold}`).pluck();
  const talks = connection.prepare<[string], number>('select count(*) from conversations where contact_id in (select value from json_each(?))').pluck();

  let counted: { readonly at: number; readonly tags: readonly string[] } | null = null;
  function tagsInUse(): string[] {
    const time = now();
    if (counted === null || Math.abs(time - counted.at) >= countedFor) counted = { at: time, tags: tags.all() };
    return [...counted.tags];
  }

  function list(query: ContactQuery): ContactList {
    const [time, last = ''] = query.before?.split('.') ?? [];
    const asked = { q: query.q?.trim() === '' ? undefined : query.q, vip: query.vip === 0 ? undefined : query.vip, tag: query.tag, blocked: query.blocked === true ? true : undefined, agent: query.agent, before: query.before };
    const where = Object.entries(tests).flatMap(([name, test]) => (Object.entries(asked).some(([each, value]) => each === name && value !== undefined) ? [test] : []));
    // The plus keeps the order by `seen_at`: by the index of `merged_into` nearly everybody would be read and sorted.
    const found = connection
      .prepare<[object], string>(`${people} select p.id from contacts p where ${['+p.merged_into is null', 'p.erased_at is null', ...where].join(' and ')} order by p.seen_at desc, p.id desc limit @limit`)
      .pluck()
      .all({ q: `%${(query.q ?? '').trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, vip: query.vip ?? 0, tag: query.tag ?? '', agent: query.agent ?? '', now: now(), time: Number(time ?? 0), last, limit: query.limit });
    const families = found.flatMap((id) => {
      const [root, ...others] = rows.family(id);
      return root ? [{ root, others }] : [];
    });
    const contacts = families.map(({ root, others }) => toHead(joinPerson([root, ...others]), talks.get(JSON.stringify([root, ...others].map(({ id }) => id))) ?? 0));
    const end = families.at(-1)?.root;
    return { contacts, next: end && families.length === query.limit ? `${end.seenAt}.${end.id}` : null, tags: query.before === undefined ? tagsInUse() : [] };
  }

  return {
    list,
    /** Counts the tags anew for whoever asks next: one of them may be gone for good. */
    forgetTags(): void {
      counted = null;
    },
  };
}
