import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFlows } from '../../server/flows/flows.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;
let path: string;

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  path = `/flows/${createFlows(served.house).idOf('shop')}`;
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('Monaco comes when the code is opened, and not before', async () => {
  const page = await place.staff('una', 'owner', '/');
  await page.getByRole('heading', { name: 'una' }).waitFor();
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(response.url()));
  await page.goto(served.origin + path);
  await page.getByRole('heading', { name: '小店客服' }).waitFor();
  expect(loaded.filter((url) => /monaco|json.?worker/i.test(url))).toEqual([]);
  await openCode(page);
  expect(loaded.some((url) => /monaco/i.test(url))).toBe(true);
});

test('code and canvas share one history', async () => {
  const page = await place.staff('una', 'owner', path);
  const name = (text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor();
  await name('小店客服');
  await openCode(page);
  // Behind the Chinese name, on the third line; a Chinese character takes two columns.
  await goTo(page, '3:28');
  await page.keyboard.type(' 24 小时');
  await name('小店客服 24 小时');

  await showCanvas(page);
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__node[data-id="hours"]').click();
  await page.keyboard.press('Delete');
  await page.locator('.react-flow__node[data-id="hours"]').waitFor({ state: 'detached' });

  await openCode(page);
  await page.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('Control+z');
  await name('小店客服 24 小时');
  await showCanvas(page);
  await page.locator('.react-flow__node[data-id="hours"]').waitFor();
  await openCode(page);
  await page.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('Control+z');
  await name('小店客服');
  await page.keyboard.press('Control+Shift+z');
  await name('小店客服 24 小时');
  await page.keyboard.press('Control+z');
  await name('小店客服');
});

test('code that cannot be read stays, is told, and changes neither the canvas nor what is saved', async () => {
  const page = await place.staff('una', 'owner', path);
  await page.getByRole('heading', { name: '小店客服' }).waitFor();
  const saved = async () => (await page.request.get(`${served.origin}/api${path}`)).text();
  const before = await saved();
  await openCode(page);
  await goTo(page, '2:3');
  await page.keyboard.type('oops ');
  await page.getByRole('alert').getByText('画布显示的是最后一个有效版本').waitFor();
  await page.getByRole('alert').getByText(/第 2 行/).waitFor();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();

  await showCanvas(page);
  await page.getByText('代码里有一段改动还不能识别').waitFor();
  expect(await saved()).toBe(before);
  await page.getByRole('button', { name: '回到代码' }).click();
  await page.locator('.monaco-editor .view-lines').getByText('oops').waitFor();
  await page.getByRole('alert').getByText('画布显示的是最后一个有效版本').waitFor();
  await page.getByRole('button', { name: '放弃代码中的改动' }).click();
  await page.getByText('代码与画布一致').waitFor();
  await page.locator('.monaco-editor .view-lines').getByText('oops').waitFor({ state: 'detached' });
  expect(await saved()).toBe(before);
});

test('a node that is selected on the canvas is what the code shows, and the code leads back', async () => {
  const page = await place.staff('una', 'owner', path);
  await page.locator('.react-flow__node[data-id="bye"]').click();
  await openCode(page);
  await page.locator('.monaco-editor .view-lines').getByText('再见！').waitFor();
  await page.getByRole('button', { name: '在画布上显示' }).click();
  await page.locator('.monaco-editor').waitFor({ state: 'detached' });
});

test('a machine that did not come is asked for again', async () => {
  const page = await place.staff('una', 'owner', path);
  await page.getByRole('heading', { name: '小店客服' }).waitFor();
  await openCode(page);
  await page.route(/exportMachine/, (route) => route.abort());
  await page.locator('label').getByText('状态机 JSON').click();
  const failed = page.getByRole('alert').filter({ hasText: '没有加载成功' });
  await failed.waitFor();
  await page.unroute(/exportMachine/);
  await failed.getByRole('button').click();
  await page.locator('.monaco-editor .view-lines').getByText('"handrail"').waitFor();
});

test('who only reads cannot type', async () => {
  const page = await place.staff('ana', 'analyst', path);
  await page.getByRole('heading', { name: '小店客服' }).waitFor();
  await openCode(page);
  await page.getByText('您的角色只能查看代码').waitFor();
  await goTo(page, '3:28');
  await page.keyboard.type('x');
  expect(await page.locator('.monaco-editor .view-lines').getByText('客服x').count()).toBe(0);
});

async function openCode(page: Page): Promise<void> {
  await page.locator('label').getByText('代码', { exact: true }).click();
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

async function showCanvas(page: Page): Promise<void> {
  await page.locator('label').getByText('画布', { exact: true }).click();
  await page.locator('.monaco-editor').waitFor({ state: 'detached' });
}

/** Puts the cursor at a line and column. */
async function goTo(page: Page, where: string): Promise<void> {
  const focused = page.locator('.monaco-editor.focused');
  await focused.waitFor();
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${where}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await focused.waitFor();
}
