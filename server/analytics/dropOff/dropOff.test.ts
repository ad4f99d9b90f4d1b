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
    hello: { ...none, visits: 7, conversations: 7, decided: 7, onward: 7, outlets: [{ outlet: 'next', visits: 7 }], dropOff: { count: 0, of: 7, share: 0, low: 0, high: expect.closeTo(0.3543, 4) } },
    // 2 answered, 1 silent, 2 closed, 1 handed over, 1 still there: 3 lost of 6 decided, not of 7.
    ask: { ...none, visits: 7, conversations: 7, decided: 6, onward: 2, outlets: expect.arrayContaining([{ outlet: 'answered', visits: 2 }, { outlet: 'silent', visits: 1 }]), open: 1, silent: 1, closed: 2, handed: 1, dropOff: { count: 3, of: 6, share: 0.5, low: expect.closeTo(0.1876, 4), high: expect.closeTo(0.8124, 4) } },
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

it('refuses what cannot be asked, and whoever may not', async () => {
  const ask = async (query: string, as = 'analyst') => {
    const answer = await office.request(`/api/analytics/drop-off?${query}&flow=ask`, { as });
    return [answer.status, problem.parse(await answer.json()).code];
  };
  expect(await ask('from=2026-11-10&to=2026-11-09')).toEqual([400, 'analytics.period-wrong']);
  expect(await ask('from=2020-01-01&to=2026-11-09')).toEqual([400, 'analytics.period-wrong']);
  expect(await ask('zone=Mars/Olympus')).toEqual([400, 'request.invalid']);
  expect(await ask('from=2026-02-31')).toEqual([400, 'request.invalid']);
  expect(await ask('versions=1;2')).toEqual([400, 'request.invalid']);
  expect(await ask('', 'agent')).toEqual([403, 'auth.forbidden']);
  expect((await office.request('/api/analytics/drop-off', { as: 'analyst' })).status).toBe(400);
});
