import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { AlertRule } from '../../../server/contract.ts';
import { launchChromium } from '../../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../../server/servedHouse.test-support.ts';
import { findings } from '../../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let desk: ReturnType<typeof consoleBrowser>;
beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  desk = consoleBrowser({ ...served, browser });
});
afterEach(async () => {
  await desk.tidyUp();
  const { connection } = served.house.database;
  connection.exec('delete from alerts; delete from alert_rules; delete from settings where name = \'alertDestinations\'; delete from handoffs; delete from conversations;');
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const look = () => served.house.alerts.watch.once();

it('makes a rule, tries it on what has been, and changes and removes it', async () => {
  await desk.customer();
  await desk.customer();
  const page = await desk.staff('lin', 'supervisor', '/analytics/alerts?view=rules');
  await page.getByText('还没有监测任何指标').waitFor();
  await button(page, '添加规则').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('这段时间内有结果的会话', { exact: false }).waitFor();
  expect(await findings(page)).toEqual([]);
  await button(page, '保存').click();
  await dialog.getByText('请填写名称').waitFor();

  await dialog.getByLabel('名称', { exact: true }).fill('来得太多');
  await dialog.getByRole('combobox', { name: '监测什么' }).click();
  await page.getByRole('option', { name: '会话量' }).click();
  await dialog.getByLabel('越过界限时').check();
  await button(page, '保存').click();
  await dialog.getByText('请填写一个不小于 0 的数').waitFor();
  await dialog.getByLabel('界限（次数）').fill('1');
  await dialog.getByLabel('夜间不发送消息').check();
  await button(page, '用近期数据试算').click();
  await dialog.getByText('现在：2', { exact: false }).waitFor();
  await dialog.getByText('按这条规则，近 28 天会预警 1 次').waitFor();
  await dialog.getByLabel('界限（次数）').fill('3');
  await dialog.getByText('规则已改动，请重新试算。').waitFor();
  await dialog.getByLabel('界限（次数）').fill('1');
  await button(page, '保存').click();
  await page.getByText('会话量 · 最近 60 分钟高于 1').waitFor();
  const [kept] = served.house.alerts.rules.all();
  expect(kept?.rule).toMatchObject({ name: '来得太多', language: 'zh', figure: 'volume', scope: {}, condition: { kind: 'line', direction: 'above', at: 1, minutes: 60 }, quiet: [{ from: '22:00', to: '08:00' }] });

  await button(page, '修改“来得太多”').click();
  await expect.poll(() => dialog.getByLabel('夜间不发送消息').isChecked()).toBe(true);
  await dialog.getByRole('combobox', { name: '渠道' }).click();
  await page.getByRole('option', { name: '接口' }).click();
  await button(page, '保存').click();
  await page.getByText('渠道 接口').waitFor();
  await button(page, '删除“来得太多”').click();
  await button(page, '删除').click();
  await page.getByText('还没有监测任何指标').waitFor();

  // What is suggested is added with one click, or begun from, and nodes are chosen by what they say.
  await button(page, '添加“转人工异常增多”').click();
  await page.getByText('转人工率 · 比每周同一时段异常偏高').first().waitFor();
  await expect.poll(() => button(page, '添加“转人工异常增多”').count()).toBe(0);
  await button(page, '添加规则').click();
  await button(page, '某个节点接连出错').click();
  await expect.poll(() => dialog.getByLabel('名称', { exact: true }).inputValue()).toBe('某个节点接连出错');
  await dialog.getByRole('combobox', { name: '流程' }).click();
  await page.getByRole('option').nth(1).click();
  await dialog.getByRole('combobox', { name: '节点' }).click();
  await page.getByRole('option').nth(1).click();
  await button(page, '保存').click();
  await page.getByText('节点 ', { exact: false }).first().waitFor();
  await expect.poll(() => served.house.alerts.rules.all().map(({ rule }) => rule.scope)).toEqual([{ flow: expect.any(String), node: expect.any(String) }, {}]);
});

it('shows no id where a name is still being read', async () => {
  await desk.person('wang', 'analyst');
  const by = served.house.auth.staff.find('wang@example.com')?.id ?? '';
  const [flow] = served.house.database.connection.prepare<[], string>('select id from flows').pluck().all();
  const on: Omit<AlertRule, 'name' | 'figure' | 'scope'> = { on: true, language: 'zh', zone: 'UTC', least: 1, quiet: [], remindAfterMinutes: null, condition: { kind: 'line', direction: 'above', at: 0, minutes: 60 } };
  await served.house.alerts.rules.add({ ...on, name: '来得太多', figure: 'volume', scope: { flow: flow! } }, by);
  await served.house.alerts.rules.add({ ...on, name: '某处出错', figure: 'nodeFailures', scope: { flow: flow!, node: 'hello' } }, by);
  const page = await desk.staff('wang', 'analyst', '/analytics/live');
  const { promise: known, resolve } = Promise.withResolvers<void>();
  await page.route('**/api/analytics/choices', async (route) => {
    await known;
    await route.continue();
  });
  await page.goto(`${served.origin}/analytics/alerts?view=rules`);
  await page.getByText('流程 …、节点 …').waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain(flow);
  resolve();
  await page.getByText('流程 小店客服、节点 您好，我是小店的机器人。').waitFor();
});

it('says in the rail, on the tab and at home that something is out of the ordinary, and who looks after it', async () => {
  await desk.person('wang', 'analyst');
  const by = served.house.auth.staff.find('wang@example.com')?.id ?? '';
  const page = await desk.staff('wang', 'analyst', '/', { viewport: { width: 1280, height: 900 } });
  await page.getByRole('link', { name: '分析' }).waitFor();
  expect(await page.getByText('个指标异常', { exact: false }).count()).toBe(0);

  await served.house.alerts.rules.add({ name: '来得太多', on: true, language: 'zh', zone: 'UTC', figure: 'volume', scope: {}, condition: { kind: 'line', direction: 'above', at: 0, minutes: 60 }, least: 1, quiet: [], remindAfterMinutes: null }, by);
  await desk.customer();
  await look();
  await page.reload();
  await page.getByText('1 个指标异常').waitFor();
  await page.getByRole('link', { name: '查看预警' }).click();
  await page.getByRole('heading', { name: '来得太多' }).waitFor();
  await expect.poll(() => page.getByRole('img', { name: '1 个预警进行中' }).count()).toBe(2);
  expect(await findings(page)).toEqual([]);

  await button(page, '我来处理').click();
  await page.getByText('wang正在处理', { exact: false }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, '下载 CSV：列出的预警').click()]);
  expect(file.suggestedFilename()).toBe('列出的预警.csv');
  const [head = '', ...rows] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').map((line) => line.split(','));
  expect(rows.map((row) => ['规则', '指标', '单位', '最严重时的数值', '界限', '处理人', '结束'].map((title) => row[head.indexOf(title)]))).toEqual([['来得太多', '会话量', '个', '1', '0', 'wang', '']]);
  await button(page, '详情').click();
  await page.getByRole('dialog').getByRole('listitem').filter({ hasText: '会话开始' }).getByRole('link').waitFor();
  expect(page.url()).toContain('alert=');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('alert=');
  // Analysts do not say where alerts are sent.
  expect(await page.getByText('发送到', { exact: true }).count()).toBe(0);
});

