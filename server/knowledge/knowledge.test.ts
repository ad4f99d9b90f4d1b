import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../contract.ts';
import { openTestHouse } from '../flows/openTestHouse.test-support.ts';

const entry = (id: string, question: string, answer: string) => ({ id, phrasings: { en: [question] }, answer: { en: answer } });
const base: KnowledgeBase = { slug: 'shop', name: { en: 'Shop', zh: '店铺' }, entries: [entry('hours', 'When do you open?', 'At nine.'), entry('returns', 'How do I return this?', 'By post.')] };

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

let made = 0;
/** A knowledge base of its own for each case. */
async function fresh(given: Partial<KnowledgeBase> = {}): Promise<string> {
  made += 1;
  const slug = `base-${made}`;
  expect((await test.call('operator', 'PUT', `/api/knowledge/${slug}`, { ...base, slug, ...given })).status).toBe(200);
  return slug;
}
const read = async (slug: string): Promise<KnowledgeBase> => (await test.call('analyst', 'GET', `/api/knowledge/${slug}`)).json();
const csv = (slug: string, body: string | Uint8Array, query = '', headers: Record<string, string> = {}) => test.call('operator', 'POST', `/api/knowledge/${slug}/import${query}`, body, { 'content-type': 'text/csv', ...headers });

describe('a knowledge base', () => {
  it('is written whole, listed and read', async () => {
    const slug = await fresh();
    expect(await read(slug)).toEqual({ ...base, slug });
    const { bases } = await (await test.call('analyst', 'GET', '/api/knowledge')).json();
    expect(bases).toContainEqual(expect.objectContaining({ slug, entries: 2, revision: 1, name: base.name }));
  });

  it('keeps texts composed (NFC), without blanks at their ends', async () => {
    const slug = await fresh({ entries: [{ id: 'cafe', phrasings: { en: ['  Cafe\u0301? ', 'Café?'] }, answer: { en: 'Cafe\u0301.' } }] });
    expect((await read(slug)).entries).toEqual([{ id: 'cafe', phrasings: { en: ['Café?'] }, answer: { en: 'Café.' } }]);
  });

  it.each([
    ['an id twice', [entry('a', 'x?', 'x'), entry('a', 'y?', 'y')], 'entries.1'],
    ['an empty answer', [entry('a', 'x?', '')], 'entries.0.answer.en'],
    ['a blank answer', [entry('a', 'x?', '   ')], 'entries.0'],
    ['no answer', [{ id: 'a', phrasings: { en: ['x?'] }, answer: {} }], 'entries.0'],
    ['no question', [{ id: 'a', phrasings: {}, answer: { en: 'x' } }], 'entries.0'],
    ['NUL', [entry('a', 'x\0?', 'x')], 'entries.0.phrasings.en.0'],
    ['half a character', [entry('a', 'x?', '\ud83d')], 'entries.0.answer.en'],
    ['a locale that is none', [{ id: 'a', phrasings: { __proto__x: ['x'] }, answer: { en: 'x' } }], 'entries.0.phrasings.__proto__x'],
    ['an unknown field', [{ ...entry('a', 'x?', 'x'), secret: 1 }], 'entries.0'],
  ])('with %s is refused with its place, and nothing changes', async (_what, entries, path) => {
    const slug = await fresh();
    for (const language of ['zh', 'en']) {
      const answer = await test.call('operator', 'PUT', `/api/knowledge/${slug}`, { ...base, slug, entries }, { 'accept-language': language });
      const problem = await answer.json();
      expect({ status: answer.status, code: problem.code, path: problem.errors[0].path }).toEqual({ status: 400, code: 'knowledge.invalid', path });
      if (language === 'zh') expect(problem.errors[0].message).toMatch(/\p{Script=Han}/u);
    }
    expect(await read(slug)).toEqual({ ...base, slug });
  });

  it('answers 404 when there is none', async () => {
    for (const path of ['', '/export']) expect((await test.call('operator', 'GET', `/api/knowledge/nowhere${path}`)).status).toBe(404);
    expect((await test.call('operator', 'POST', '/api/knowledge/nowhere/match', { text: 'x' })).status).toBe(404);
  });

  it('is asked with the same matcher as the bot, and anew after a change', async () => {
    const slug = await fresh();
    const ask = async () => (await test.call('analyst', 'POST', `/api/knowledge/${slug}/match`, { text: 'When do you open?' })).json();
    expect((await ask()).ranked[0]).toMatchObject({ entry: { id: 'hours' }, score: expect.any(Number), phrasing: 'When do you open?' });
    await test.call('operator', 'PUT', `/api/knowledge/${slug}`, { ...base, slug, entries: [entry('opening', 'When do you open?', 'At ten.')] });
    expect((await ask()).ranked[0].entry.id).toBe('opening');
  });

  it.each([
    ['supervisor', 'GET', 200],
    ['analyst', 'PUT', 403],
    ['supervisor', 'PUT', 403],
    ['agent', 'GET', 403],
    [null, 'GET', 401],
  ] as const)('%s may %s it: %i', async (role, method, status) => {
    const slug = await fresh();
    expect((await test.call(role, method, `/api/knowledge/${slug}`, method === 'PUT' ? { ...base, slug } : undefined)).status).toBe(status);
  });
});

