import { afterAll, beforeAll, expect, it } from 'vitest';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { erasePerson } from '../../contacts/erasePerson.ts';
import { dropOff, dropOffComparison, problem } from '../../contract.ts';

/** Hello, then a question with five minutes of silence, then the end; a second version asks once more. */
const ask = (say: string) => ({ type: 'conversation', config: { say: [{ en: say }], expect: { kind: 'text' }, retries: 0, silence: { minutes: 5 } } });
const flow = {
  formatVersion: 3,
  name: { en: 'Ask' },
  locales: ['en', 'zh'],
  variables: [],
  knowledge: [],
  start: 'hello',
  handoff: { ...noTriggers, button: true },
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ en: 'Hello' }], expect: { kind: 'nothing' }, retries: 0 } },
    { id: 'ask', ...ask('Well?') },
    { id: 'end', type: 'end', config: {} },
  ],
  edges: [
    { from: 'hello', outlet: 'next', to: 'ask' },
    { from: 'ask', outlet: 'answered', to: 'end' },
    { from: 'ask', outlet: 'silent', to: 'end' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};

let time = Date.parse('2026-11-10T15:30:00Z');
const minute = 60_000;
let office: StaffedHouse;

beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['analyst', 'agent'], now: () => time });
  publishUnchecked(office.house.database, 'ask', flow);
});
afterAll(() => office.close());

/** What a customer does when asked. */
async function customer(does: 'answers' | 'nothing' | 'leaves' | 'asks for a person' | 'waits', opening: object = {}): Promise<void> {
  const { chat, fireDueTimers } = office.house;
  const { conversationId: id } = await chat.start('ask', { locale: 'en', channel: 'page', ...opening });
  time += minute;
  if (does === 'answers') await chat.say(id, { messageId: 'm', text: 'Yes' });
  if (does === 'leaves') await chat.leave(id, 'l');
  if (does === 'asks for a person') await chat.askForPerson(id, 'p');
  if (does === 'nothing') {
    time += 5 * minute;
    await fireDueTimers();
  }
}

async function read(query: string, as = 'analyst') {
  return dropOff.parse(await (await office.request(`/api/analytics/drop-off?flow=ask&${query}`, { as })).json());
}

it('says of every node what became of its visits, by day, time zone and kind of customer', async () => {
  // 15:36 to 15:50 in UTC on the 10th: still the 10th in London, 23:36 in Shanghai.
  for (const does of ['answers', 'answers', 'nothing', 'leaves', 'asks for a person'] as const) await customer(does);
  await customer('waits', { locale: 'zh', channel: 'widget' });
  // 16:30 in UTC is the next day in Shanghai.
  time = Date.parse('2026-11-10T16:30:00Z');
  await customer('leaves');

  const day = await read('from=2026-11-10&to=2026-11-10');
  expect(day).toMatchObject({ scope: { from: '2026-11-10T00:00:00.000Z', to: '2026-11-11T00:00:00.000Z', zone: 'UTC' }, versions: [1], conversations: 7 });
  const nodes = (of: typeof day) => Object.fromEntries(of.nodes.map(({ node, ...figures }) => [node ?? 'rescue', figures]));
  const none = { open: 0, onward: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0 };
  expect(nodes(day)).toEqual({
    hello: { ...none, visits: 7, conversations: 7, decided: 7, onward: 7, outlets: [{ outlet: 'next', visits: 7, versions: [] }], dropOff: { count: 0, of: 7, share: 0, low: 0, high: expect.closeTo(0.3543, 4) } },
    // 2 answered, 1 silent, 2 closed, 1 handed over, 1 still there: 3 lost of 6 decided, not of 7.
    ask: { ...none, visits: 7, conversations: 7, decided: 6, onward: 2, outlets: expect.arrayContaining([{ outlet: 'answered', visits: 2, versions: [] }, { outlet: 'silent', visits: 1, versions: [] }]), open: 1, silent: 1, closed: 2, handed: 1, dropOff: { count: 3, of: 6, share: 0.5, low: expect.closeTo(0.1876, 4), high: expect.closeTo(0.8124, 4) } },
    end: { ...none, visits: 3, conversations: 3, decided: 3, ended: 3, outlets: [], dropOff: expect.objectContaining({ count: 0, of: 3 }) },
    rescue: { ...none, visits: 1, conversations: 1, decided: 0, open: 1, outlets: [], dropOff: { count: 0, of: 0, share: null, low: 0, high: 1 } },
  });

  expect((await read('from=2026-11-10&to=2026-11-10&zone=Asia/Shanghai')).conversations).toBe(6);
  expect((await read('from=2026-11-11&to=2026-11-11&zone=Asia/Shanghai')).conversations).toBe(1);
  expect((await read('from=2026-11-10&to=2026-11-10&channel=widget')).conversations).toBe(1);
  expect((await read('from=2026-11-10&to=2026-11-10&locale=en')).conversations).toBe(6);
  expect((await read('from=2026-11-10&to=2026-11-10&visitor=returning')).conversations).toBe(0);
  expect((await read('from=2026-11-10&to=2026-11-10&versions=2')).conversations).toBe(0);
  expect((await read('from=2026-11-09&to=2026-11-09')).nodes).toEqual([]);
});

