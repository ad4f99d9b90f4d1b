import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import Sqlite from 'better-sqlite3';
import { createFlows } from '../flows/flows.ts';
import { contactOf, openContactsHouse, readContact, tokenOf } from './contactsHouse.test-support.ts';
import type { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { columnsOf, fillEverything, tablesAbout } from './wholePerson.test-support.ts';

let office: StaffedHouse;
beforeEach(async () => {
  office = await openContactsHouse();
  await office.publish('shop');
  // What every tag and topic of `fillEverything` is; see erasedReading.test.ts for those that are nobody else's.
  const { settings } = office.house.desk;
  settings.write({ ...settings.read(), topics: ['open'] }, 0);
});
afterEach(() => office.close());

const erase = (id: string, as = 'supervisor') => office.request(`/api/contacts/${id}/erase`, { as, method: 'POST' });
const all = (sql: string, ...values: unknown[]) => office.house.database.connection.prepare(sql).all(...values);

/** Bytes of the database as it lies on the disk, its log and index with it. */
function bytesOnDisk(): string {
  const { file } = office.house.database;
  return ['', '-wal', '-shm'].filter((end) => existsSync(file + end)).map((end) => readFileSync(file + end).toString('latin1')).join('\n');
}

/** Nothing but letters, so that no encoding hides it. */
const canary = 'kanarienvogel';

it('leaves no word of a person on the disk, whatever table it was in and however often it was changed, and every row', async () => {
  const begun = await office.start('shop', { locale: 'en', contact: { name: `${canary} claims` }, identityToken: await tokenOf({ sub: `${canary}-sub`, claims: { name: `${canary} of the token` } }) });
  const id = contactOf(office, begun);
  for (let n = 0; n < 30; n += 1) await office.say(begun, `m${n}`, `${canary} says ${n} ${'and more '.repeat(n * 8)}`);
  const { revision } = await readContact(office, id);
  for (let n = 0; n < 10; n += 1) await office.request(`/api/contacts/${id}`, { as: 'owner', method: 'PATCH', body: { revision: revision + n, note: `${canary} note ${n} ${'long '.repeat(n * 60)}`, name: `${canary} ${n}` } });
  const words = fillEverything(office, begun.conversationId, id, canary);
  const stranger = await office.start('shop', { contact: { name: 'somebody else entirely' } });
  await office.say(stranger, 's', 'a stranger asks');
  const disk = bytesOnDisk();
  for (const word of words.values()) expect(disk, word).toContain(word);

  const before = counts();
  expect((await erase(id)).status).toBe(200);
  expect(bytesOnDisk().match(new RegExp(`.{0,60}${canary}.{0,60}`, 'gs')) ?? []).toEqual([]);
  // Of a conversation that went on, the log says that it ended.
  expect(counts()).toMatchObject({ ...before, events: expect.any(Number), status: expect.any(Number), timers: 0, effects: 0 });
  expect(bytesOnDisk()).toContain('a stranger asks');
  expect(await readContact(office, id)).toMatchObject({ name: '', note: '', attributes: {}, tags: [], externalId: null, erasedAt: expect.stringMatching(/Z$/) });

  expect((await erase(id)).status).toBe(200);
  expect((await office.request(`/api/contacts/${id}`, { as: 'owner', method: 'PATCH', body: { revision: 99, note: 'x' } })).status).toBe(409);
});

/** How many rows there are, by table, and log entries by kind. */
function counts(): Record<string, number> {
  const tables = [...tablesAbout(office).keys()].map((table) => [table, all(`select * from "${table}"`).length]);
  const kinds = all('select kind, count(*) as count from events group by kind').map((each) => Object.values(each as object));
  return Object.fromEntries([...tables, ...kinds]);
}

it('changes no figure that is counted by day and kind of what is over', async () => {
  const begun = await office.start('shop', { locale: 'en' });
  const id = contactOf(office, begun);
  await office.request(`/api/desk/chats/${begun.conversationId}/accept`, { as: 'agent', method: 'POST', body: {} });
  fillEverything(office, begun.conversationId, id, canary);
  await office.house.chat.end(begun.conversationId);
  const day = "date(at / 1000, 'unixepoch')";
  const figures = () => ({
    events: all(`select ${day} as day, kind, node, outlet, count(*) from events group by 1, 2, 3, 4`),
    moods: all("select kind, data ->> '$.mood.score' as score, data ->> '$.outcome' as outcome, data ->> '$.status' as status, count(*) from events group by 1, 2, 3, 4"),
    conversations: all("select date(created_at / 1000, 'unixepoch') as day, flow_id, status, locale, channel, count(*) from conversations group by 1, 2, 3, 4, 5"),
    questions: all(`select ${day} as day, base, outcome, entry, helpful, settled, count(*) from knowledge_questions group by 1, 2, 3, 4, 5, 6`),
    surveys: all(`select ${day} as day, score, agent, reasons, count(*) from surveys group by 1, 2, 3, 4`),
    tickets: all("select date(created_at / 1000, 'unixepoch') as day, topic, priority, status, assignee, team, source, count(*) from tickets group by 1, 2, 3, 4, 5, 6, 7"),
    ticketEvents: all(`select ${day} as day, kind, count(*) from ticket_events group by 1, 2`),
    wrapUps: all(`select ${day} as day, topic, resolution, by, count(*) from wrap_ups group by 1, 2, 3, 4`),
    handoffs: all("select team, priority, reason, accepted_by, count(*) from handoffs group by 1, 2, 3, 4"),
    assignments: all('select agent, how, ended_as, count(*) from assignments group by 1, 2, 3'),
    turns: all('select status, count(*) from turns group by 1'),
    tags: all('select tag, count(*) from conversation_tags group by 1'),
    mentions: all('select user_id, count(*) from mentions group by 1'),
    contacts: all('select count(*) from contacts'),
  });
  const before = figures();
  expect((await erase(id)).status).toBe(200);
  expect(figures()).toEqual(before);
});

it('knows of every column that can hold words', () => {
  const about = tablesAbout(office);
  const told = new Set(fillEverything(office, 'c', 'p', canary).keys());
  const wordy = columnsOf(office).filter(({ table, type, name }) => about.has(table) && type.toLowerCase() === 'text' && told.has(`${table}.${name}`)).map(({ table, name }) => `${table}.${name}`);
  // A new column of words about people belongs here, and into `createErasing`.
  expect(wordy.toSorted()).toEqual(['contacts.attributes', 'contacts.consent', 'contacts.email', 'contacts.name', 'contacts.note', 'contacts.phone', 'contacts.tags', 'effects.params', 'events.data', 'handoffs.note', 'knowledge_questions.text', 'surveys.comment', 'tasks.title', 'ticket_events.data', 'tickets.description', 'tickets.subject', 'wrap_ups.summary'].toSorted());
});

it('erases everybody that was found to be the same person, and nobody else', async () => {
  const talks = await Promise.all(['one', 'two', 'other'].map(async (sub) => office.start('shop', { identityToken: await tokenOf({ sub, claims: { name: `name of ${sub}` } }) })));
  const [one, two, other] = talks.map((each) => contactOf(office, each)) as [string, string, string];
  await office.request(`/api/contacts/${one}/merge`, { as: 'owner', method: 'POST', body: { contact: two } });
  expect(await (await erase(two)).json()).toMatchObject({ held: { conversations: 2 } });
  expect(bytesOnDisk()).not.toMatch(/name of (one|two)/);
  expect((await readContact(office, other)).name).toBe('name of other');
});

it('takes a label that several had from all of them with the last, and says the same of each then', async () => {
  const talks = await Promise.all(['one', 'two'].map(async (sub) => office.start('shop', { identityToken: await tokenOf({ sub }) })));
  for (const { conversationId } of talks) {
    const mark = async (path: string, body: object, method = 'PUT') => expect((await office.request(`/api/desk/chats/${conversationId}/${path}`, { as: 'supervisor', method, body })).status).toBeLessThan(300);
    await mark('accept', {}, 'POST');
    await mark('tags', { tags: [`${canary} family`, `${canary} of before`] });
    await mark('tags', { tags: [`${canary} family`] });
    await mark('wrap-up', { topic: `${canary} matter`, resolution: 'solved', summary: '' });
    expect((await office.request('/api/tickets', { as: 'owner', method: 'POST', body: { requestId: conversationId, subject: 'x', topic: `${canary} family`, conversationId } })).status).toBeLessThan(300);
  }
  const labels = () => all('select tag as label from conversation_tags union all select topic from wrap_ups').map((each: any) => each.label);
  await erase(contactOf(office, talks[0]!));
  expect(labels().toSorted()).toEqual([`${canary} family`, `${canary} family`, `${canary} matter`, `${canary} matter`]);
  await erase(contactOf(office, talks[1]!));
  expect([labels().length, new Set(labels()).size]).toEqual([4, 2]);
  expect(bytesOnDisk()).not.toContain(canary);
});

it('makes somebody new of whoever comes back with the old token, or with an old conversation\'s', async () => {
  const opening = async () => ({ identityToken: await tokenOf({ sub: 'back', claims: { name: 'Back' } }) });
  const first = await office.start('shop', await opening());
  const { conversationId, token } = first;
  await erase(contactOf(office, first));
  const again = await office.start('shop', await opening());
  const continued = await office.start('shop', { continues: { conversationId, token } });
  expect(new Set([first, again, continued].map((each) => contactOf(office, each))).size).toBe(3);
  expect(await readContact(office, contactOf(office, again))).toMatchObject({ name: 'Back', conversations: 1 });
});

it('ends what goes on, and keeps it ended', async () => {
  const begun = await office.start('shop');
  expect((await erase(contactOf(office, begun))).status).toBe(200);
  expect(all('select status, contact from conversations where id = ?', begun.conversationId)).toEqual([{ status: 'closed', contact: null }]);
  expect((await office.say(begun, 'late', 'am I still there')).status).toBe(409);
  await office.house.fireDueTimers();
  expect(bytesOnDisk()).not.toContain('am I still there');
  const seen = await office.request(`/api/chat/conversations/${begun.conversationId}/messages`, { headers: { authorization: `Bearer ${begun.token}` } });
  expect(await seen.json()).toMatchObject({ status: 'closed' });
});

it('answers once nothing is left, also when somebody who reads kept the log from being emptied for a moment', async () => {
  const begun = await office.start('shop', { contact: { name: canary } });
  const reader = new Sqlite(office.house.database.file, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from events').get();
  const { connection } = office.house.database;
  const trying = erase(contactOf(office, begun));
  // Its name is gone at once for whoever asks; the answer waits for the disk.
  await expect.poll(() => connection.prepare('select count(*) from contacts where erased_at is not null').pluck().get()).toBe(1);
  reader.exec('commit');
  reader.close();
  expect((await trying).status).toBe(200);
  expect(bytesOnDisk()).not.toContain(canary);
});

it('takes the words out of the knowledge room too', async () => {
  await office.house.knowledge.replace({ slug: 'shop', name: { en: 'Shop' }, entries: [{ id: 'hours', phrasings: { en: ['When do you open?'] }, answer: { en: 'At nine.' } }] } as never);
  const flows = createFlows(office.house);
  await flows.createPublished('asking', asking, { note: '', publishedBy: null });
  const begun = await office.start('asking', { locale: 'en' });
  await office.say(begun, 'q', `do you sell ${canary} feathers`);
  const misses = async () => (await office.request('/api/knowledge/shop/misses', { as: 'owner' })).text();
  expect(await misses()).toContain(canary);
  await erase(contactOf(office, begun));
  expect(await misses()).not.toContain(canary);
  expect(all('select text, outcome from knowledge_questions')).toEqual([{ text: '', outcome: 'missed' }]);
  expect(bytesOnDisk()).not.toContain(canary);
});

const asking = {
  formatVersion: 2,
  name: { en: 'Asking' },
  locales: ['en'],
  variables: [],
  knowledge: ['shop'],
  start: 'hello',
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ en: 'Ask.' }], expect: { kind: 'text' } } },
    { id: 'find', type: 'faq-match', config: { knowledge: 'shop' } },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [
    { from: 'hello', outlet: 'answered', to: 'find' },
    { from: 'find', outlet: 'answered', to: 'hello' },
    { from: 'find', outlet: 'missed', to: 'hello' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};
