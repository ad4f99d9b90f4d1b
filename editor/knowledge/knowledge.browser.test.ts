import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createQuestionLog } from '../../server/knowledge/questionLog.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { care, helpDesk, knowledgePlace, missedQuestion } from './knowledgePlace.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof knowledgePlace>;

beforeAll(async () => {
  served = await serveHouse(helpDesk, care);
  browser = await launchChromium();
  place = knowledgePlace({ ...served, browser });
});

beforeEach(() => place.fresh());

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('an entry is written in both languages, and the chat knows it at once', async () => {
  const page = await place.staff('olaf', 'operator', '/knowledge');
  await page.getByRole('link', { name: '小店知识' }).click();
  await page.getByRole('button', { name: '新建条目' }).first().click();
  // The cursor waits in the first phrasing; Enter begins the next, and pasted lines become as many.
  await page.locator('textarea:focus').and(page.getByLabel('问法 1', { exact: true })).waitFor();
  await page.keyboard.type('可以带狗进店吗？');
  await page.keyboard.press('Enter');
  await page.locator('textarea:focus').and(page.getByLabel('问法 2', { exact: true })).waitFor();
  await paste(page, '能带宠物吗\n允许带猫进来吗\n');
  await expect.poll(() => zh(page).getByRole('textbox', { name: /^问法/ }).evaluateAll((lines) => lines.map((line) => (line as HTMLTextAreaElement).value))).toEqual(['可以带狗进店吗？', '能带宠物吗', '允许带猫进来吗']);
  await zh(page).getByLabel('答案', { exact: true }).fill('欢迎，请牵好绳子。');
  await en(page).getByLabel('问法 1', { exact: true }).fill('May I bring my dog?');
  await en(page).getByLabel('答案', { exact: true }).fill('Yes, on a lead.');
  await page.keyboard.press('Control+s');
  await page.getByText('已上线，客户的下一条消息就会用到').waitFor();

  const customer = await place.customer();
  const { messages } = await customer.say('可以带狗进店吗');
  expect(messages.map(({ text }) => text)).toContain('欢迎，请牵好绳子。');
  const { entries } = await place.detail(page);
  expect(entries.at(-1)).toMatchObject({ state: 'live', entry: { phrasings: { zh: ['可以带狗进店吗？', '能带宠物吗', '允许带猫进来吗'], en: ['May I bring my dog?'] } } });
});

test('what is not saved stays in the browser; a phrasing that another entry has is told of', async () => {
  const page = await place.staff('olaf', 'operator', '/knowledge/care?entry=hours');
  await zh(page).getByLabel('问法 2', { exact: true }).fill('停车收费吗？');
  await zh(page).getByText('另一个条目也有这个问法').waitFor();
  await zh(page).getByLabel('答案', { exact: true }).fill('每天 8 点到 22 点。');
  await page.keyboard.press('Alt+PageDown');
  await page.getByRole('heading', { name: '可以停车吗？' }).waitFor();
  await page.reload();
  await row(page, 'hours').getByText('未保存').waitFor();
  await row(page, 'hours').click();
  await expect.poll(() => zh(page).getByLabel('答案', { exact: true }).inputValue()).toBe('每天 8 点到 22 点。');
  expect((await place.detail(page)).entries[0]?.entry.answer['zh']).toBe('每天 9 点到 21 点。');
  await page.getByRole('button', { name: '放弃修改' }).click();
  await expect.poll(() => zh(page).getByLabel('答案', { exact: true }).inputValue()).toBe('每天 9 点到 21 点。');
});

