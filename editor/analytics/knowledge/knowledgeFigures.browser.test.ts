import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { knowledgeFigures, knowledgeMisses, knowledgePairs, type Role } from '../../../server/contract.ts';
import { launchChromium } from '../../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../../server/servedHouse.test-support.ts';
import { findings, modes } from '../../app/axe.test-support.ts';
import { care, helpDesk, knowledgePlace } from '../../knowledge/knowledgePlace.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof knowledgePlace>;

/** The help desk, which here leaves the customer to pick what they mean. */
const offering = { ...helpDesk, nodes: helpDesk.nodes.map((node) => (node.id === 'find' ? { ...node, config: { knowledge: 'care', answeredFrom: 0.95, unsureFrom: 0.6 } } : node)), edges: helpDesk.edges.filter(({ outlet }) => outlet !== 'unsure') };

beforeAll(async () => {
  served = await serveHouse(offering, care);
  browser = await launchChromium();
  place = knowledgePlace({ ...served, browser });
});

beforeEach(async () => {
  await place.fresh();
  served.house.database.connection.exec('delete from knowledge_questions');
});
afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function open(as: Role, query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await place.staff(`kf-${as}`, as, `/analytics/knowledge?base=care${query}`, options);
  await page.getByRole('region', { name: /^(提问量|Questions)$/ }).waitFor();
  return page;
}
const group = (page: Page, title: string) => page.locator('[data-miss]').filter({ hasText: title });

/** A customer who says these things one after the other; answers what the bot said to the last. */
async function asks(...texts: readonly string[]): Promise<string> {
  const customer = await place.customer();
  let said = '';
  for (const text of texts) said = (await customer.say(text)).messages.map((message) => message.text).join(' ');
  return said;
}

test('one click makes an entry of what nothing answered, and the next customer is answered', async () => {
  for (const text of ['有雨伞卖吗', '你们有雨伞卖吗']) await asks(text);
  const page = await open('operator');
  await group(page, '雨伞').getByText('2', { exact: true }).waitFor();
  await group(page, '雨伞').getByRole('button', { name: '新建条目' }).click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByRole('textbox', { name: '问法 1' }).first().inputValue()).toContain('雨伞');
  await dialog.getByRole('textbox', { name: /答案/ }).first().fill('有的，收银台旁边就有雨伞。');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByText('没有待处理的问题').waitFor();
  expect(await asks('有雨伞卖吗')).toContain('收银台旁边');
  // What happened has happened: they are still questions that got no answer, and dealt with.
  const figures = knowledgeFigures.parse(await (await page.request.get(`${served.origin}/api/analytics/knowledge/care`)).json());
  expect([figures.asked.missed + figures.asked.unsure, figures.asked.answered]).toEqual([2, 1]);
  await page.reload();
  await page.getByText(/已处理 2/).waitFor();
});

test('one click adds the phrasing to an entry, another takes it back', async () => {
  await asks('有雨伞卖吗');
  const page = await open('owner');
  const row = group(page, '有雨伞卖吗');
  await row.getByRole('button', { name: '有雨伞卖吗' }).click();
  await row.getByRole('combobox', { name: '并入其他条目' }).click();
  await page.getByRole('option', { name: '可以停车吗？' }).click();
  await row.getByRole('button', { name: '并入', exact: true }).click();
  await page.getByText('没有待处理的问题').waitFor();
  expect(await asks('有雨伞卖吗')).toContain('免费停 2 小时');
  await page.getByRole('button', { name: '撤销' }).click();
  await group(page, '有雨伞卖吗').waitFor();
  await expect.poll(async () => (await place.detail(page)).entries.find(({ entry }) => entry.id === 'parking')?.entry.phrasings['zh']).not.toContain('有雨伞卖吗');
});

test.each(['analyst', 'supervisor'] as const)('a %s sees whom to ask, and can change nothing', async (role) => {
  await asks('有雨伞卖吗');
  const page = await open(role);
  await page.getByText(/请运营或所有者/).waitFor();
  await group(page, '有雨伞卖吗').getByRole('button', { name: '有雨伞卖吗' }).click();
  await group(page, '有雨伞卖吗').getByText('客户的原话').waitFor();
  expect(await page.getByRole('button', { name: /新建条目|并入|忽略|合并/ }).count()).toBe(0);
  const refused = await page.request.post(`${served.origin}/api/knowledge/care/misses/settle`, { data: { ids: ['x.1'], as: { kind: 'ignore' } }, headers: { origin: served.origin } });
  expect(refused.status()).toBe(403);
});

