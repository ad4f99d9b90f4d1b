import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeImport, Problem } from '../contract.ts';
import { fileTypes } from './fileTypes.ts';
import { entry, openKnowledgeHouse, shopEntries } from './knowledgeHouse.test-support.ts';
import { makeXlsx, makeZip } from './makeXlsx.test-support.ts';

let house: Awaited<ReturnType<typeof openKnowledgeHouse>>;
beforeAll(async () => {
  house = await openKnowledgeHouse();
});
afterAll(() => house.close());

const send = async <T = KnowledgeImport>(slug: string, type: keyof typeof fileTypes, body: string | Uint8Array, { query = '', status = 200, language = 'en' } = {}): Promise<T> =>
  house.ask('POST', `/${slug}/import${query}`, body, { status, headers: { 'content-type': fileTypes[type], 'accept-language': language } });
/** An import that must be refused, in both languages, and change nothing. */
async function refuse(type: keyof typeof fileTypes, body: string | Uint8Array): Promise<Problem> {
  const slug = await house.fresh();
  const chinese = await send<Problem>(slug, type, body, { status: 400, language: 'zh' });
  expect(chinese.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
  expect([(await house.read(slug)).entries, (await house.detail(slug)).summary.revision]).toEqual([shopEntries, 1]);
  return send<Problem>(slug, type, body, { status: 400 });
}

describe('an import', () => {
  it('shows what it would change, before and after', async () => {
    const slug = await house.fresh();
    const body = { slug, name: { en: 'Shop' }, entries: [entry('hours', 'Opening times?'), shopEntries[1], entry('gift', 'Gifts?')] };
    const dry = await send(slug, 'json', JSON.stringify(body), { query: '?dry=1' });
    expect(dry).toMatchObject({ dry: true, added: 1, changed: 1, removed: 1, result: null });
    expect(dry.differences).toEqual([
      { id: 'hours', kind: 'changed', before: shopEntries[0], after: body.entries[0] },
      { id: 'gift', kind: 'added', before: null, after: body.entries[2] },
      { id: 'invoice', kind: 'removed', before: shopEntries[2], after: null },
    ]);
    expect((await house.read(slug)).entries).toEqual(shopEntries);
    expect((await send(slug, 'json', JSON.stringify(body))).result).toEqual({ revision: 2, live: true, tests: null });
  });

  it('beside what is there takes nothing away', async () => {
    const slug = await house.fresh(shopEntries, { categories: [{ id: 'a', name: { en: 'A' } }] });
    const body = { slug, name: { en: 'Other' }, categories: [{ id: 'a', name: { en: 'Not A' } }, { id: 'b', name: { en: 'B' } }], entries: [entry('hours', 'Opening times?'), entry('gift', 'Gifts?')] };
    const merged = await send(slug, 'json', JSON.stringify(body), { query: '?mode=merge' });
    expect(merged).toMatchObject({ entries: 2, added: 1, changed: 1, removed: 0 });
    const after = await house.read(slug);
    expect(after.entries.map(({ id }) => id)).toEqual(['hours', 'returns', 'invoice', 'gift']);
    expect([after.name, after.categories]).toEqual([{ en: 'Shop' }, [{ id: 'a', name: { en: 'A' } }, { id: 'b', name: { en: 'B' } }]]);
    await house.undo(slug, 2);
    expect((await house.read(slug)).entries).toEqual(shopEntries);
  });

  it('that makes the tests worse waits to be published', async () => {
    const slug = await house.fresh();
    await house.addTests(slug, [{ question: 'When do you open?', expects: 'hours' }]);
    const { result } = await send(slug, 'json', JSON.stringify({ slug, name: { en: 'Shop' }, entries: [shopEntries[1]] }));
    expect([result?.live, result?.tests?.worse.length]).toEqual([false, 1]);
    expect(await house.find(slug, 'When do you open?')).toBe('answered hours');
  });

  it.each(['application/pdf', 'text/plain'])('of %s is refused', async (type) => {
    const slug = await house.fresh();
    expect(await house.refused(slug, '/import', 'x', 400, { headers: { 'content-type': type } })).toMatchObject({ code: 'request.not-json' });
  });
});

describe('a spreadsheet', () => {
  const header = ['id', 'locale', 'question', 'answer', 'category'];

  it('is read like CSV, with categories by id or name', async () => {
    const slug = await house.fresh(shopEntries, { categories: [{ id: 'pay', name: { zh: '支付', en: 'Payment' } }] });
    await send(slug, 'xlsx', makeXlsx([header, ['refund', 'zh', '怎么退款', '原路退回。', '支付'], ['refund', 'en', 'How do I get a refund?', 'The same way.', ''], [12, 'en', 'Number twelve?', 'Yes.', 'Visits & more'], ['x', 'en', ' =1+1 ', 'Two.', 'pay']]));
    const { categories, entries } = await house.read(slug);
    expect(entries).toEqual([
      { id: 'refund', phrasings: { zh: ['怎么退款'], en: ['How do I get a refund?'] }, answer: { zh: '原路退回。', en: 'The same way.' }, category: 'pay' },
      { id: '12', phrasings: { en: ['Number twelve?'] }, answer: { en: 'Yes.' }, category: categories?.[1]?.id },
      { id: 'x', phrasings: { en: ['=1+1'] }, answer: { en: 'Two.' }, category: 'pay' },
    ]);
    expect(categories?.[1]?.name).toEqual({ en: 'Visits & more' });
  });

  it('is refused with the line that is wrong', async () => {
    const problem = await refuse('xlsx', makeXlsx([header, ['a', 'en', 'Q', 'A', ''], ['', 'en', 'Q', 'A', '']]));
    expect(problem).toMatchObject({ code: 'knowledge.invalid', errors: [{ path: 'line 3' }] });
    expect((await refuse('xlsx', makeXlsx([['id', 'locale', 'question', 'answer', 'group']]))).errors?.[0]?.message).toContain('group');
    expect((await refuse('xlsx', makeXlsx([header, ['a', 'en', 'Q', 'A', 'one'], ['a', 'en', 'P', '', 'two']]))).errors?.[0]?.path).toBe('line 3');
  });

  it('is not unpacked when it would be too large', async () => {
    expect((await refuse('xlsx', makeXlsx([header], { sheet: `<worksheet><!--${' '.repeat(80 * 1024 * 1024)}--></worksheet>` }))).errors?.[0]?.message).toContain('too large');
  }, 60_000);

  const bomb = Buffer.alloc(80 * 1024 * 1024, ' ');
  it.each([
    ['text', () => Buffer.from('id,locale,question,answer')],
    ['nothing', () => new Uint8Array()],
    ['half a file', () => makeXlsx([header]).slice(0, 300)],
    ['an archive of something else', () => makeZip({ 'a.txt': 'x' })],
    ['what says it is smaller than it is', () => makeZip({ 'xl/worksheets/sheet1.xml': bomb }, 1000)],
    ['too many files', () => makeZip(Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`f${index}.xml`, 'x'])))],
    ['a sheet of a thousand million cells', () => makeXlsx([], { sheet: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>' })],
    ['entities that grow', () => makeXlsx([], { sheet: `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 8 }, (_, index) => `<!ENTITY b${index} "${'&a;'.repeat(10)}">`).join('')}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b7;</v></c></row></sheetData></worksheet>` })],
  ])('that is %s is refused', async (_what, make) => {
    expect((await refuse('xlsx', make())).code).toBe('knowledge.invalid');
  }, 60_000);
});

describe('a FAQ page', () => {
  const read = async (html: string, entries = [] as typeof shopEntries) => {
    const slug = await house.fresh(entries);
    await send(slug, 'html', html);
    const { entries: made, categories } = await house.read(slug);
    return { made, categories, pairs: made.map(({ phrasings, answer }) => [Object.values(phrasings).flat(), Object.values(answer)]), locales: made.map(({ answer }) => Object.keys(answer).join()) };
  };

  it('may fold its answers', async () => {
    const { made, categories } = await read(`<html lang="zh-CN"><body><nav><details><summary>菜单</summary>首页</details></nav><h2>物流</h2>
      <details id="when"><summary>多久<b>发货</b>？</summary><p>48 小时内。</p><ul><li>节假日顺延</li><li>预售除外</li></ul></details>
      <details><summary>能改地址吗？</summary>可以，<a href="https://example.com/help">看这里</a>。<br>谢谢<details><summary>改不了怎么办？</summary>联系客服。</details></details></body></html>`);
    expect(made.map(({ id, phrasings, answer, category }) => [id, phrasings['zh'], answer['zh'], category])).toEqual([
      ['when', ['多久发货？'], '48 小时内。\n\n- 节假日顺延\n- 预售除外', categories?.[0]?.id],
      [expect.stringMatching(/^q-/), ['能改地址吗？'], '可以，看这里 (https://example.com/help)。\n谢谢', categories?.[0]?.id],
      [expect.stringMatching(/^q-/), ['改不了怎么办？'], '联系客服。', categories?.[0]?.id],
    ]);
    expect(categories).toEqual([{ id: '物流', name: { zh: '物流' } }]);
  });

  it('may define, head or declare them', async () => {
    expect((await read('<dl><dt>One?</dt><dt>Uno?</dt><dd>First.</dd><dd>And more.</dd><div><dt>Two?</dt><dd>Second.</dd></div><dt>No answer</dt></dl>')).pairs).toEqual([[['One?', 'Uno?'], ['First.\nAnd more.']], [['Two?'], ['Second.']]]);
    const headed = await read('<h1>Help</h1><h2>Paying</h2><h3>How do I pay?</h3><p>By card.</p><p>Or cash.</p><div><h3><button>Can I pay later?</button></h3></div><div>Yes.</div><h2>About us</h2><p>We are nice.</p>');
    expect([headed.pairs, headed.categories]).toEqual([[[['How do I pay?'], ['By card.\n\nOr cash.']], [['Can I pay later?'], ['Yes.']]], [{ id: 'Paying', name: { en: 'Paying' } }]]);
    const data = JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'Wo ist es?', acceptedAnswer: { '@type': 'Answer', text: '<p>Hier &amp; da</p><script>x()</script>' } }] }] }).replaceAll('</', '<\\/');
    const declared = await read(`<html lang="de"><head><script type="application/ld+json">${data}</script><script type="application/ld+json">{ broken</script></head><body></body></html>`);
    expect([declared.pairs, declared.locales]).toEqual([[[['Wo ist es?'], ['Hier & da']]], ['de']]);
    const micro = '<div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><h3 itemprop="name">Why?</h3><div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text">Because.</div></div></div></div>';
    expect((await read(micro)).pairs).toEqual([[['Why?'], ['Because.']]]);
  });

  it('adds its words and its language to entries that ask the same', async () => {
    const known = { ...entry('hours', 'When do you open?', 'At nine.'), leadsTo: 'more', phrasings: { en: ['When do you open?', 'hours'], zh: ['几点开门'] }, answer: { en: 'At nine.', zh: '九点。' } };
    const { made } = await read('<dl><dt>when do you OPEN</dt><dd>At ten.</dd></dl>', [known]);
    expect(made).toEqual([{ ...known, answer: { zh: '九点。', en: 'At ten.' } }]);
  });

  it('runs nothing, fetches nothing and says no variables', async () => {
    const { pairs } = await read('<details><summary>Hi <img src=x onerror="throw 1">there?</summary><script>throw 1</script><style>p{}</style><template>t</template><p>Dear {{ contact.email }}<iframe src="//x">no</iframe></p></details>');
    expect(pairs).toEqual([[['Hi there?'], ['Dear { { contact.email }}']]]);
  });

  it.each([
    ['no page', 'just text'],
    ['nothing', ''],
    ['no questions', '<p>Hello</p>'],
    ['NUL and halves', '\0\0<details><summary>\0</summary>\ud800</details>'],
    ['an endless answer', `<details><summary>Q?</summary>${'x'.repeat(5_000)}</details>`],
    ['an endless question', `<details><summary>${'x'.repeat(600)}</summary>A</details>`],
  ])('with %s is refused', async (_what, html) => {
    const { code, errors } = await refuse('html', html);
    expect([code, errors?.[0]?.path]).toEqual(['knowledge.invalid', 'line 1']);
  });

  it('may be nested as deep as it likes', async () => {
    const slug = await house.fresh();
    const answer = await house.call('operator', 'POST', `/api/knowledge/${slug}/import`, `${'<div>'.repeat(100_000)}<details><summary>Q?</summary>A</details>`, { 'content-type': 'text/html' });
    // Read or refused: but answered.
    expect([200, 400]).toContain(answer.status);
    expect((await house.call('operator', 'GET', '/api/knowledge')).status).toBe(200);
  }, 60_000);
});