describe('import from CSV', () => {
  it('reads several phrasings per entry and both languages', async () => {
    const slug = await fresh();
    const answer = await csv(slug, 'id,locale,question,answer\nhours,zh,几点开门,九点。\nhours,zh,营业时间,\nhours,en,Opening hours,At nine.\nreturns,en,How do I return this?,By post.\n');
    expect(await answer.json()).toMatchObject({ slug, dry: false, entries: 2, added: 0, changed: 1, removed: 0 });
    expect((await read(slug)).entries).toEqual([
      { id: 'hours', phrasings: { zh: ['几点开门', '营业时间'], en: ['Opening hours'] }, answer: { zh: '九点。', en: 'At nine.' } },
      entry('returns', 'How do I return this?', 'By post.'),
    ]);
    expect((await read(slug)).name).toEqual(base.name);
  });

  it.each([
    ['a byte order mark and CRLF', '\uFEFFid,locale,question,answer\r\na,en,Q,A\r\n'],
    ['semicolons', 'id;locale;question;answer\na;en;Q;A\n'],
    ['Excel\'s hint', 'sep=;\r\nid;locale;question;answer\r\na;en;Q;A\r\n'],
    ['tabs', 'id\tlocale\tquestion\tanswer\na\ten\tQ\tA\n'],
    ['columns in another order, in capitals, with blanks', ' Answer ,QUESTION,Locale,ID\nA,Q,en,a\n'],
    ['Chinese column names', '编号,语言,问题,答案\na,en,Q,A\n'],
    ['empty rows and columns', 'id,locale,question,answer,,\n\na,en,Q,A,,\n,,,,,\n'],
    ['no line break at the end', 'id,locale,question,answer\na,en,Q,A'],
    ['old Mac line breaks', 'id,locale,question,answer\ra,en,Q,A\r'],
  ])('takes %s', async (_what, text) => {
    const slug = await fresh();
    expect((await csv(slug, text)).status).toBe(200);
    expect((await read(slug)).entries).toEqual([entry('a', 'Q', 'A')]);
  });

  it('takes line breaks, commas and quotes in quotes', async () => {
    const slug = await fresh();
    await csv(slug, 'id,locale,question,answer\na,en,"Well, what?","Two\nlines and a ""quote"""\n');
    expect((await read(slug)).entries).toEqual([entry('a', 'Well, what?', 'Two\nlines and a "quote"')]);
  });

  it.each([
    ['GB 18030', Buffer.from('69642c6c6f63616c652c7175657374696f6e2c616e737765720a612c7a682cbcb8b5e3bfaac3c53f2cbec5b5e3a1a30a', 'hex')],
    ['UTF-16 with its mark', Buffer.from('\uFEFFid,locale,question,answer\na,zh,几点开门?,九点。\n', 'utf16le')],
  ])('takes %s', async (_what, bytes) => {
    const slug = await fresh();
    expect((await csv(slug, bytes)).status).toBe(200);
    expect((await read(slug)).entries).toEqual([{ id: 'a', phrasings: { zh: ['几点开门?'] }, answer: { zh: '九点。' } }]);
  });

  it.each([
    ['an unknown column', 'id,locale,question,reply\na,en,Q,A\n', 'line 1', 'reply'],
    ['a missing column', 'id,locale,question\na,en,Q\n', 'line 1', 'answer'],
    ['a column twice', 'id,locale,question,answer,answer\na,en,Q,A,A\n', 'line 1', 'twice'],
    ['an empty answer', 'id,locale,question,answer\na,en,Q,A\nb,en,Q2,\n', 'line 3', 'answer'],
    ['an empty id', 'id,locale,question,answer\n,en,Q,A\n', 'line 2', 'id'],
    ['an empty locale', 'id,locale,question,answer\na,,Q,A\n', 'line 2', 'locale'],
    ['a locale that is none', 'id,locale,question,answer\na,english language,Q,A\n', 'line 2.phrasings.english language', ''],
    ['an id with another answer, after a text of two lines', 'id,locale,question,answer\na,en,Q,"A\nB"\na,en,Q2,C\n', 'line 4', 'line 2'],
    ['a separator that is not quoted', 'id,locale,question,answer\na,en,Well, what?,A\n', 'line 2', 'too many'],
    ['a quote that does not end', 'id,locale,question,answer\na,en,"Q,A\n', 'line', 'quote'],
    ['no question', 'id,locale,question,answer\na,en,,A\n', 'line 2', 'question'],
    ['nothing', '', 'line 1', 'empty'],
    ['bytes that are no text', Buffer.from([0xff, 0xff, 0x00, 0x81]), 'line 1', 'encoding'],
  ])('refuses %s with its line, and changes nothing', async (_what, text, path, word) => {
    const slug = await fresh();
    const english = await (await csv(slug, text, '', { 'accept-language': 'en' })).json();
    expect(english).toMatchObject({ status: 400, code: 'knowledge.invalid' });
    expect(english.errors[0].path).toContain(path);
    expect(english.errors[0].message.toLowerCase()).toContain(word.toLowerCase());
    const chinese = await (await csv(slug, text, '', { 'accept-language': 'zh-CN' })).json();
    expect(chinese.errors[0].message).toMatch(/\p{Script=Han}/u);
    expect(await read(slug)).toEqual({ ...base, slug });
  });

  it('lists every wrong line', async () => {
    const problem = await (await csv(await fresh(), 'id,locale,question,answer\n,en,Q,A\na,,Q,A\nb,en,Q,B\n,,x,\n')).json();
    expect(problem.errors.map((each: { path: string }) => each.path)).toEqual(['line 2', 'line 3', 'line 5', 'line 5']);
  });

  it('shows what it would do, and does nothing, with dry=1', async () => {
    const slug = await fresh();
    const answer = await csv(slug, 'id,locale,question,answer\nhours,en,When do you open?,At ten.\nnew,en,New?,Yes.\n', '?dry=1');
    expect(await answer.json()).toMatchObject({ dry: true, entries: 2, added: 1, changed: 1, removed: 1, preview: [{ id: 'hours' }, { id: 'new' }] });
    expect(await read(slug)).toEqual({ ...base, slug });
  });

  it('takes JSON too, under the slug of the address', async () => {
    const slug = await fresh();
    const answer = await test.call('operator', 'POST', `/api/knowledge/${slug}/import`, { ...base, slug: 'elsewhere', entries: [entry('a', 'Q', 'A')] });
    expect(answer.status).toBe(200);
    expect(await read(slug)).toMatchObject({ slug, entries: [{ id: 'a' }] });
  });

  it('takes nothing else', async () => {
    expect((await csv(await fresh(), 'x', '', { 'content-type': 'text/html' })).status).toBe(400);
  });
});

