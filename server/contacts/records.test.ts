import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContactList } from '../contract.ts';
import type { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { contactOf, openContactsHouse, readContact, tokenOf } from './contactsHouse.test-support.ts';
import { fillEverything } from './wholePerson.test-support.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await openContactsHouse();
  await office.publish('shop');
});
afterAll(() => office.close());

const call = (method: string, path: string, as: string, body?: unknown) => office.request(`/api/contacts${path}`, { as, method, ...(body === undefined ? {} : { body }) });
const list = async (query = '', as = 'owner'): Promise<ContactList> => (await call('GET', `?${query}`, as)).json();
const names = ({ contacts }: ContactList) => contacts.map(({ name }) => name);

async function somebody(sub: string, claims: object = {}) {
  const chat = await office.start('shop', { identityToken: await tokenOf({ sub, claims }) });
  return { chat, id: contactOf(office, chat) };
}

describe('the list', () => {
  it('finds by name, e-mail, phone, external id and tag, and what was merged under who stands for it', async () => {
    const { id } = await somebody('find-1', { name: '赵小燕', email: 'Yan@Example.com', phone: '138 0000 1111' });
    const other = await somebody('find-2', { name: 'Only Elsewhere' });
    await call('POST', `/${id}/tags`, 'owner', { add: ['年费会员'] });
    for (const q of ['小燕', 'yan@ex', '0000 1111', 'find-1', '年费']) expect(names(await list(`q=${encodeURIComponent(q)}`)), q).toEqual(['赵小燕']);
    await call('POST', `/${id}/merge`, 'owner', { contact: other.id });
    expect((await list('q=Elsewhere')).contacts).toMatchObject([{ id, name: '赵小燕', conversations: 2 }]);
    expect((await list(`tag=${encodeURIComponent('年费会员')}`)).contacts.map((each) => each.id)).toEqual([id]);
    expect((await list()).tags).toContain('年费会员');
  });

  it.each(['%', '_', String.raw`\ `.trim(), "' or 1=1 --", '"', '%25%27'])('takes %s as the text that it is', async (q) => {
    expect((await list(`q=${encodeURIComponent(q)}`)).contacts).toEqual([]);
  });

  it('tells those of a level and above, and those who are blocked', async () => {
    const { id } = await somebody('level', { name: 'Level Three', vip: 3 });
    expect(names(await list('vip=3'))).toEqual(['Level Three']);
    expect(names(await list('blocked=true'))).toEqual([]);
    await call('POST', `/${id}/block`, 'owner', { until: '2999-01-01T00:00:00Z' });
    expect(names(await list('blocked=true'))).toEqual(['Level Three']);
  });

  it('comes in pages that leave nobody out and tell nobody twice', async () => {
    for (let n = 0; n < 7; n += 1) await somebody(`page-${n}`, { name: `Page ${n}` });
    const seen: string[] = [];
    for (let before: string | null = ''; before !== null; ) {
      const page: ContactList = await list(`q=Page&limit=3${before === '' ? '' : `&before=${before}`}`);
      seen.push(...names(page));
      before = page.next;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Page ${n}`));
  });
});

describe('changes', () => {
  it('are refused over somebody else\'s, and say which revision there is', async () => {
    const { id } = await somebody('edit');
    const { revision } = await readContact(office, id);
    expect((await call('PATCH', `/${id}`, 'owner', { revision, name: 'First', attributes: { size: 'L' } })).status).toBe(200);
    expect(await (await call('PATCH', `/${id}`, 'supervisor', { revision, name: 'Second' })).json()).toMatchObject({ status: 409, code: 'contact.changed', revision: revision + 1 });
    expect(await readContact(office, id)).toMatchObject({ name: 'First', attributes: { size: 'L' } });
  });

  it('of attributes are texts by name: no prototype, no damage, 64 at most', async () => {
    const { id } = await somebody('attributes');
    const { revision } = await readContact(office, id);
    const send = (attributes: string) => office.app.request(`/api/contacts/${id}`, { method: 'PATCH', headers: { cookie: office.cookie('owner'), 'content-type': 'application/json' }, body: `{"revision":${revision},"attributes":${attributes}}` });
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`k${n}`, 'v'])));
    for (const bad of ['{"__proto__":"x"}', '{"constructor":"x"}', '{"prototype":"x"}', '{"a":1}', '{"a":{"b":"c"}}', '{"":"x"}', '{"a\\u0000":"x"}', '{"a":"\\ud800"}', '[]', 'null', many]) expect((await send(bad)).status, bad).toBe(400);
    expect((await send('{"toString":"x","有效":""}')).status).toBe(200);
    expect((await readContact(office, id)).attributes).toEqual({ toString: 'x', 有效: '' });
  });

  it('of tags by two at once are both kept', async () => {
    const { id } = await somebody('tags');
    await Promise.all(['a', 'b', 'c'].map((tag) => call('POST', `/${id}/tags`, 'owner', { add: [tag] })));
    await call('POST', `/${id}/tags`, 'supervisor', { remove: ['b'] });
    expect((await readContact(office, id)).tags.toSorted()).toEqual(['a', 'c']);
  });

  it('of consent keep when it was said', async () => {
    const { id } = await somebody('consent');
    await call('PUT', `/${id}/consent`, 'owner', { purpose: '短信通知', given: true });
    await call('PUT', `/${id}/consent`, 'owner', { purpose: '短信通知', given: false });
    expect((await readContact(office, id)).consent).toEqual({ 短信通知: { given: false, at: expect.stringMatching(/Z$/) } });
  });
});

describe('an agent', () => {
  it('sees, tags, blocks and notes the customers of chats that they are or were on, and finds no others', async () => {
    const mine = await somebody('mine', { name: 'Mine Only' });
    const theirs = await somebody('theirs', { name: 'Not Mine' });
    expect((await office.request(`/api/desk/chats/${mine.chat.conversationId}/accept`, { as: 'agent', method: 'POST', body: {} })).status).toBe(200);
    expect(names(await list('q=Mine', 'agent'))).toEqual(['Mine Only']);
    const { revision } = await readContact(office, mine.id, 'agent');
    const deeds = (id: string): [string, string, object?][] => [['GET', `/${id}`], ['GET', `/${id}/conversations`], ['PATCH', `/${id}`, { revision, note: '回头客' }], ['POST', `/${id}/tags`, { add: ['x'] }], ['POST', `/${id}/block`, { until: null }]];
    for (const [method, path, body] of deeds(mine.id)) expect((await call(method, path, 'agent', body)).status, path).toBe(200);
    for (const id of [theirs.id, 'nobody']) for (const [method, path, body] of deeds(id)) expect(await (await call(method, path, 'agent', body)).json(), path).toMatchObject({ status: 404, code: 'contact.unknown' });
    expect((await call('PATCH', `/${mine.id}`, 'agent', { revision: revision + 9, vip: 3 })).status).toBe(403);
    for (const [method, path, body] of [['PUT', '/consent', { purpose: 'x', given: true }], ['POST', '/merge', { contact: theirs.id }], ['POST', '/unmerge'], ['GET', '/export'], ['POST', '/erase']] as [string, string, object?][]) {
      expect((await call(method, `/${mine.id}${path}`, 'agent', body)).status, path).toBe(403);
    }
    await office.request(`/api/desk/chats/${mine.chat.conversationId}/close`, { as: 'agent', method: 'POST', body: {} });
    expect((await call('GET', `/${mine.id}`, 'agent')).status).toBe(200);
  });

  it.each(['operator', 'analyst'])('is not an %s', async (as) => {
    const { id } = await somebody('private');
    for (const path of ['', `/${id}`, `/${id}/conversations`, `/${id}/export`]) expect((await call('GET', path, as)).status).toBe(403);
  });
});

it('exports everything that is held of a person, merged ones with them, and nothing of others', async () => {
  const [one, two, other] = [await somebody('all-1', { name: 'kanarienvogel' }), await somebody('all-2', { name: 'second kanarienvogel' }), await somebody('all-3', { name: 'a stranger' })];
  await office.say(one.chat, 'm', 'kanarienvogel speaks 中文 "quoted"\n');
  await office.say(other.chat, 'm', 'a stranger speaks');
  await call('POST', `/${one.id}/merge`, 'owner', { contact: two.id });
  const words = fillEverything(office, two.chat.conversationId, two.id, 'kanarienvogel');
  const response = await call('GET', `/${one.id}/export`, 'supervisor');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="contact-${one.id}.json"`);
  const text = await response.text();
  const document = JSON.parse(text);
  for (const word of words.values()) expect(text, word).toContain(word);
  expect(document.contacts.map(({ id }: { id: string }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
  expect(document.conversations.map(({ id }: { id: string }) => id).toSorted()).toEqual([one, two].map(({ chat }) => chat.conversationId).toSorted());
  expect(document.conversations.flatMap(({ events }: { events: { data: { text?: string } | null }[] }) => events.map(({ data }) => data?.text))).toContain('kanarienvogel speaks 中文 "quoted"\n');
  expect(text).not.toContain('stranger');
  expect(text).not.toContain('tokenHash');
});
