import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFlows } from '../../server/flows/flows.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});

beforeEach(() => listed([]));
afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('a site that is added may embed the chat at once, and no longer when it is removed', async () => {
  const page = await place.staff('una', 'owner', '/');
  await page.getByText('列表还是空的').waitFor();
  expect(await ancestors()).toBe("'self'");

  await page.getByLabel('添加网站').fill('https://Shop.example.com/cart?id=1');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('已添加 https://shop.example.com').waitFor();
  await expect.poll(() => sites(page)).toEqual(['https://shop.example.com']);
  await expect.poll(() => page.getByLabel('添加网站').inputValue()).toBe('');
  expect(await ancestors()).toBe("'self' https://shop.example.com");

  await page.getByRole('button', { name: '移除 https://shop.example.com' }).press('Enter');
  await page.getByRole('status').getByText('已移除 https://shop.example.com').waitFor();
  await page.getByText('列表还是空的').waitFor();
  expect(await ancestors()).toBe("'self'");
  // Whoever works with the keyboard goes on from where they were.
  await expect.poll(() => page.getByLabel('添加网站').evaluate((field) => field === document.activeElement)).toBe(true);
});

test('takes several addresses at once, in the ways that people write them', async () => {
  const page = await place.staff('olaf', 'operator', '/');
  await page.getByLabel('添加网站').fill('shop.example.com、localhost:5173/index.html https://shop.example.com/');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect.poll(() => sites(page)).toEqual(['https://shop.example.com', 'http://localhost:5173']);
  await page.getByLabel('添加网站').fill('SHOP.example.com');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('已在列表中').waitFor();
  await expect.poll(ancestors).toBe("'self' https://shop.example.com http://localhost:5173");
});

test('the lines of a pasted list stay apart', async () => {
  const page = await place.staff('una', 'owner', '/');
  await page.getByLabel('添加网站').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://a.example\r\nhttps://b.example\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByLabel('添加网站').press('Enter');
  await expect.poll(() => sites(page)).toEqual(['https://a.example', 'https://b.example']);
});

test('keeps what a colleague has added meanwhile', async () => {
  const page = await place.staff('una', 'owner', '/');
  await page.getByText('列表还是空的').waitFor();
  await listed(['https://colleague.example']);
  await page.getByLabel('添加网站').fill('https://mine.example');
  await page.keyboard.press('Enter');
  await expect.poll(() => sites(page)).toEqual(['https://colleague.example', 'https://mine.example']);
  await expect.poll(ancestors).toBe("'self' https://colleague.example https://mine.example");
});

test('says what is wrong with an address, and what the server refuses, and keeps what was typed', async () => {
  const page = await place.staff('una', 'owner', '/');
  const field = page.getByLabel('添加网站');
  for (const [text, said] of [['', '请先输入网址'], ['shop', '“shop”不是有效的网址'], ['https://*.example.com', '不支持通配符'], ['file:///home/me/a.html', '从文件直接打开的页面']] as const) {
    await field.fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(said).waitFor();
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  }
  const many = Array.from({ length: 100 }, (_, number) => `https://s${number}.example`);
  await listed(many);
  await field.fill('https://one-more.example');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await field.inputValue()).toBe('https://one-more.example');
  expect(await ancestors()).toBe(["'self'", ...many].join(' '));
});

test('who may not change the list reads it', async () => {
  await listed(['https://shop.example.com']);
  const supervisor = await place.staff('sue', 'supervisor', '/');
  await supervisor.getByText('如需调整，请联系所有者或运营').waitFor();
  await expect.poll(() => sites(supervisor)).toEqual(['https://shop.example.com']);
  expect(await supervisor.getByLabel('添加网站').count()).toBe(0);
  expect(await supervisor.getByRole('button', { name: /移除/ }).count()).toBe(0);

  const agent = await place.staff('ann', 'agent', '/');
  await agent.getByText('您的角色无法查看该列表').waitFor();
});

test('on this computer it says that a page opened from a file cannot embed the chat', async () => {
  const here = await place.staff('una', 'owner', '/');
  await here.getByText('file://').waitFor();
});

/** Puts these sites, and no others, on the list. */
async function listed(list: readonly string[]): Promise<void> {
  const flows = createFlows(served.house);
  await flows.saveSettings(flows.idOf('shop') ?? '', { sites: list });
}

function sites(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: '允许嵌入的网站' }).locator('bdi').allTextContents();
}

/** Who may show the customer's page within a page of theirs. */
async function ancestors(): Promise<string | undefined> {
  const { headers } = await fetch(`${served.origin}/c/shop`);
  return /frame-ancestors ([^;]*)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1];
}
