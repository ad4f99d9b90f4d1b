import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { findings, modes } from '../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;
let chat: string;

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  const page = await place.staff('mona', 'supervisor', '/desk');
  await place.person('nora', 'agent');
  const wang = await place.customer({ name: '王小明' });
  chat = wang.id;
  for (const text of ['营业时间', '我的订单 A-1024 已经等了一个星期了！太差劲了！', '转人工']) await wang.say(text);
  const call = (path: string, method: string, body: object = {}) => page.evaluate(async (asked) => {
    const response = await fetch(`/api/desk/${asked.path}`, { method: asked.method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(asked.body) });
    if (!response.ok) throw new Error(`${asked.path}: ${response.status}`);
  }, { path, method, body });
  await call(`chats/${chat}/accept`, 'POST');
  await call(`chats/${chat}/messages`, 'POST', { messageId: 'a1', text: '您好，请稍等。\n物流页面在 https://example.com/track 。' });
  await call(`chats/${chat}/notes`, 'POST', { messageId: 'n1', text: '上周已经催过一次，@nora 请跟进。', mentions: [], whisper: false });
  await call(`chats/${chat}/tags`, 'PUT', { tags: ['物流', '催单'] });
  await call('replies', 'POST', { shortcut: 'hello', mine: true, text: { zh: '您好，{{contact.name}}', en: 'Hello {{contact.name}}' } });
  await call('tasks', 'POST', { title: '给王小明回电', dueAt: new Date(Date.now() + 3_600_000).toISOString(), conversationId: chat });
  await wang.say('能快一点吗');
  for (const name of ['林', '陈']) await (await place.customer({ name })).say('转人工');
});

afterAll(async () => {
  await place?.tidyUp();
  await browser?.close();
  await served?.close();
});

const dialog = (page: Page) => page.getByRole('dialog').first();
const list = (page: Page) => page.locator('[data-chat]').first().waitFor();
const log = (page: Page) => page.getByRole('log').locator('[data-seq]').first().waitFor();
/** A chat that is one's own, with the keys that belong to it. */
const mine = async (page: Page) => {
  await log(page);
  await page.getByRole('textbox', { name: /^(回复客户|Your answer)$/ }).waitFor();
};
const press = (key: string) => async (page: Page) => {
  await mine(page);
  await page.keyboard.press(key);
  await dialog(page).getByRole('button').first().waitFor();
};
const tool = (index: number) => async (page: Page) => {
  await list(page);
  await page.getByRole('button', { name: /^(更多|More)$/ }).click();
  await page.getByRole('menuitem').nth(index).click();
  await dialog(page).getByRole('button').first().waitFor();
};

/** Every view, and what has to be there before it is looked at. */
const views: [screen: string, address: (id: string) => string, ready: (page: Page) => Promise<unknown>][] = [
  ['queue', () => '?view=waiting', list],
  ['mine', () => '?view=mine', list],
  ['all', () => '?view=all&status=queued', list],
  ['filters', () => '?view=all', async (page) => {
    await list(page);
    await page.getByRole('button', { name: /^(筛选条件|Filters)$/ }).click();
    await dialog(page).waitFor();
  }],
  ['presence', () => '?view=waiting', async (page) => {
    await list(page);
    await page.getByRole('button', { name: /^(我的状态|My state)/ }).click();
    await page.getByRole('menuitem').first().waitFor();
  }],
  ['mentions', () => '?view=waiting', async (page) => {
    await list(page);
    await page.getByRole('button', { name: /^(提到我的备注|Notes that name me)/ }).click();
    await dialog(page).waitFor();
  }],
  ['tasks', () => '?view=waiting', async (page) => {
    await list(page);
    await page.getByRole('button', { name: /^(我的待办|My tasks)/ }).click();
    await dialog(page).getByRole('checkbox').waitFor();
  }],
  ['chat', (id) => `?view=mine&chat=${id}`, log],
  ['panel', (id) => `?view=mine&chat=${id}&panel=true`, (page) => page.getByRole('button', { name: /^(交接摘要|Brief)/ }).waitFor()],
  ['more', (id) => `?view=mine&chat=${id}`, async (page) => {
    await log(page);
    await page.getByRole('button', { name: /^(更多操作|More actions)$/ }).click();
    await page.getByRole('menuitem').first().waitFor();
  }],
  ['note', (id) => `?view=mine&chat=${id}`, async (page) => {
    await mine(page);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: /^(内部备注|Internal note)$/ }).pressSequentially('@');
    await page.getByRole('listbox').waitFor();
  }],
  ['replies at hand', (id) => `?view=mine&chat=${id}`, async (page) => {
    await mine(page);
    await page.keyboard.press('/');
    await page.getByRole('listbox').waitFor();
  }],
  ['transfer', (id) => `?view=mine&chat=${id}`, press('t')],
  ['close', (id) => `?view=mine&chat=${id}`, async (page) => {
    await press('c')(page);
    await dialog(page).getByRole('checkbox').check();
  }],
  ['replies', () => '?view=waiting', tool(0)],
  ['reply', () => '?view=waiting', async (page) => {
    await tool(0)(page);
    await dialog(page).getByRole('button', { name: /hello/ }).first().click();
    await dialog(page).getByRole('textbox').first().waitFor();
  }],
  ['notices', () => '?view=waiting', tool(1)],
  ['settings', () => '?view=waiting', tool(2)],
  ['keys', () => '?view=waiting', tool(3)],
  ['gone', () => '?view=mine&chat=nobody', (page) => page.getByText(/^(无法打开这个会话|This chat cannot be opened)$/).waitFor()],
];

test.each(modes)('axe finds no fault in any view of the desk in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  const page = await place.open('/desk', { locale, colorScheme, viewport: { width, height: 900 } });
  await place.signIn(page, 'mona');
  await list(page);
  const found: Record<string, string[]> = {};
  for (const [screen, address, ready] of views) {
    await page.goto(`${served.origin}/desk${address(chat)}`);
    await ready(page);
    const faults = await findings(page);
    if (faults.length > 0) found[screen] = faults;
    expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(width);
  }
  expect(found).toEqual({});
});