test('when two write the same entry, the second sees both sides and loses nothing', async () => {
  const [first, second] = [await place.staff('olaf', 'operator', '/knowledge/care?entry=hours'), await place.staff('olga', 'operator', '/knowledge/care?entry=hours')];
  await zh(first).getByLabel('答案', { exact: true }).fill('每天 9 点到 20 点。');
  await zh(second).getByLabel('答案', { exact: true }).fill('每天 10 点到 21 点。');
  await second.keyboard.press('Control+s');
  await second.getByText('客户的下一条消息就会用到').waitFor();
  await first.keyboard.press('Control+s');
  const dialog = first.getByRole('dialog', { name: '这个条目刚刚被别人改过' });
  await dialog.getByText('每天 10 点到 21 点。').waitFor();
  await dialog.getByText('每天 9 点到 20 点。').waitFor();
  await dialog.getByRole('button', { name: '稍后处理' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await zh(first).getByLabel('答案', { exact: true }).inputValue()).toBe('每天 9 点到 20 点。');
  await first.keyboard.press('Control+s');
  await dialog.getByRole('button', { name: '保存我的' }).click();
  await first.getByText('客户的下一条消息就会用到').waitFor();
  expect((await place.detail(first)).entries[0]?.entry.answer['zh']).toBe('每天 9 点到 20 点。');
});

test('an import shows what would change before anything does, and names the lines of a file that is wrong', async () => {
  const page = await place.staff('olaf', 'operator', '/knowledge/care?view=import');
  await give(page, 'bad.csv', 'id,locale,question,answer\nhours,zh,几点开门,9 点\n,zh,没有编号,有答案\n');
  await page.getByText('第 3 行').waitFor();
  await page.getByRole('button', { name: '选择其他文件' }).click();

  await give(page, 'good.csv', 'id,locale,question,answer\nhours,zh,几点开门？,每天 8 点到 22 点。\nwifi,zh,有无线网吗？,有，密码在收银台。\n');
  await page.getByText('读到 2 个条目').waitFor();
  await page.getByText('新增 1', { exact: true }).waitFor();
  await page.getByText('修改 1', { exact: true }).waitFor();
  await expect.poll(() => page.locator('[data-is=changed] ins').allTextContents()).toContain('8');
  expect((await place.detail(page)).entries).toHaveLength(care.entries.length);
  await page.getByText('替换', { exact: true }).click();
  await page.getByRole('button', { name: '导入并删除 4 个条目' }).waitFor();
  await page.getByText('追加', { exact: true }).click();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('导入完成：新增 1，修改 1，删除 0').waitFor();
  expect((await place.detail(page)).entries.map(({ entry }) => entry.id)).toEqual([...care.entries.map(({ id }) => id), 'wifi']);

  await page.getByLabel('或粘贴网页源代码').fill('<dl><dt>可以刷卡吗？</dt><dd>可以。</dd></dl>');
  await page.getByRole('button', { name: '读取' }).click();
  await page.getByText('可以刷卡吗？').first().waitFor();
});

test('missed questions become knowledge by one key each, and each can be taken back', async () => {
  for (const text of ['你们卖雨伞吗', '有没有雨伞卖', '附近有地铁站吗', '下周股市会涨']) createQuestionLog(served.house.database).note(missedQuestion(text));
  const page = await place.staff('olaf', 'operator', '/knowledge/care?view=misses');
  const groups = page.locator('[data-miss]');
  await groups.first().waitFor();
  const waiting = async () => (await place.detail(page)).summary.misses;
  expect(await waiting()).toBe(4);

  // Let be, and thought better of.
  await choose(page, '下周股市会涨');
  await page.keyboard.press('i');
  await page.getByText('已忽略“下周股市会涨”').waitFor();
  await expect.poll(waiting).toBe(3);
  await page.keyboard.press('z');
  await expect.poll(waiting).toBe(4);
  await groups.filter({ hasText: '下周股市会涨' }).waitFor();

  // Added to an entry that was chosen.
  await choose(page, '附近有地铁站吗');
  await page.getByRole('combobox', { name: '加到条目' }).click();
  await page.getByRole('combobox', { name: '加到条目' }).fill('停车');
  await page.getByRole('option', { name: '可以停车吗？' }).click();
  await page.locator('h2').first().click();
  await page.keyboard.press('a');
  await page.getByText('已加到“可以停车吗？”').waitFor();
  await expect.poll(async () => (await place.detail(page)).entries.find(({ entry }) => entry.id === 'parking')?.entry.phrasings['zh']).toContain('附近有地铁站吗');

  // A new entry in the customers' words: the cursor waits in its answer.
  await choose(page, '雨伞');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: '用客户的话新建条目' });
  await dialog.waitFor();
  await dialog.locator('textarea:focus').waitFor();
  await page.keyboard.type('有，在收银台旁。');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByText('已新建条目').waitFor();
  const { messages } = await (await place.customer()).say('你们卖雨伞吗');
  expect(messages.map(({ text }) => text)).toContain('有，在收银台旁。');
});