describe('export', () => {
  const odd = ['=1+1', '+86', '-5', '@me', '\tTab', "'=quoted", "''+", '＝全角', 'plain, with "quotes"', 'two\nlines', 'semi;colon'];

  it('comes back as it was, whatever the texts begin with', async () => {
    const entries = odd.map((text, index) => ({ id: `e${index}`, phrasings: { en: [`${text} ?`, 'other'], zh: [`${text} 问`] }, answer: { en: text.trim(), zh: `答 ${text}` } }));
    const slug = await fresh({ entries });
    const before = await read(slug);
    const file = await test.call('analyst', 'GET', `/api/knowledge/${slug}/export?format=csv`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.csv"`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const copy = await fresh();
    expect((await csv(copy, bytes)).status).toBe(200);
    expect((await read(copy)).entries).toEqual(before.entries);
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const slug = await fresh({ entries: odd.map((text, index) => entry(`e${index}`, `${text} ?`, text)) });
    const text = await (await test.call('analyst', 'GET', `/api/knowledge/${slug}/export?format=csv`)).text();
    expect(text.match(/(^|,)"?[=+\-@\t＝]/gmu)).toBeNull();
  });

  it('is JSON by default', async () => {
    const slug = await fresh();
    expect(await (await test.call('analyst', 'GET', `/api/knowledge/${slug}/export`)).json()).toEqual({ ...base, slug });
  });
});
