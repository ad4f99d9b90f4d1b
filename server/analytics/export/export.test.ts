import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import type { AuditEntry, TableHead } from '../../contract.ts';
import { conversations, handoffs, knowledgeQuestions, surveys, visits } from '../../db/schema.ts';
import type { Cell, Cursor } from './conversationTable.ts';
import { exportTables } from './exportTables.ts';

const day = Date.UTC(2026, 10, 16);
const formula = '=HYPERLINK("http://evil.example","退货")';

let office: StaffedHouse;
beforeAll(async () => {
  let at = day;
  office = await StaffedHouse.open({ now: () => (at += 1_000) });
  await office.publish('shop');
  for (let place = 0; place < 3; place += 1) await office.start('shop', { locale: place === 0 ? 'en' : 'zh' });
  const { orm } = office.house.database;
  const [one] = orm.select().from(conversations).orderBy(conversations.createdAt).all();
  orm.insert(knowledgeQuestions).values([question(one!.id, 1_001, formula, 'missed'), question(one!.id, 1_002, '', 'missed'), question(one!.id, 1_003, '-5', 'answered')]).run();
  orm.insert(surveys).values({ conversationId: one!.id, seq: 9, agent: null, score: 2, reasons: '["slow","rude"]', comment: '@很慢', at: day + 9_000, changedAt: day + 9_000 }).run();
});
afterAll(() => office.close());

const question = (conversationId: string, seq: number, text: string, outcome: 'missed' | 'answered') => ({ conversationId, seq, base: 'shop', at: day + seq, locale: 'zh', text, outcome, entry: 'returns', score: 0.25, helpful: outcome === 'answered' ? true : null, settled: null });
const get = (path: string, as = 'analyst', headers: Record<string, string> = {}) => office.request(`/api/analytics/tables${path}`, { as, headers });
const days = 'from=2026-11-01&to=2026-11-30';
const csv = async (path: string, as?: string): Promise<Record<string, string>[]> => parse(await (await get(path, as)).text(), { columns: true, bom: true });

it('says which tables there are, and explains every column in both languages', async () => {
  const { tables }: { tables: TableHead[] } = await (await get('')).json();
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['conversations', 'visits', 'drop-off', 'handoffs', 'stretches', 'ratings', 'questions', 'misses', 'service-days', 'agents', 'knowledge-entries']));
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
    const [first] = rows;
    if (first !== undefined) expect(Object.keys(first), name).toEqual(names);
    const objects: object[] = await (await get(`/${name}.json?${days}`)).json();
    const read = await parquetReadObjects({ file: await (await get(`/${name}.parquet?${days}`)).arrayBuffer() });
    expect([rows.length, objects.length, read.length], name).toEqual([rows.length, rows.length, rows.length]);
    for (const each of [...objects, ...read]) expect(Object.keys(each), name).toEqual(names);
    const preview = await (await get(`/${name}/preview?${days}`)).json();
    expect(preview.rows, name).toEqual(objects.map((each) => Object.values(each)));
  }
});

it('tells of what is in the house, picked by the filter', async () => {
  const talks = await csv(`/conversations.csv?${days}`);
  expect(talks.map(({ flow, locale, status, handed_off, score }) => [flow, locale, status, handed_off, score])).toEqual([['shop', 'en', 'queued', 'true', '2'], ['shop', 'zh', 'queued', 'true', ''], ['shop', 'zh', 'queued', 'true', '']]);
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
  expect(text(await head(''))).toMatch(/^flow,node,visits,/);
  expect(text(await head('&heads=titles&bom=true'))).toMatch(/^\uFEFF流程,节点,访问,/);
  expect(text(await head('&heads=titles', 'en'))).toMatch(/^Flow,Node,Visits,/);
  expect(text(await head('&heads=titles&language=en'))).toMatch(/^Flow,Node,Visits,/);
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
  const asked = { filter: {}, period: { from: day - 3 * 86_400_000, to: day + 3 * 86_400_000 }, zone: 'UTC', words: true, now: day };
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
  const read = office.house.reader.read.bind(office.house.reader);
  let pages = 0;
  office.house.reader.read = (name, params) => {
    pages += Number(name === 'tablePage');
    return read(name, params);
  };
  const body = (await get(`/visits.json?${days}`)).body!.getReader();
  await body.read();
  await body.read();
  await read('choices', undefined);
  await read('choices', undefined);
  expect(pages).toBeLessThanOrEqual(3);
  await body.cancel();
  await read('choices', undefined);
  expect(pages).toBeLessThanOrEqual(3);
  office.house.reader.read = read;
});
