import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import type { AuditEntry } from '../../contract.ts';
import { flows, knowledgeBases, knowledgeQuestions, user } from '../../db/schema.ts';

type Node = DefaultTreeAdapterMap['node'];

const monday = Date.UTC(2026, 10, 16, 8);
const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(1)>&lt;';

let office: StaffedHouse;
let at = monday;
beforeAll(async () => {
  office = await StaffedHouse.open({ now: () => (at += 1_000) });
  await office.publish('shop');
  const { conversationId } = await office.start('shop');
  await office.request(`/api/desk/chats/${conversationId}/accept`, { as: 'agent', method: 'POST', body: {} });
  const { orm } = office.house.database;
  orm.insert(knowledgeBases).values({ slug: 'shop', name: JSON.stringify({ zh: hostile, en: hostile }), revision: 1, updatedAt: at }).run();
  orm.insert(knowledgeQuestions).values([1_001, 1_002].map((seq) => ({ conversationId, seq, base: 'shop', at, locale: 'zh', text: `退货 ${hostile}`, outcome: 'missed' as const, entry: null, score: null, helpful: null, settled: null }))).run();
  orm.update(user).set({ name: hostile }).run();
  const [flow] = orm.select().from(flows).all();
  orm.update(flows).set({ draft: JSON.stringify({ ...JSON.parse(flow!.draft), name: { zh: hostile } }) }).run();
  at = Date.UTC(2026, 10, 24);
});
afterAll(() => office.close());

const get = (query = '', as = 'analyst', headers: Record<string, string> = {}) => office.request(`/api/analytics/report${query}`, { as, headers });

function* nodes(node: Node): Generator<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodes(child);
}

const textOf = (html: string) => [...nodes(parse(html))].flatMap((node) => ('value' in node ? [node.value] : [])).join('');

it('tells of the last week that is over, in the reader’s language', async () => {
  const zh = await (await get('', 'analyst', { 'accept-language': 'zh-CN' })).text();
  expect(zh).toContain('<h1>客服周报 2026-W47</h1>');
  const en = textOf(await (await get('?language=en')).text());
  expect(en).toContain('Weekly service report 2026-W47');
  expect(en).toMatch(/Conversations110–too little to tell/);
  expect(en).toContain('Mon 16 Nov');
  expect(textOf(await (await get('?language=en&week=2026-W48')).text())).toContain('The week is not over');
});

it('offers the week that goes on and those before it since the first conversation', async () => {
  const { weeks } = await (await office.request('/api/analytics/report-weeks?zone=Asia/Shanghai', { as: 'operator' })).json();
  expect(weeks).toEqual([{ week: '2026-W48', from: '2026-11-23', to: '2026-11-29', running: true }, { week: '2026-W47', from: '2026-11-16', to: '2026-11-22', running: false }]);
});

it('explains every figure that it numbers', async () => {
  const html = await (await get('?language=en&agents=true')).text();
  const marks = [...html.matchAll(/href="#note-(\d+)"/g)].map(([, number]) => Number(number));
  const notes = [...html.matchAll(/<li id="note-(\d+)">/g)].map(([, number]) => Number(number));
  expect(new Set(marks)).toEqual(new Set(notes));
  expect(notes.length).toBeGreaterThan(15);
});