test('tests that get worse hold a change back until somebody publishes it anyway', async () => {
  const page = await place.staff('olaf', 'operator', '/knowledge/care?view=tests');
  await page.getByRole('button', { name: '添加测试问题' }).click();
  await page.getByLabel('问题，每行一个').fill('几点开门\n营业时间\n');
  await page.getByRole('combobox', { name: '应命中' }).click();
  await page.getByRole('option', { name: '几点开门？' }).click();
  await page.getByRole('button', { name: '添加 2 个' }).click();
  await page.getByRole('button', { name: '运行测试' }).click();
  await page.getByText('共 2 个，通过 2 个').waitFor();

  await page.getByRole('link', { name: '条目', exact: true }).click();
  await row(page, 'hours').click();
  await zh(page).getByLabel('问法 1', { exact: true }).fill('哪里有洗手间？');
  await zh(page).getByLabel('问法 2', { exact: true }).fill('卫生间在哪儿');
  await page.keyboard.press('Control+s');
  await page.getByText('1 个条目的修改未上线：测试结果会变差').waitFor();
  expect((await (await place.customer()).say('几点开门')).messages.map(({ text }) => text)).toContain('每天 9 点到 21 点。');
  await row(page, 'hours').getByText('已修改').waitFor();

  await page.getByRole('button', { name: /个测试问题的结果变了/ }).click();
  await page.getByRole('dialog').getByText(/个变差了/).waitFor();
  await page.getByRole('dialog').locator('tr[data-worse]').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '发布…' }).click();
  await page.getByRole('button', { name: '仍然发布' }).click();
  await page.getByText('客户的下一条消息就会用到').waitFor();
  expect((await place.detail(page)).summary.unpublished).toBe(0);
});

test('a question is asked as a customer would ask it, says why, and becomes a test in one click', async () => {
  const page = await place.staff('olaf', 'operator', '/knowledge/care');
  await page.getByText('像客户一样问').click();
  await page.getByLabel('客户的问题').fill('这件衣服怎么洗');
  await page.keyboard.press('Enter');
  await page.getByText('直接回答。').waitFor();
  const found = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '这件衣服怎么洗？' }) });
  await expect.poll(() => found.locator('mark').allTextContents()).not.toEqual([]);
  await page.getByRole('button', { name: '加入测试：应命中第一条' }).click();
  await page.getByText('这个问题已在测试中').waitFor();
  expect((await place.detail(page)).tests).toMatchObject([{ question: '这件衣服怎么洗', expects: 'washing' }]);
  await page.getByRole('button', { name: '接着追问' }).click();
  await page.getByLabel('客户的问题').fill('那会掉色吗');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: '客户之前说的' }).getByText('这件衣服怎么洗').waitFor();
  await page.getByRole('link', { name: '这件衣服怎么洗？' }).first().click();
  await page.getByRole('heading', { name: '这件衣服怎么洗？' }).waitFor();
});

