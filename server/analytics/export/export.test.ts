import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import type { AuditEntry, TableHead } from '../../contract.ts';
import { conversations, flowVersions, handoffs, knowledgeBases, knowledgeQuestions, surveys, visits } from '../../db/schema.ts';
import type { Reader } from '../../reader/createReader.ts';
import { readNodeNames } from '../names/readNodeNames.ts';
import type { Cell, Cursor, TableAsked } from './exportTable.ts';
import { exportTables } from './exportTables.ts';
import { streamTable } from './streamTable.ts';

const day = Date.UTC(2026, 10, 16);
const formula = '=HYPERLINK("http://evil.example","退货")';

let office: StaffedHouse;
beforeAll(async () => {
  let at = day;
  office = await StaffedHouse.open({ now: () => (at += 1_000) });
  await office.publish('shop');
  const started = [await office.start('shop', { locale: 'en' }), await office.start('shop', { locale: 'zh' }), await office.start('shop', { locale: 'zh' })];
  at += 20_000;
  await office.request(`/api/desk/chats/${started[2]!.conversationId}/accept`, { as: 'agent', method: 'POST', body: {} });
  const { orm } = office.house.database;
  const [one] = orm.select().from(conversations).orderBy(conversations.createdAt).all();
  orm.insert(knowledgeBases).values({ slug: 'shop', name: '{}', revision: 1, updatedAt: day }).run();
  orm.insert(knowledgeQuestions).values([question(one!.id, 1_001, formula, 'missed'), question(one!.id, 1_002, '', 'missed'), question(one!.id, 1_003, '-5', 'answered')]).run();
  orm.insert(surveys).values({ conversationId: one!.id, seq: 9, agent: null, score: 2, reasons: '["slow","rude"]', comment: '@很慢', at: day + 9_000, changedAt: day + 9_000 }).run();
});
afterAll(() => office.close());

const question = (conversationId: string, seq: number, text: string, outcome: 'missed' | 'answered') => ({ conversationId, seq, base: 'shop', at: day + seq, locale: 'zh', text, outcome, entry: 'returns', score: 0.25, helpful: outcome === 'answered' ? true : null, settled: null });
const get = (path: string, as = 'analyst', headers: Record<string, string> = {}) => office.request(`/api/analytics/tables${path}`, { as, headers });
const days = 'from=2026-11-01&to=2026-11-30';
const period = { from: day - 3 * 86_400_000, to: day + 3 * 86_400_000 };
const asked: TableAsked = { filter: {}, period, before: { from: period.from - 6 * 86_400_000, to: period.from }, withinMs: 60_000, by: 'day', zone: 'UTC', words: true, language: 'en', now: day + 86_400_000 };
const csv = async (path: string, as?: string): Promise<Record<string, string>[]> => parse(await (await get(path, as)).text(), { columns: true, bom: true });

it('says which tables there are, and explains every column in both languages', async () => {
  const { tables }: { tables: TableHead[] } = await (await get('')).json();
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['conversations', 'visits', 'drop-off', 'handoffs', 'stretches', 'ratings', 'questions', 'misses', 'service', 'service-figures', 'agents', 'agent-days', 'knowledge-entries']));
  for (const { name, title, about, columns } of tables) {
    expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length);
    for (const each of [title, about, ...columns.flatMap((column) => [column.title, column.about])]) expect([/\p{Script=Han}/u.test(each.zh), each.en.length > 1, /\p{Script=Han}/u.test(each.en)], `${name}: ${each.en}`).toEqual([true, true, false]);
  }
});

it('gives every table in every format, its columns as they were told', async () => {
  const { tables }: { tables: TableHead[] } = await (await get('')).json();
  for (const { name, columns } of tables) {
    const names = columns.map((column) => column.name);
    const rows = await csv(`/${name}.csv?${days}`);
    expect(Object.keys(rows[0] ?? {}), name).toEqual(names);
    const objects: object[] = await (await get(`/${name}.json?${days}`)).json();
    const read = await parquetReadObjects({ file: await (await get(`/${name}.parquet?${days}`)).arrayBuffer() });
    expect([rows.length, objects.length, read.length], name).toEqual([rows.length, rows.length, rows.length]);
    for (const each of [...objects, ...read]) expect(Object.keys(each), name).toEqual(names);
    const preview = await (await get(`/${name}/preview?${days}`)).json();
    expect(preview.rows, name).toEqual(objects.slice(0, 20).map((each) => Object.values(each)));
  }
});