it('compares with the time before, and says what is chance', async () => {
  time = Date.parse('2026-11-11T15:00:00Z');
  for (let nth = 0; nth < 20; nth += 1) await customer('answers');
  time = Date.parse('2026-11-12T08:00:00Z');
  for (let nth = 0; nth < 20; nth += 1) await customer(nth < 14 ? 'leaves' : 'answers');
  time = Date.parse('2026-11-13T08:00:00Z');
  const answer = await office.request('/api/analytics/drop-off/comparison?flow=ask&from=2026-11-12&to=2026-11-12', { as: 'analyst' });
  const { before, after, nodes } = dropOffComparison.parse(await answer.json());
  expect([before.scope.from, before.scope.to, before.conversations, after.conversations]).toEqual(['2026-11-11T00:00:00.000Z', '2026-11-12T00:00:00.000Z', 20, 20]);
  expect(nodes.find(({ node }) => node === 'ask')).toMatchObject({ difference: 0.7, significant: true });
  expect(nodes.find(({ node }) => node === 'hello')).toMatchObject({ difference: 0, p: 1, significant: false });
});

it('counts by what contacts are once owners say so, and keeps the figure when they are erased', async () => {
  const { house } = office;
  await house.committer.run(() => house.countedAttributes.write({ names: ['plan'] }, time));
  time = Date.parse('2026-11-14T08:00:00Z');
  await customer('leaves', { contact: { name: 'Lin', attributes: { plan: 'pro', secret: 'x' } } });
  const pro = 'from=2026-11-14&to=2026-11-14&attribute=plan:pro';
  const before = await read(pro);
  expect(before.conversations).toBe(1);
  expect((await read('from=2026-11-14&to=2026-11-14&attribute=plan:free')).conversations).toBe(0);
  const { contact_id: contact } = house.database.connection.prepare<[], { contact_id: string }>('select contact_id from conversations order by created_at desc limit 1').get()!;
  await erasePerson(house, contact);
  expect(await read(pro)).toEqual(before);
});

it('tells versions apart where they lead on elsewhere, and never compares a conversation with itself', async () => {
  const { database } = office.house;
  const changed = { ...flow, nodes: [...flow.nodes, { id: 'sorry', ...ask('Sorry?') }], edges: [...flow.edges.filter(({ from }) => from !== 'ask'), { from: 'ask', outlet: 'answered', to: 'sorry' }, { from: 'sorry', outlet: 'answered', to: 'end' }] };
  database.connection.prepare("insert into flow_versions (flow_id, version, document, note, published_at) values ('ask', 2, ?, '', 0)").run(JSON.stringify(changed));
  time = Date.parse('2026-11-16T08:00:00Z');
  for (let nth = 0; nth < 3; nth += 1) await customer('answers');
  database.connection.prepare("update flows set live_version = 2 where id = 'ask'").run();
  for (let nth = 0; nth < 5; nth += 1) await customer('answers');
  const day = 'from=2026-11-16&to=2026-11-16';
  const both = await read(day);
  expect([both.versions, both.conversations]).toEqual([[1, 2], 8]);
  expect(both.nodes.find(({ node }) => node === 'ask')?.outlets).toEqual([{ outlet: 'answered', visits: 8, versions: [{ version: 1, visits: 3 }, { version: 2, visits: 5 }] }]);
  expect(both.nodes.find(({ node }) => node === 'hello')?.outlets).toEqual([{ outlet: 'next', visits: 8, versions: [] }]);

  const compare = async (query: string) => {
    const { before, after } = dropOffComparison.parse(await (await office.request(`/api/analytics/drop-off/comparison?flow=ask&${query}`, { as: 'analyst' })).json());
    return [before, after].map(({ versions, conversations }) => [versions, conversations]);
  };
  expect(await compare(`${day}&beforeVersions=1`)).toEqual([[[1], 3], [[2], 5]]);
  expect(await compare(`${day}&versions=1,2&beforeVersions=2`)).toEqual([[[2], 5], [[1], 3]]);
  // Other days have other conversations: nothing has to be left out.
  expect(await compare(`${day}&beforeVersions=1&beforeFrom=2026-11-12&beforeTo=2026-11-12`)).toEqual([[[1], 20], [[1, 2], 8]]);
  // Other versions have others too, whatever the days.
  expect(await compare(`${day}&versions=2&beforeVersions=1&beforeFrom=2026-11-10&beforeTo=2026-11-16`)).toEqual([[[1], expect.any(Number)], [[2], 5]]);
  for (const query of ['beforeFrom=2026-11-15&beforeTo=2026-11-16', 'beforeVersions=1&beforeFrom=2026-11-10&beforeTo=2026-11-16', 'versions=1&beforeVersions=1']) {
    const overlapping = await office.request(`/api/analytics/drop-off/comparison?flow=ask&${day}&${query}`, { as: 'analyst' });
    expect([query, overlapping.status, problem.parse(await overlapping.json()).code]).toEqual([query, 400, 'analytics.periods-overlap']);
  }
});

it('refuses what cannot be asked, and whoever may not', async () => {
  const ask = async (query: string, as = 'analyst') => {
    const answer = await office.request(`/api/analytics/drop-off?${query}&flow=ask`, { as });
    return [answer.status, problem.parse(await answer.json()).code];
  };
  expect(await ask('from=2026-11-10&to=2026-11-09')).toEqual([400, 'analytics.period-wrong']);
  expect(await ask('from=2020-01-01&to=2026-11-09')).toEqual([400, 'analytics.period-wrong']);
  for (const zone of ['Mars/Olympus', '+05:07', '']) expect(await ask(`zone=${encodeURIComponent(zone)}`)).toEqual([400, 'request.invalid']);
  expect(await ask('from=2026-02-31')).toEqual([400, 'request.invalid']);
  expect(await ask('versions=1;2')).toEqual([400, 'request.invalid']);
  expect(await ask('', 'agent')).toEqual([403, 'auth.forbidden']);
  expect((await office.request('/api/analytics/drop-off', { as: 'analyst' })).status).toBe(400);
});
