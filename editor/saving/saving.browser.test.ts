import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { consoleBrowser, password, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  await place.person('lina', 'operator');
  await place.person('zhou', 'operator');
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const flow = () => String(served.house.database.connection.prepare('select id from flows').pluck().get());
const stored = () => JSON.stringify(served.house.database.connection.prepare('select draft from flows').pluck().get());

/** The flow's editor as one person has it open. */
async function editor(name: string): Promise<Page> {
  const page = await place.open(`/flows/${flow()}`, { viewport: { width: 1440, height: 1000 } });
  await place.signIn(page, name, password);
  await saved(page);
  return page;
}

const saved = (page: Page) => page.locator('[data-status=saved]').waitFor();

/** Writes what a node says first. */
async function say(page: Page, node: string, text: string, language: '中文' | '英语' = '中文'): Promise<void> {
  await page.locator(`.react-flow__node[data-id*="${node}"]`).first().click({ position: { x: 60, y: 14 } });
  await page.getByRole('group', { name: '“机器人说”的语言' }).getByRole('button', { name: language }).click();
  await page.getByLabel(`消息 1 · ${language}`).fill(text);
}

const says = (page: Page, text: string) => page.locator('.react-flow__node').getByText(text).first().waitFor();

test('two people see each other and each other\'s changes; where both changed the same, one chooses and nobody\'s work is lost', async () => {
  const [mine, theirs] = [await editor('lina'), await editor('zhou')];
  await mine.getByText('zhou也在编辑').first().waitFor();
  await theirs.getByText('lina也在编辑').first().waitFor();

  await say(theirs, 'hours', '每天 8 点到 22 点。');
  await says(mine, '每天 8 点到 22 点。');
  await say(mine, 'more', '还有什么问题吗？');
  await says(theirs, '还有什么问题吗？');
  await saved(mine);

  // Mine cannot be sent for a while, and theirs is saved first.
  const context = mine.context();
  await context.setOffline(true);
  await say(mine, 'hello', '欢迎光临，我的话。');
  await mine.getByText('离线，修改已保存在此浏览器').first().waitFor();
  await say(theirs, 'hello', '欢迎光临，对方的话。');
  await expect.poll(stored).toContain('对方的话');
  await context.setOffline(false);

  const dialog = mine.getByRole('dialog');
  await dialog.getByText('您和对方修改了同一处').waitFor();
  await dialog.locator('[data-side=mine]').getByText('欢迎光临，我的话。').waitFor();
  await dialog.locator('[data-side=theirs]').getByText('欢迎光临，对方的话。').waitFor();
  await dialog.locator('[data-side=theirs] input').check();
  await dialog.getByRole('button', { name: '合并并保存' }).click();
  await saved(mine);
  await says(mine, '欢迎光临，对方的话。');
  // What was given up is one step back.
  await mine.getByRole('button', { name: '撤销：合并他人的修改' }).click();
  await says(theirs, '欢迎光临，我的话。');
  for (const text of ['每天 8 点到 22 点。', '还有什么问题吗？', '我的话']) await expect.poll(stored).toContain(text);
});

test('a server that dies while somebody edits costs nothing: when it is back, all is saved', async () => {
  const page = await editor('lina');
  await say(page, 'more', '服务器还在的时候写的。');
  const start = await served.stop();
  await say(page, 'hours', '服务器不在的时候写的。');
  await page.getByText('离线，修改已保存在此浏览器').first().waitFor();
  await say(page, 'hours', 'Written while it was away.', '英语');
  served = await start();
  place = consoleBrowser({ ...served, browser });
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await saved(page);
  for (const text of ['服务器不在的时候写的。', 'Written while it was away.', '服务器还在的时候写的。']) await expect.poll(stored).toContain(text);
  await page.context().close();
});

test('what was not saved is offered again after a reload, on top of what others have saved since', async () => {
  const [page, other] = [await editor('lina'), await editor('zhou')];
  await page.route('**/draft', (route) => route.abort());
  await say(page, 'more', '没来得及保存的话。');
  await page.getByText('离线，修改已保存在此浏览器').first().waitFor();
  await say(other, 'hours', '这期间别人写的。');
  await expect.poll(stored).toContain('这期间别人写的。');
  await page.reload();
  await page.unroute('**/draft');

  const dialog = page.getByRole('dialog');
  await dialog.getByText('找到未保存的修改').waitFor();
  await dialog.getByText(/1 处不同/).waitFor();
  await dialog.getByRole('button', { name: '查看不同之处' }).click();
  await dialog.locator('ins').first().waitFor();
  await dialog.getByRole('button', { name: '恢复', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  await says(other, '没来得及保存的话。');
  expect(stored()).toContain('这期间别人写的。');
  await page.reload();
  await saved(page);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('handrail.kept.')))).toEqual([]);
});