it('tells of what is in the house, picked by the filter', async () => {
  const talks = await csv(`/conversations.csv?${days}`);
  expect(talks.map(({ flow, locale, status, handed_off, score }) => [flow, locale, status, handed_off, score])).toEqual([['shop', 'en', 'queued', 'true', '2'], ['shop', 'zh', 'queued', 'true', ''], ['shop', 'zh', 'agent', 'true', '']]);
  expect(talks[0]!['begun']).toMatch(/^2026-11-16T00:\d\d:\d\d\.000Z$/);
  expect(await csv(`/conversations.csv?${days}&locale=zh`)).toHaveLength(2);
  expect(await csv(`/conversations.csv?from=2026-11-17&to=2026-11-30`)).toEqual([]);
  const { orm } = office.house.database;
  expect(await csv(`/visits.csv?${days}`)).toHaveLength(orm.select().from(visits).all().length);
  expect(await csv(`/handoffs.csv?${days}`)).toHaveLength(orm.select().from(handoffs).all().length);
  expect(await csv(`/drop-off.csv?${days}`)).toMatchObject([{ flow: 'shop', node: 'person', visits: '3', open: '3', decided: '0', drop_off: '' }]);
  expect(await csv(`/ratings.csv?${days}`)).toMatchObject([{ score: '2', reasons: 'slow; rude', comment: '\'@很慢' }]);
  expect(await csv(`/misses.csv?${days}`)).toMatchObject([{ why: 'missed', text: `'${formula}` }, { why: 'missed', text: '' }]);
});

it('names nodes beside their ids, in the language of the file', async () => {
  expect((await csv(`/visits.csv?${days}&language=en`)).map(({ node, node_name }) => [node, node_name])).toContainEqual(['person', 'Wants a return']);
  expect(await csv(`/drop-off.csv?${days}&language=zh`)).toMatchObject([{ node: 'person', node_name: '想退货' }]);
});

it('tells service by whatever it is asked to be told by, for a team, an agent and a set time', async () => {
  const series = async (query: string) => (await csv(`/service.csv?${days}&${query}`)).map((row) => [row['group'], row['group_name'], row['conversations']]);
  expect((await series('')).filter(([, , count]) => count !== '0')).toEqual([['2026-11-16', '2026-11-16', '3']]);
  expect((await series('by=hour')).filter(([, , count]) => count !== '0')).toEqual([['2026-11-16T00', '2026-11-16T00', '3']]);
  expect(await series('by=team')).toEqual([['售后', '售后', '3']]);
  expect(await series('by=locale')).toEqual([['en', 'en', '1'], ['zh', 'zh', '2']]);
  const [agent] = await csv(`/service.csv?${days}&by=agent`);
  expect(agent).toMatchObject({ group_name: 'agent 小林', agent_conversations: '1' });
  const level = async (query: string) => (await csv(`/service-figures.csv?${days}&language=zh${query}`)).find(({ figure }) => figure === 'serviceLevel');
  expect(await level('&within=3600')).toMatchObject({ figure_name: '服务水平', part: '', unit: 'share', count: '1' });
  expect(await level('&within=5')).toMatchObject({ count: '0' });
  const staffed = async (query: string) => (await csv(`/service-figures.csv?${days}${query}`)).find(({ figure }) => figure === 'conversations')?.['count'];
  expect([await staffed(''), await staffed(`&agent=${agent!['group']}`), await staffed('&team=nobody')]).toEqual(['3', '1', '0']);
  expect((await csv(`/agents.csv?${days}&agent=${agent!['group']}`)).map(({ agent_name }) => agent_name)).toEqual(['agent 小林']);
  expect(await csv(`/agents.csv?${days}&agent=nobody`)).toEqual([]);
});