it('keeps what people typed a text, runs no script and loads nothing', async () => {
  const [flow] = office.house.database.orm.select().from(flows).all();
  const response = await get(`?agents=true&language=zh&flow=${flow!.id}`, 'owner');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-modals");
  const html = await response.text();
  const all = [...nodes(parse(html))];
  // The flow twice, the base twice, the question, and the agent.
  expect(textOf(html).split(hostile)).toHaveLength(7);
  expect(new Set(all.map(({ nodeName }) => nodeName)).intersection(new Set(['script', 'img', 'link', 'iframe', 'object', 'form', 'use', 'image']))).toEqual(new Set());
  for (const node of all) {
    if (!('attrs' in node)) continue;
    for (const { name, value } of node.attrs) {
      expect(name).not.toMatch(/^on|^src$/);
      if (name === 'href') expect(value).toMatch(/^#note-\d+$/);
    }
  }
  const style = all.flatMap((node) => (node.nodeName === 'style' && 'childNodes' in node ? node.childNodes : []));
  expect(style).toHaveLength(1);
  expect(JSON.stringify(style.map((node) => ('value' in node ? node.value : '')))).not.toMatch(/url\((?!#)|@import|alert/);
});

it('lets charts scroll where there is no room to read them', async () => {
  const html = await (await get('?language=en')).text();
  const charts = [...nodes(parse(html))].flatMap((node) => (node.nodeName === 'svg' && 'parentNode' in node ? [node.parentNode] : []));
  expect(charts).not.toEqual([]);
  for (const around of charts) expect(around).toMatchObject({ nodeName: 'div', attrs: [{ name: 'class', value: 'wide' }] });
  // Twelve units of a chart's type are twelve pixels.
  for (const [, width] of html.matchAll(/viewBox="0 0 (\d+) /g)) expect(html).toContain(`.chart { display: block; width: 100%; min-width: ${width}px;`);
});

it('leaves what customers typed out for operators, and tells who may not read it nothing', async () => {
  expect(textOf(await (await get('', 'analyst')).text())).toContain(`退货 ${hostile}`);
  const told = textOf(await (await get('?language=en', 'operator')).text());
  expect(told).not.toContain('退货');
  expect(told).toContain('What customers typed is not in this report');
  expect((await get('', 'agent')).status).toBe(403);
});

it('tells of agents only where it is asked to', async () => {
  expect(textOf(await (await get('?language=en')).text())).not.toContain('Unanswered rate');
  expect(textOf(await (await get('?language=en&agents=true')).text())).toMatch(/Agents/);
});

it('tells of a team or an agent what can be told of them alone', async () => {
  const told = textOf(await (await get('?language=en&team=售后&within=30')).text());
  expect(told).toContain('team 售后');
  expect(told).toContain('accepted within 30 seconds');
  expect(told).toMatch(/Conversations110/);
  for (const left of ['Mon 16 Nov2', 'Where most customers were lost', 'Bot-only resolution rate']) expect(told, left).not.toContain(left);
  expect(textOf(await (await get('?language=en&team=nobody')).text())).toMatch(/Conversations100/);
});

it('claims no share of too few', async () => {
  const told = textOf(await (await get('?language=en')).text());
  expect(told).toMatch(/Hand-off rate\d*1 of 1too few to say/);
});

it('refuses weeks that there are not, or not yet', async () => {
  for (const week of ['2026-W54', '2026-W00', '2027-W01']) expect((await (await get(`?week=${week}`)).json()).code, week).toBe('report.week-wrong');
  for (const query of ['?week=2026-47', '?zone=Mars', '?language=fr']) expect((await (await get(query)).json()).code, query).toBe('request.invalid');
});

it('lets owners and supervisors say where reports go, and keeps who did', async () => {
  const schedule = { email: [], folder: true, weekday: 1, hour: 9, zone: 'Asia/Shanghai', language: 'zh', flows: [], within: 30, agents: false };
  const put = (as: string, body: object) => office.request('/api/analytics/report/schedule', { as, method: 'PUT', body });
  expect((await put('analyst', schedule)).status).toBe(403);
  expect((await put('supervisor', { ...schedule, email: ['boss@example.com'] })).status).toBe(422);
  const saved = await (await put('supervisor', schedule)).json();
  expect(saved).toMatchObject({ schedule, mailReady: false, next: '2026-11-30T01:00:00.000Z', history: [] });
  const { history } = await (await office.request('/api/analytics/report/send', { as: 'owner', method: 'POST', body: { week: '2026-W47' } })).json();
  expect(history).toMatchObject([{ week: '2026-W47', by: 'hand', mail: 'none', file: 'done', name: '2026-W47-all-zh.html', failure: null }]);
  const file = await office.request('/api/analytics/report/files/2026-W47-all-zh.html', { as: 'supervisor' });
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  const written = textOf(await file.text());
  expect(written).toContain('客服周报 2026-W47');
  // A file would outlast that a customer's words are erased.
  expect(written).not.toContain('退货');
  expect((await office.request('/api/analytics/report/files/..%2Fhandrail.db', { as: 'owner' })).status).toBe(404);
  const { entries }: { entries: AuditEntry[] } = await (await office.request('/api/audit?limit=2', { as: 'owner' })).json();
  expect(entries).toMatchObject([{ action: 'POST /api/analytics/report/send', details: [{ field: 'week', value: '2026-W47' }] }, { action: 'PUT /api/analytics/report/schedule', details: [{ field: 'weekday', value: 1 }] }]);
});
