import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FaqFound, FaqList, KnowledgeBase } from '../contract.ts';
import { greeting } from '../flows/greeting.test-support.ts';
import { createApi } from '../http/api.ts';
import { problemResponse } from '../http/problemResponse.ts';
import { ProblemError } from '../problem.ts';
import { faqRoutes } from './faqRoutes.ts';
import { openKnowledgeHouse } from './knowledgeHouse.test-support.ts';

type Entry = KnowledgeBase['entries'][number];
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({ id, phrasings: { zh: [`${id} 的问题`, '别的问法'], en: [`Question about ${id}`] }, answer: { zh: `${id} 的答案`, en: `Answer about ${id}` }, ...more });

let house: Awaited<ReturnType<typeof openKnowledgeHouse>>;
let now = Date.parse('2026-06-15T12:00:00Z');
const get = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> => (await app.request(`/api/chat/${path}`, { headers })).json();
const app = createApi();
app.onError((error, c) => problemResponse(c, error instanceof ProblemError ? error : new ProblemError('server.failed')));

beforeAll(async () => {
  house = await openKnowledgeHouse();
  app.route('/api/chat', faqRoutes({ ...house.house, now: () => now }));
  await house.ask('PUT', '/shop', {
    slug: 'shop',
    name: { en: 'Shop' },
    categories: [{ id: 'pay', name: { zh: '支付', en: 'Payment' } }, { id: 'post', name: { zh: '物流', en: 'Delivery' } }, { id: 'none', name: { en: 'Nothing here' } }],
    entries: [
      entry('refund', { category: 'pay' }),
      entry('parcel', { category: 'post' }),
      entry('loose'),
      entry('lost', { category: 'gone' }),
      entry('card', { category: 'pay' }),
      entry('hidden', { unlisted: true }),
      entry('gold', { only: { contact: { tier: 'gold' } } }),
      entry('web', { only: { channels: ['web'] } }),
      entry('personal', { answer: { en: 'Hello {{ name }}' } }),
      entry('person', { answer: {}, leadsTo: 'person' }),
      entry('summer', { only: { from: '2026-06-01', until: '2026-06-30' } }),
      entry('winter', { only: { from: '2026-12-01' } }),
    ],
  });
  await house.call('operator', 'POST', '/api/flows', { slug: 'desk', document: { ...greeting(), knowledge: ['shop'] } });
  const { flows: [flow] } = await (await house.call('operator', 'GET', '/api/flows')).json();
  await house.call('operator', 'POST', `/api/flows/${flow.id}/publish`, {});
});
afterAll(() => house.close());

const idsOf = ({ categories }: FaqList) => categories.map(({ id, entries }) => [id, entries.map((each) => each.id)]);

it('lists what anyone may read, by category, in the reader’s language', async () => {
  const list = await get<FaqList>('desk/faq', { 'accept-language': 'zh-CN,zh;q=0.9' });
  expect(idsOf(list)).toEqual([['pay', ['refund', 'card']], ['post', ['parcel']], ['', ['loose', 'lost', 'summer']]]);
  expect(list.categories[0]).toEqual({ id: 'pay', name: '支付', entries: [{ id: 'refund', question: 'refund 的问题', answer: 'refund 的答案' }, { id: 'card', question: 'card 的问题', answer: 'card 的答案' }] });
  expect((await get<FaqList>('desk/faq?locale=en')).categories[0]).toMatchObject({ name: 'Payment', entries: [{ question: 'Question about refund' }, {}] });
});

it('follows the calendar and what customers meet', async () => {
  now = Date.parse('2026-07-01T00:00:00Z');
  expect(idsOf(await get('desk/faq')).at(-1)).toEqual(['', ['loose', 'lost']]);
  await house.ask('PATCH', '/shop', { settings: { publishes: 'with-flow' } });
  await house.edit('shop', { put: [entry('new')], remove: ['loose'] });
  expect(idsOf(await get('desk/faq')).at(-1)).toEqual(['', ['loose', 'lost']]);
  await house.ask('POST', '/shop/publish', {});
  expect(idsOf(await get('desk/faq')).at(-1)).toEqual(['', ['lost', 'new']]);
});

it('finds what is asked for, and nothing that is not listed', async () => {
  const { entries } = await get<FaqFound>('desk/faq/search?q=Question%20about%20parcel&locale=en');
  expect(entries[0]).toEqual({ id: 'parcel', question: 'Question about parcel', answer: 'Answer about parcel' });
  for (const id of ['hidden', 'gold', 'web', 'personal', 'person', 'winter']) {
    const found = await get<FaqFound>(`desk/faq/search?q=${encodeURIComponent(`Question about ${id}`)}`);
    expect(found.entries.map((each) => each.id)).not.toContain(id);
  }
});

it('answers 404 for what is not published, and 400 for nonsense', async () => {
  for (const [path, status] of [['nowhere/faq', 404], ['nowhere/faq/search?q=x', 404], ['desk/faq/search', 400], ['desk/faq/search?q=', 400], ['desk/faq?locale=__proto__', 400], ['desk/faq/search?q=%00', 400]] as const) {
    expect([path, (await app.request(`/api/chat/${path}`)).status]).toEqual([path, status]);
  }
});
