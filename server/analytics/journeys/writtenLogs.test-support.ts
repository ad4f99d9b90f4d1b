import * as z from 'zod';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import type { Entry, EntryKind } from '../../chat/log.ts';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { conversations, contacts } from '../../db/schema.ts';
import { countedAttributesOf } from '../visits/countedAttributesOf.ts';
import { createVisitLog } from '../visits/createVisitLog.ts';

/** When the first conversation begins; each later one begins an hour after the one before. */
export const begun = Date.UTC(2026, 8, 1, 8);

/** Seconds since the beginning, `kind`, then `node>outlet`, and what the data says. */
export type Line = readonly [seconds: number, kind: EntryKind, about?: string, data?: unknown];

export interface Written {
  readonly contact: string | null;
  readonly log: readonly Line[];
}

const asks = (id: string) => ({ id, type: 'conversation', config: { say: [{ en: 'Well?' }], expect: { kind: 'text' }, silence: { minutes: 1 } } });

/** Asks, looks the answer up, asks whether there is more; whoever says nothing is asked again, then told good-bye. */
const flow = {
  formatVersion: 3,
  name: { en: 'Shop' },
  locales: ['en'],
  variables: [],
  knowledge: ['kb'],
  start: 'ask',
  handoff: noTriggers,
  nodes: [asks('ask'), { id: 'faq', type: 'faq-match', config: { knowledge: 'kb' } }, asks('more'), { id: 'bye', type: 'end', config: {} }],
  edges: [
    { from: 'ask', outlet: 'answered', to: 'faq' },
    { from: 'ask', outlet: 'silent', to: 'bye' },
    { from: 'faq', outlet: 'answered', to: 'more' },
    { from: 'faq', outlet: 'missed', to: 'ask' },
    { from: 'more', outlet: 'answered', to: 'bye' },
    { from: 'more', outlet: 'silent', to: 'ask' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};

/** A house whose logs were written by hand, taken in as a turn takes them in. Nobody but its analyst is there. */
export async function openWritten(talks: Readonly<Record<string, Written>>): Promise<StaffedHouse> {
  const office = await StaffedHouse.open({ staff: ['analyst', 'agent'], now: () => begun + 24 * 3_600_000 });
  const { database, store, versions } = office.house;
  publishUnchecked(database, 'shop', flow);
  const visits = createVisitLog({ database, committer: office.house.committer, attributes: countedAttributesOf(database) });
  const compiled = versions.compiled('shop', 1);
  for (const contact of new Set(Object.values(talks).flatMap((each) => each.contact ?? []))) {
    database.orm.insert(contacts).values({ id: contact, createdAt: begun, updatedAt: begun, seenAt: begun }).run();
  }
  Object.entries(talks).forEach(([id, { contact, log }], nth) => {
    const begunAt = begun + nth * 3_600_000;
    const entries = log.map(([seconds, kind, about = '', data = null], index): Entry => {
      const [node = '', outlet = ''] = about.split('>');
      return { seq: index + 1, at: begunAt + seconds * 1_000, kind, node: node || null, outlet: outlet || null, data };
    });
    const segment = visits.segmentOf({ flowId: 'shop', version: 1, channel: 'page', locale: 'en', returning: false, attributes: {} });
    const isOver = log.some(([, kind, , data]) => kind === 'status' && JSON.stringify(data).includes('closed'));
    database.orm
      .insert(conversations)
      .values({ id, tokenHash: '', flowId: 'shop', version: 1, locale: 'en', channel: 'page', contactId: contact, segment, status: isOver ? 'closed' : 'bot', snapshot: '', seq: log.length, createdAt: begunAt, updatedAt: begunAt })
      .run();
    store.insertEntries(id, entries);
    visits.follow({ id, flowId: 'shop', segment, begunAt }, entries, compiled, begun);
  });
  return office;
}

/** What a question of the journeys' routes comes to, asked by the analyst about all of the flow. */
export async function ask(office: StaffedHouse, path: string): Promise<unknown> {
  const response = await office.request(`/api/analytics/${path}${path.includes('?') ? '&' : '?'}flow=shop&from=2026-09-01&to=2026-09-02`, { as: 'analyst' });
  const { scope: _, ...answer } = z.record(z.string(), z.unknown()).parse(await response.json());
  return response.ok ? answer : { status: response.status, code: answer['code'] };
}