it('adds a webhook, shows its secret once, and says that a test did not arrive', async () => {
  const page = await desk.staff('lin', 'supervisor', '/analytics/alerts?view=places', { locale: 'en-US' });
  await button(page, 'Add a destination').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Ops');
  await dialog.getByLabel('Address').fill('not an address');
  await button(page, 'Add').click();
  await dialog.getByText('Give a whole address').waitFor();
  await dialog.getByLabel('Address').fill('https://127.0.0.1/hook');
  await button(page, 'Add').click();
  const secret = await dialog.getByLabel('Secret').inputValue();
  expect(secret).toMatch(/^hrw_/);
  await button(page, 'I have it').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Ops' }).waitFor();
  expect(await page.content()).not.toContain(secret);
  await button(page, 'Send a test: Ops').click();
  await page.getByText('This address is not on the public internet').waitFor();
  expect(await findings(page)).toEqual([]);
});

it('shows how it stands just now, and goes on doing so', async () => {
  const page = await desk.staff('lin', 'supervisor', '/analytics/live', { locale: 'en-US', viewport: { width: 1280, height: 900 } });
  const figure = (name: string) => page.getByRole('region', { name, exact: true }).locator('p').first();
  await expect.poll(() => figure('Waiting now').innerText()).toBe('0');
  await expect.poll(() => figure('Longest wait').innerText()).toBe('–');
  const customer = await desk.customer();
  await customer.choose('person');
  await expect.poll(() => figure('Waiting now').innerText()).toBe('1');
  await expect.poll(() => figure('Longest wait').innerText()).toMatch(/^\d+:\d\d$/);
  await expect.poll(() => figure('Conversations today').innerText()).toBe('1');
  await page.getByRole('row', { name: /^Everyone/ }).waitFor();
  await page.getByRole('figure', { name: 'Today against a usual day' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await button(page, 'Wall mode').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await button(page, 'Leave wall mode').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
});

it.each([['zh-CN', 'dark', 390], ['en-US', 'light', 390], ['zh-CN', 'light', 1280]] as const)('stands in %s, %s, %i wide, without anything out of place', async (locale, colorScheme, width) => {
  for (const path of ['/analytics/live', '/analytics/alerts', '/analytics/alerts?view=rules', '/analytics/alerts?view=places']) {
    const page = await desk.staff('lin', 'supervisor', path, { locale, colorScheme, viewport: { width, height: 800 } });
    await page.locator('nav a[aria-current=page]').first().waitFor();
    await page.locator('[class*=board], [class*=page] section').first().waitFor();
    expect(await findings(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});