test('figures are those of the API; entries are sorted, searched, looked into and taken away', async () => {
  const happy = await place.customer();
  await happy.say('几点开门？');
  await happy.say('营业时间');
  await asks('怎么退货？');
  await asks('有雨伞卖吗');
  const page = await open('analyst', '&view=entries');
  const figures = knowledgeFigures.parse(await (await page.request.get(`${served.origin}/api/analytics/knowledge/care`)).json());
  expect([figures.asked.asked, figures.asked.given.count, figures.entries.slice(0, 2).map(({ entry }) => entry)]).toEqual([4, 3, ['hours', 'returns']]);
  await expect.poll(() => page.getByRole('region', { name: '提问量' }).textContent()).toContain(String(figures.asked.asked));
  await expect.poll(() => page.getByRole('region', { name: '回答率' }).textContent()).toContain('75%');
  const rows = page.locator('tr[data-entry]');
  const shown = async () => rows.evaluateAll((all) => all.map((row) => [row.getAttribute('data-entry'), row.querySelector('td')?.textContent]));
  await expect.poll(shown).toEqual(figures.entries.map(({ entry, asked }) => [entry, String(asked.asked)]));
  await page.getByRole('button', { name: '按“问到”排序' }).click();
  await expect.poll(async () => (await shown()).at(-1)).toEqual(['hours', '2']);
  expect(page.url()).toContain('sort=asked');
  await page.getByRole('textbox', { name: '查找条目' }).fill('退货');
  await expect.poll(() => rows.count()).toBe(1);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV：各条目的表现' }).click();
  const file = await (await saved).createReadStream();
  let text = '';
  for await (const chunk of file) text += String(chunk);
  expect(text.split('\r\n')[1]).toMatch(/^怎么退货？,returns,1,/);

  await page.getByRole('button', { name: '怎么退货？', exact: true }).click();
  const panel = page.locator('[data-panel=returns]');
  await panel.getByText('最近 1 个，共 1 个').waitFor();
  expect(page.url()).toContain('entry=returns');

  // An analyst may not enter the desk, and reads the conversation all the same.
  await panel.getByRole('listitem').getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /访客/ }).waitFor();
  expect(page.url()).toMatch(/\/analytics\/chat\/[\w-]+\?at=\d+$/);
  await page.locator('[data-from=customer]').getByText('怎么退货？').waitFor();
  expect(await page.locator('[data-found] [data-from=customer]').innerText()).toContain('怎么退货？');
  expect(await page.getByRole('link', { name: '在工作台打开' }).count()).toBe(0);
  const path = page.getByRole('complementary').getByRole('listitem');
  await expect.poll(() => path.count()).toBeGreaterThan(2);
  await path.first().getByRole('button').click();
  await page.locator('[data-found] [data-from=bot]').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: '返回' }).click();
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('entry=');
});

test('what nobody asked for, and what customers had to pick between, has its place', async () => {
  const customer = await place.customer();
  const { messages } = await customer.say('停车营业');
  const choices = messages.flatMap((message) => message.choices ?? []).filter(({ id }) => id !== 'none');
  expect(choices.length).toBeGreaterThan(1);
  await customer.choose(choices[1]?.id ?? '');
  const page = await open('operator', '&view=torn');
  const { pairs } = knowledgePairs.parse(await (await page.request.get(`${served.origin}/api/analytics/knowledge/care/pairs`)).json());
  expect(pairs).toMatchObject([{ together: 1, swapped: 1, crossed: 0, questions: ['停车营业'] }]);
  await page.locator(`[data-torn="${pairs[0]?.entries.join(' ') ?? ''}"]`).getByRole('button', { name: '合并…' }).click();
  await page.getByRole('dialog').getByText('保留哪个条目').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('无人问及').click();
  await page.locator('[data-unmatched=gift]').getByText('从未匹配').waitFor();
  await expect.poll(() => page.locator('[data-unmatched]').count()).toBe(care.entries.length - 2);
});

test.each(modes)('every view is clear to all and fits (%s, %s, %i)', async (locale, colorScheme, width) => {
  const customer = await place.customer();
  await customer.say('停车营业');
  await asks('怎么退货？', '有雨伞卖吗');
  const page = await open('operator', '', { locale, colorScheme, viewport: { width, height: 900 } });
  const { groups } = knowledgeMisses.parse(await (await page.request.get(`${served.origin}/api/analytics/knowledge/care/misses`)).json());
  expect(groups.length).toBeGreaterThan(0);
  const views: [view: string, ready: string][] = [['misses', '[data-miss]'], ['entries', 'tr[data-entry]'], ['unmatched', '[data-unmatched]'], ['torn', 'h2'], ['trend', 'figure svg'], ['entries&entry=returns', '[data-panel]']];
  for (const [view, ready] of views) {
    await page.goto(`${served.origin}/analytics/knowledge?base=care&view=${view}`);
    await page.locator(ready).first().waitFor();
    if (view === 'misses') await page.locator('[data-miss] button[aria-expanded]').first().click();
    if (view === 'entries') await page.getByRole('button', { name: /CSV/ }).waitFor();
    expect(await findings(page), view).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
    const words = await page.locator('main').innerText();
    if (locale === 'zh-CN') expect(words, view).not.toMatch(/\b(Questions|Answered|Entry|asked|period)\b/);
    else expect(words.replaceAll(/[“”"].*?[“”"]/g, ''), view).not.toMatch(/提问|条目|上期|未解答/);
  }
  await page.goto(`${served.origin}/analytics/chat/${customer.id}`);
  await page.locator('[data-from=customer]').first().waitFor();
  const [log, path] = [page.getByRole('region', { name: /^(对话记录|Conversation)$/ }), page.getByRole('complementary', { name: /^(路径与情绪|Path and mood)$/ })];
  if (width === 390) await page.getByText(/^(路径与情绪|Path and mood)$/).click();
  for (const words of [await path.innerText(), await page.locator('main header').innerText()]) expect(words).not.toMatch(locale === 'zh-CN' ? /Path|Ended|Channel/ : /流程|渠道|结束/);
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // A step leads to what was said there, on a phone as well.
  await path.getByRole('listitem').first().getByRole('button').click();
  await log.locator('[data-found]').waitFor();
});

test('who is still choosing a suggestion is in no share', async () => {
  await asks('停车营业');
  const page = await open('analyst');
  await page.getByText('还在选 1').waitFor();
  await expect.poll(() => page.getByRole('region', { name: '回答率' }).textContent()).toContain('–');
});
