import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { ticketFlow } from '../../server/tickets/ticketFlow.test-support.ts';
import { findings, modes } from '../app/axe.test-support.ts';
import { consoleBrowser } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse(ticketFlow);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  for (const words of ['报修：屏幕不亮，急', '报修：门锁', '报修：灯', '报修：窗', '报修：空调']) await (await place.customer()).say(words);
  const { database: { connection }, ticketRoom, auth } = served.house;
  await place.person('ke', 'owner');
  const staff = auth.staff.find('ke@example.com')!;
  connection.prepare('update tickets set first_reply_due = ? where number = 1').run(Date.now() + 120_000);
  connection.prepare('update tickets set first_reply_due = ? where number = 2').run(Date.now() - 3_900_000);
  ticketRoom.tickets.comment(1, staff, { messageId: 'c', text: '先联系师傅' });
  ticketRoom.tickets.reply(1, staff, { messageId: 'r', text: '师傅三点到。', delivered: true, status: 'pending' });
  for (const [number, status] of [[3, 'resolved'], [4, 'resolved'], [4, 'closed']] as const) ticketRoom.tickets.change(number, staff, { revision: ticketRoom.tickets.seen(number, staff).revision, status });
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Every screen, and what has to be there before it is looked at. */
const screens: [screen: string, address: string, ready: (page: Page) => Promise<unknown>][] = [
  ['list', '?view=all&status=any', (page) => page.locator('[data-ticket]').first().waitFor()],
  ['nothing', '?view=mine', (page) => page.getByText(/没有分给您的工单|No tickets are yours/).waitFor()],
  ['new', '', async (page) => {
    await page.getByRole('button', { name: /^(新建工单|New ticket)$/ }).click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  }],
  ['levels', '', async (page) => {
    await page.getByRole('button', { name: /^(服务时限|Service levels)$/ }).click();
    await page.getByRole('dialog').locator('label', { hasText: /只在工作时间内计时|Count opening hours only/ }).click();
    await page.getByText(/^(周一|Mon)$/).waitFor();
  }],
  ['ticket', '/1', (page) => page.locator('[data-kind=reply]').waitFor()],
  ['comment', '/1', async (page) => {
    await page.locator('[data-kind=reply]').waitFor();
    await page.keyboard.press('c');
    await page.locator('[data-mode=comment]').waitFor();
  }],
  ['transcript', '/1', async (page) => {
    await page.getByRole('tab', { name: /^(会话记录|Conversation)$/ }).click();
    await page.locator('li[data-from]').first().waitFor();
  }],
  ['late', '/2', (page) => page.locator('[data-state=breached]').waitFor()],
  ['closed', '/4', (page) => page.getByText(/工单已关闭|The ticket is closed/).waitFor()],
  ['gone', '/999', (page) => page.getByText(/无法打开这张工单|cannot be opened/).waitFor()],
];

test.each(modes)('axe finds no fault in any screen of the tickets\' room in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  const page = await place.staff(`ke-${locale.toLowerCase()}-${width}`, 'owner', '/tickets', { locale, colorScheme, viewport: { width, height: 900 } });
  await page.locator('[data-ticket]').first().waitFor();
  const found: Record<string, string[]> = {};
  for (const [screen, address, ready] of screens) {
    await page.goto(`${served.origin}/tickets${address}`);
    await ready(page);
    const faults = await findings(page);
    if (faults.length > 0) found[screen] = faults;
    expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(width);
    const words = (await page.locator('#room').innerText()).replaceAll(/报修[^\n]*|师傅[^\n]*|先联系[^\n]*|ke\S*|维修/g, '');
    if (locale === 'en-GB' && screen !== 'transcript') expect(words, screen).not.toMatch(/\p{Script=Han}/u);
    if (locale === 'zh-CN') expect(words.replaceAll(/T-\d+|Ctrl|\bN\b|\bR\b|\bC\b|UTC|[AP]M/g, ''), screen).not.toMatch(/[A-Za-z]{2,}/);
  }
  expect(found).toEqual({});
});
