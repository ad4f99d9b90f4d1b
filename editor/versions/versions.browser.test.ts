import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { findings } from '../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const connection = () => served.house.database.connection;
const live = () => connection().prepare('select live_version from flows').pluck().get();
const draft = () => String(connection().prepare('select draft from flows').pluck().get());

async function editor(locale = 'zh-CN', colorScheme: 'light' | 'dark' = 'light', width = 1440): Promise<Page> {
  const id = String(connection().prepare('select id from flows').pluck().get());
  const page = await place.staff('olaf', 'operator', `/flows/${id}`, { locale, colorScheme, viewport: { width, height: 900 } });
  await page.locator('[data-status=saved]').waitFor();
  return page;
}

test('a draft is published with a note and its difference shown; an older version is looked at, made live again, and taken as the draft', async () => {
  const page = await editor();
  await page.locator('.react-flow__node[data-id*="hours"]').first().click({ position: { x: 60, y: 14 } });
  await page.getByLabel('消息 1 · 中文').fill('每天 8 点到 21 点。');
  // What was just typed is saved first.
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('del').getByText('9').waitFor();
  await dialog.locator('ins').getByText('8').waitFor();
  await dialog.getByText('正在进行的会话继续使用原版本').waitFor();
  await expect.poll(() => dialog.getByLabel('版本说明').inputValue()).toBe('修改 1 处文字');
  await dialog.getByLabel('版本说明').fill('提早开门');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText('版本 2 已发布').waitFor();
  expect(await dialog.getByRole('link', { name: '打开对话页' }).getAttribute('href')).toBe(`${served.origin}/c/shop`);
  await dialog.getByRole('button', { name: '完成' }).click();
  expect(live()).toBe(2);

  await page.getByRole('button', { name: '版本', exact: true }).click();
  const [second, first] = [page.locator('[data-version="2"]'), page.locator('[data-version="1"]')];
  await second.getByText('提早开门').waitFor();
  await second.getByText('线上').waitFor();
  await first.getByRole('button', { name: '版本 1 的操作' }).click();
  await page.getByRole('menuitem', { name: '查看' }).click();
  await page.getByText('正在查看版本 1，只能查看，不能修改。').waitFor();
  await page.locator('.react-flow__node').getByText('每天 9 点到 21 点。').first().waitFor();
  expect(page.url()).toContain('version=1');
  await page.getByRole('button', { name: '发布', exact: true }).waitFor({ state: 'detached' });

  await first.getByRole('button', { name: '版本 1 的操作' }).click();
  await page.getByRole('menuitem', { name: '设为线上版本' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '设为线上' }).click();
  await first.getByText('线上').waitFor();
  expect(live()).toBe(1);

  await first.getByRole('button', { name: '版本 1 的操作' }).click();
  await page.getByRole('menuitem', { name: '恢复为草稿' }).click();
  await page.getByRole('button', { name: '撤销：恢复内容' }).waitFor();
  await expect.poll(draft).toContain('每天 9 点到 21 点。');
  // The history from before is still there behind it.
  await page.getByRole('button', { name: '撤销：恢复内容' }).click();
  await page.getByRole('button', { name: /撤销：修改设置/ }).waitFor();
  await expect.poll(draft).toContain('每天 8 点到 21 点。');
});

test('what has errors is not published, and each leads to its node', async () => {
  const page = await editor();
  const hours = page.locator('.react-flow__node[data-id*="hours"]').first();
  await hours.click({ position: { x: 60, y: 14 } });
  // The workbench, which knows the keys, comes a moment after the canvas.
  await page.getByLabel('消息 1 · 中文').waitFor();
  await hours.press('Delete');
  await hours.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/有 \d+ 个错误，修复后才能发布/).waitFor();
  await expect.poll(() => dialog.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: /对话 hello/ }).first().click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('[data-selected]').getByText('您好，我是小店的机器人。').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(draft).toContain('每天 8 点到 21 点。');
  await page.locator('[data-status=saved]').waitFor();
});

test.each([['zh-CN', 'light', 1440], ['en-GB', 'dark', 390]] as const)('axe finds nothing in %s, %s, at %i pixels', async (locale, scheme, width) => {
  const page = await editor(locale, scheme, width);
  const zh = locale === 'zh-CN';
  await page.getByRole('button', { name: zh ? '发布' : 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  expect(await findings(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: zh ? '版本' : 'Versions', exact: true }).click();
  await page.locator('[data-version="1"] button').first().click();
  await page.getByRole('menuitem').nth(1).click();
  await page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
  expect(await findings(page, '[role=dialog]')).toEqual([]);
});
