import { afterAll, beforeAll, expect, it } from 'vitest';
import { flows } from '../db/schema.ts';
import { createFlows } from '../flows/flows.ts';
import { openTestHouse } from '../flows/openTestHouse.test-support.ts';
import { seedDemo } from './seedDemo.ts';

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

it('opens an empty house with the three desks, published, and their knowledge', async () => {
  await seedDemo(test.house);
  const { flows: listed } = await (await test.call('owner', 'GET', '/api/flows')).json();
  expect(listed.map((each: { slug: string; liveVersion: number }) => [each.slug, each.liveVersion])).toEqual([['bank-desk', 1], ['clinic-booking', 1], ['shop-support', 1]]);
  const { bases } = await (await test.call('owner', 'GET', '/api/knowledge')).json();
  expect(bases.map((each: { slug: string }) => each.slug)).toEqual(['bank', 'clinic', 'shop']);
  for (const { tests, unpublished, usedBy } of bases) expect([tests >= 40, unpublished, usedBy.length]).toEqual([true, 0, 1]);
  for (const slug of ['shop-support', 'bank-desk', 'clinic-booking']) {
    for (const [locale, hello] of [['zh', /您好/], ['en', /hello|welcome/i]] as const) {
      const started = await (await test.call(null, 'POST', `/api/chat/${slug}/conversations`, { locale })).json();
      expect(started.status).toBe('bot');
      expect(started.messages[0].text).toMatch(hello);
      expect(started.messages.at(-1).choices.length).toBeGreaterThan(3);
    }
  }
});

it('answers a question from the knowledge over the chat', async () => {
  const { conversationId, token } = await (await test.call(null, 'POST', '/api/chat/shop-support/conversations', { locale: 'zh' })).json();
  const say = async (messageId: string, text: string) => (await test.call(null, 'POST', `/api/chat/conversations/${conversationId}/messages`, { messageId, text }, { authorization: `Bearer ${token}` })).json();
  expect((await say('1', '退款多久到账？')).messages[0].text).toContain('2 个工作日');
  expect(await say('2', '我要投诉')).toMatchObject({ status: 'queued' });
});

it('never touches what is there', async () => {
  const made = createFlows(test.house);
  const id = made.idOf('shop-support') ?? '';
  await made.saveDraft(id, 1, { ...(made.read(id).document as object), name: { en: 'Ours' } });
  test.house.database.orm.delete(flows).run();
  await seedDemo(test.house);
  expect(await made.list()).toEqual([]);
});
