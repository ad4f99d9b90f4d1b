import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createQuestionLog } from '../../server/knowledge/questionLog.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { findings, modes } from '../app/axe.test-support.ts';
import { care, helpDesk, knowledgePlace, missedQuestion } from './knowledgePlace.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof knowledgePlace>;

beforeAll(async () => {
  served = await serveHouse(helpDesk, care);
  browser = await launchChromium();
  place = knowledgePlace({ ...served, browser });
  await place.fresh([...care.entries, { id: 'again', phrasings: { zh: ['营业时间', '晚上几点关门'] }, answer: { zh: '21 点关门。' }, variants: [{ answer: { zh: '抱歉，21 点关门。' }, mood: 'upset' }], only: { channels: ['web'], from: '2026-01-01' } }]);
  await served.house.knowledge.tests.add('care', [{ question: '几点开门', expects: 'hours' }, { question: '今天天气好吗', expects: null }, { question: '可以机洗吗', expects: 'washing' }]);
  await served.house.knowledge.edit('care', { put: [{ id: 'washing', phrasings: { zh: ['哪里有洗手间'] }, answer: { zh: '二楼。' } }], remove: [], by: null });
  for (const text of ['你们卖雨伞吗', '附近有地铁站吗']) createQuestionLog(served.house.database).note(missedQuestion(text));
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Every view, and what has to be there before it is looked at. */
const views: [screen: string, address: string, ready: (page: Page) => Promise<unknown>][] = [
  ['bases', '', (page) => page.locator('[data-base]').first().waitFor()],
  ['new base', '', async (page) => {
    await page.getByRole('button', { name: /^(新建知识库|New knowledge base)$/ }).click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  }],
  ['entries', '/care', (page) => page.locator('[data-entry]').first().waitFor()],
  ['entry', '/care?entry=again', (page) => page.getByRole('textbox', { name: /^(问法 1|Phrasing 1)$/ }).first().waitFor()],
  ['asking', `/care?ask=${encodeURIComponent('怎么退货')}`, (page) => page.locator('mark').first().waitFor()],
  ['misses', '/care?view=misses', (page) => page.locator('[data-miss]').first().waitFor()],
  ['missed', '/care?view=misses', (page) => page.locator('[data-miss]').first().click()],
  ['new from missed', '/care?view=misses', async (page) => {
    await page.locator('[data-miss]').first().waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  }],
  ['tests', '/care?view=tests', async (page) => {
    await page.getByRole('button', { name: /^(运行测试|Run the tests)$/ }).click();
    await page.locator('td [role=img]').first().waitFor();
  }],
  ['pairs', '/care?view=pairs', (page) => page.locator('[data-pair]').first().waitFor()],
  ['merging', '/care?view=pairs', async (page) => {
    await page.getByRole('button', { name: /^(合并…|Merge…)$/ }).first().click();
    await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  }],
  ['balance', '/care?view=balance', (page) => page.getByRole('heading', { level: 3 }).first().waitFor()],
  ['import', '/care?view=import', (page) => page.getByRole('textbox').waitFor()],
  ['import seen', '/care?view=import', async (page) => {
    await page.locator('input[type=file]').first().setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from('id,locale,question,answer\nhours,zh,几点开门？,每天 8 点到 22 点。\nwifi,zh,有无线网吗？,有。\n') });
    await page.locator('ins').first().waitFor();
  }],
  ['import refused', '/care?view=import', async (page) => {
    await page.locator('input[type=file]').first().setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from('id,locale,question,answer\n,zh,没有编号,有答案\n') });
    await page.getByRole('alert').waitFor();
  }],
  ['history', '/care?view=history', async (page) => {
    await page.locator('[data-revision]').first().getByRole('button').first().click();
    await page.locator('details').first().waitFor();
  }],
  ['publishing', '/care', async (page) => {
    await page.getByRole('button', { name: /^(发布…|Publish…)$/ }).click();
    await page.locator('tr[data-worse]').first().waitFor();
  }],
  ['removing', '/care?entry=again', async (page) => {
    await page.getByRole('button', { name: /^(条目的更多操作|More for this entry)$/ }).click();
    await page.getByRole('menuitem', { name: /^(删除条目|Remove the entry)$/ }).click();
    await page.getByRole('dialog').waitFor();
  }],
  ['settings', '/care?view=settings', (page) => page.getByRole('radio').first().waitFor()],
];

test.each(modes)('axe finds no fault in any view of the knowledge room in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  const page = await place.staff(`una-${locale}-${width}`, 'owner', '/knowledge', { locale, colorScheme, viewport: { width, height: 900 } });
  await page.locator('[data-base]').first().waitFor();
  const found: Record<string, string[]> = {};
  for (const [screen, address, ready] of views) {
    await page.goto(`${served.origin}/knowledge${address}`);
    await ready(page);
    const faults = await findings(page);
    if (faults.length > 0) found[screen] = faults;
    expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(width);
  }
  expect(found).toEqual({});
});