it('tells of agents day by day, as much as of all days together', async () => {
  // More days than are read at once, and one more.
  const weeks = 'from=2026-09-15&to=2026-11-16';
  const sum = (rows: Record<string, string>[], name: string): number => rows.reduce((total, row) => total + Number(row[name]), 0);
  const [together, apart] = [await csv(`/agents.csv?${weeks}`), await csv(`/agent-days.csv?${weeks}`)];
  expect(apart).toMatchObject([{ day: '2026-11-16', agent_name: 'agent 小林', agent_conversations: '1' }]);
  const preview = await (await get(`/agent-days/preview?${weeks}`)).json();
  expect(preview.rows).toEqual((await (await get(`/agent-days.json?${weeks}`)).json()).map((each: object) => Object.values(each)));
  for (const name of ['agent_conversations', 'busy_time_seconds']) expect(sum(apart, name), name).toBeCloseTo(sum(together, name));
});

it('refuses what says nothing of a table rather than leave it out', async () => {
  for (const [path, field] of [['/visits.csv?team=x', 'team'], ['/drop-off.csv?agent=x', 'agent'], ['/agents.csv?by=day', 'by'], ['/service.csv?beforeFrom=2026-10-01', 'beforeFrom']] as const) {
    const { code, errors } = await (await get(path)).json();
    expect([path, code, errors[0].path]).toEqual([path, 'request.invalid', field]);
  }
  expect((await get(`/service-figures.csv?${days}&beforeFrom=2026-09-01&beforeTo=2026-09-30`)).status).toBe(200);
  expect((await (await get(`/service-figures.csv?${days}&beforeFrom=2026-11-01&beforeTo=2026-11-30`)).json()).code).toBe('analytics.periods-overlap');
});

it('makes texts harmless in CSV alone', async () => {
  expect((await csv(`/questions.csv?${days}`)).map(({ text }) => text)).toEqual([`'${formula}`, '', '\'-5']);
  const objects: { text: string | null }[] = await (await get(`/questions.json?${days}`)).json();
  expect(objects.map(({ text }) => text)).toEqual([formula, null, '-5']);
});

it('gives what people typed to those who may read it, and to operators none of it', async () => {
  for (const as of ['owner', 'supervisor', 'analyst', 'operator']) {
    for (const format of ['csv', 'json', 'parquet']) {
      const told = await Promise.all(['questions', 'misses', 'ratings'].map(async (name) => (await (await get(`/${name}.${format}?${days}`, as)).text()) + (await (await get(`/${name}/preview?${days}`, as)).text())));
      for (const text of told) expect(/HYPERLINK|很慢/.test(text), `${as} ${format}`).toBe(as !== 'operator');
    }
  }
  expect((await get(`/questions.csv?${days}`, 'agent')).status).toBe(403);
});

it('calls columns by stable names, or in the reader’s language, and marks the file for spreadsheets when asked', async () => {
  const head = async (query: string, language = 'zh-CN') => (await (await get(`/drop-off.csv?${days}${query}`, 'analyst', { 'accept-language': language })).arrayBuffer());
  const text = (buffer: ArrayBuffer) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer).split('\r\n')[0]!;
  expect(text(await head(''))).toMatch(/^flow,node,node_name,visits,/);
  expect(text(await head('&heads=titles&bom=true'))).toMatch(/^\uFEFF流程,节点,节点名称,访问,/);
  expect(text(await head('&heads=titles', 'en'))).toMatch(/^Flow,Node,Node’s name,Visits,/);
  expect(text(await head('&heads=titles&language=en'))).toMatch(/^Flow,Node,Node’s name,Visits,/);
  const { headers } = await get(`/drop-off.csv?${days}`);
  expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="drop-off-2026-11-01-2026-11-30.csv"']);
});

it('keeps every file that was taken in the audit log, and no preview', async () => {
  await (await get(`/visits.parquet?${days}`, 'supervisor')).arrayBuffer();
  await get(`/visits/preview?${days}`, 'supervisor');
  const { entries }: { entries: AuditEntry[] } = await (await office.request('/api/audit?limit=1', { as: 'owner' })).json();
  expect(entries).toMatchObject([{ action: 'GET /api/analytics/tables/:file', subject: 'visits.parquet', by: { name: 'supervisor 小林' }, title: { en: 'Exported a table' } }]);
});