test('two entries that ask the same become one, and the history takes it back', async () => {
  await place.fresh([...care.entries, { id: 'again', phrasings: { zh: ['营业时间', '晚上几点关门'] }, answer: { zh: '21 点关门。' } }]);
  const page = await place.staff('olaf', 'operator', '/knowledge/care?view=pairs');
  const card = page.locator('[data-pair="again hours"]');
  await card.getByText('问法相同').waitFor();
  await card.getByRole('button', { name: '合并…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '晚上几点关门' }).waitFor();
  await dialog.getByRole('radio', { name: '21 点关门。' }).check();
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await card.waitFor({ state: 'detached' });
  const hours = (await place.detail(page)).entries[0]?.entry;
  expect(hours).toMatchObject({ id: 'hours', answer: { zh: '21 点关门。' } });
  expect(hours?.phrasings['zh']).toContain('晚上几点关门');

  await page.getByRole('link', { name: '修改记录' }).click();
  const change = page.locator('[data-revision]').first();
  await change.getByText('合并').waitFor();
  await change.getByRole('button', { name: '查看' }).click();
  await change.locator('ins').filter({ hasText: '晚上几点关门' }).waitFor();
  await change.getByRole('button', { name: '撤销' }).click();
  await change.getByText('撤销', { exact: true }).first().waitFor();
  expect((await place.detail(page)).entries.map(({ entry }) => entry.id)).toContain('again');
});

test('the slider shows what it would change before it is saved', async () => {
  await served.house.knowledge.tests.add('care', [{ question: '几点开门', expects: 'hours' }, { question: '今天天气好吗', expects: null }]);
  const page = await place.staff('olaf', 'operator', '/knowledge/care?view=balance');
  await page.getByText('自动确定').waitFor();
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.getByText('偏向多询问（−2）').waitFor();
  await page.getByRole('heading', { name: '会有变化的问题' }).waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await expect.poll(async () => (await place.detail(page)).settings.balance).toBe(-0.2);
});

test('categories are made, renamed and ordered; a base that a flow uses cannot be deleted', async () => {
  const page = await place.staff('olaf', 'operator', '/knowledge/care?entry=gift');
  await page.getByRole('combobox', { name: '分类' }).last().fill('包装');
  await page.getByRole('option', { name: '新建分类“包装”' }).click();
  await page.getByText('有未保存的修改').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('客户的下一条消息就会用到').waitFor();
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('button', { name: '上移“包装”' }).click();
  await page.getByLabel('分类 2（英语）').fill('Wrapping');
  await page.getByRole('button', { name: '保存' }).click();
  await expect.poll(async () => (await place.detail(page)).settings.categories.map(({ name }) => name['en'] ?? '')).toEqual(['The shop', 'Wrapping', 'Goods']);
  await expect.poll(() => page.getByRole('button', { name: '删除知识库' }).isDisabled()).toBe(true);
});

test('those who only read change nothing, and agents do not enter', async () => {
  const page = await place.staff('ana', 'analyst', '/knowledge/care?entry=hours');
  await page.getByRole('heading', { name: '几点开门？' }).waitFor();
  expect(await zh(page).getByLabel('答案', { exact: true }).getAttribute('readonly')).not.toBeNull();
  expect(await page.getByRole('button', { name: /保存|新建条目|删除/ }).count()).toBe(0);
  const agent = await place.staff('ann', 'agent', '/knowledge/care');
  await agent.getByText('您的角色暂时没有这里的权限').waitFor();
});

test('of five thousand entries only those in view are drawn, and a search finds any of them', async () => {
  await place.fresh(Array.from({ length: 5_000 }, (_, at) => ({ id: `part-${at}`, phrasings: { zh: [`零件 ${at} 怎么安装？`, `${at} 号零件装不上`, `第 ${at} 号件`] }, answer: { zh: `请按说明书第 ${at} 页操作。` } })));
  const page = await place.staff('olaf', 'operator', '/knowledge/care');
  const rows = page.locator('[data-entry]');
  await rows.first().waitFor();
  await page.getByText('5000 条').waitFor();
  expect(await rows.count()).toBeLessThan(60);
  expect(await page.locator('*').count()).toBeLessThan(1_000);

  await page.getByRole('list', { name: '条目列表' }).evaluate((list) => list.parentElement?.scrollTo(0, 60 * 4_000));
  await row(page, 'part-4000').waitFor();
  expect(await rows.count()).toBeLessThan(60);
  await row(page, 'part-4000').focus();
  await page.keyboard.press('End');
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['entry'])).toBe('part-4999');

  await page.getByRole('searchbox').fill('4321 号零件');
  await page.getByText('1 条', { exact: true }).waitFor();
  await row(page, 'part-4321').click();
  await page.getByRole('heading', { name: '零件 4321 怎么安装？' }).waitFor();
});

function row(page: Page, id: string) {
  return page.locator(`[data-entry="${id}"]`);
}

const zh = (page: Page) => page.getByRole('region', { name: '中文', exact: true });
const en = (page: Page) => page.getByRole('region', { name: '英语', exact: true });

async function choose(page: Page, title: string): Promise<void> {
  await page.locator('[data-miss]').filter({ hasText: title }).first().click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

async function give(page: Page, name: string, content: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

/** Pastes into the field that has the cursor. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