it('refuses what is no table, no format and no period', async () => {
  for (const path of ['/nothing.csv', '/visits.xlsx', '/visits', '/__proto__.csv', '/constructor/preview', `/${'a'.repeat(500)}.csv`]) expect([path, (await get(path)).status, (await (await get(path)).json()).code]).toEqual([path, 404, 'analytics.table-unknown']);
  expect((await (await get('/visits.csv?from=2026-11-02&to=2026-11-01')).json()).code).toBe('analytics.period-wrong');
  expect((await (await get('/visits.csv?heads=words')).json()).code).toBe('request.invalid');
});

it('comes to the same rows however long its pages are', () => {
  expect(exportTables.size).toBeGreaterThan(8);
  for (const [name, table] of exportTables) {
    const paged = (limit: number): (readonly Cell[])[] => {
      const rows = [];
      let after: Cursor | null = null;
      do {
        const page = table.read(office.house.database, asked, after, limit);
        rows.push(...page.rows);
        after = page.next;
      } while (after !== null);
      return rows;
    };
    const whole = paged(1_000_000);
    for (const limit of [1, 2, 3]) if (table.read(office.house.database, asked, null, limit).next !== null) expect(paged(limit), `${name} by ${limit}`).toEqual(whole);
  }
});

it('reads page after page, each row once, and no further than is taken', async () => {
  const { orm } = office.house.database;
  const [one] = orm.select().from(conversations).orderBy(conversations.createdAt).all();
  const many = Array.from({ length: 30_000 }, (_, place) => ({ conversationId: one!.id, seq: 10_000 + place, segment: one!.segment!, begunAt: one!.createdAt, node: 'person', at: day, endedAt: null, became: 'open' as const, outlet: '', first: false, waited: true }));
  orm.transaction(() => {
    for (let from = 0; from < many.length; from += 1_000) orm.insert(visits).values(many.slice(from, from + 1_000)).run();
  });
  const total = orm.select().from(visits).all().length;
  const rows = await csv(`/visits.csv?${days}`);
  expect([rows.length, new Set(rows.map(({ conversation, seq }) => `${conversation} ${seq}`)).size]).toEqual([total, total]);
  expect(await parquetReadObjects({ file: await (await get(`/visits.parquet?${days}`)).arrayBuffer() })).toHaveLength(total);

  // Somebody who takes the beginning of it and no more.
  const pages: Promise<unknown>[] = [];
  const counting: Pick<Reader, 'read'> = {
    read(name, params) {
      const page = office.house.reader.read(name, params);
      pages.push(page);
      return page;
    },
  };
  const file = (await streamTable(counting, { name: 'visits', table: exportTables.get('visits')!, asked, format: 'json', look: { heads: 'names', mark: false } })).getReader();
  await file.read();
  await file.read();
  await Promise.all(pages);
  expect(pages.length).toBeLessThanOrEqual(3);
  await file.cancel();
  await Promise.all(pages);
  expect(pages.length).toBeLessThanOrEqual(3);
});

it('reads the versions of a flow for its nodes’ names once, until there is a newer one', () => {
  const { database } = office.house;
  const [flow] = database.orm.select().from(flowVersions).all();
  const name = (node = 'person') => readNodeNames(database, flow!.flowId)(node).en;
  expect(name()).toBe('Wants a return');
  const document = flow!.document.replaceAll('Wants a return', 'Wants another');
  database.orm.update(flowVersions).set({ document }).run();
  expect(name()).toBe('Wants a return');
  const parsed = JSON.parse(document) as { nodes: { id: string }[] };
  const publish = (after: number, nodes: object[]) => database.orm.insert(flowVersions).values({ ...flow!, version: flow!.version + after, document: JSON.stringify({ ...parsed, nodes }) }).run();
  publish(1, parsed.nodes);
  expect(name()).toBe('Wants another');
  // Those that say the same are told apart; one that is gone takes no name from those that are there.
  const copy = (id: string) => ({ ...parsed.nodes.find((each) => each.id === 'person'), id });
  publish(2, [...parsed.nodes, copy('copy')]);
  expect([name(), name('copy')]).toEqual(['person: Wants another', 'copy: Wants another']);
  publish(3, parsed.nodes);
  expect([name(), name('copy')]).toEqual(['Wants another', 'copy: Wants another']);
});
