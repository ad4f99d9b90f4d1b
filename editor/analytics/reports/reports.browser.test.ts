import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../../server/servedHouse.test-support.ts';
import { knowledgeBases, knowledgeQuestions } from '../../../server/db/schema.ts';
import { findings } from '../../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let desk: ReturnType<typeof consoleBrowser>;

const hostile = '=1+1</iframe><script>parent.document.title="taken"</script><img src=x onerror="parent.document.title=1">退货';
const dayMs = 86_400_000;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveHouse(shop), launchChromium()]);
  desk = consoleBrowser({ ...served, browser });
  const { id } = await desk.customer();
  const { orm, connection } = served.house.database;
  orm.insert(knowledgeBases).values({ slug: 'shop', name: JSON.stringify({ zh: '小店', en: 'Shop' }), revision: 1, updatedAt: Date.now() }).run();
  // Of last week, so that its report is of a week that is over.
  const at = Date.now() - 7 * dayMs;
  connection.prepare('update conversations set created_at = ? where id = ?').run(at, id);
  orm.insert(knowledgeQuestions).values({ conversationId: id, seq: 1_001, base: 'shop', at, locale: 'zh', text: hostile, outcome: 'missed', entry: null, score: null, helpful: null, settled: null }).run();
});
afterEach(() => desk.tidyUp());
afterAll(async () => {
  await browser.close();
  await served.close();
});

const address = '/analytics/reports?days=28&zone=UTC';

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `下载 ${name}` }).click()]);
  const [table, format] = name.split('.');
  // Whoever looks at it later wants to know of which days it is.
  if (!new RegExp(`^${table}(-\\d{4}-\\d{2}-\\d{2}){2}\\.${format}$`).test(file.suggestedFilename())) throw new Error(`called ${file.suggestedFilename()}`);
  return readFile(await file.path());
}

it('previews a table, explains its columns, and downloads what the filter chooses in each format', async () => {
  const page = await desk.staff('ana', 'analyst', `${address}&table=misses`);
  await page.getByRole('region', { name: '前 1 行预览' }).getByText(hostile).waitFor();
  const columns = page.getByRole('button', { name: /^列说明/ });
  await columns.click();
  await page.getByRole('region', { name: '列说明' }).getByText('客户的原话；清除资料后为空。').waitFor();
  const marked = await download(page, 'misses.csv');
  // Chinese spreadsheets take a file without it for one in GBK.
  expect(marked.subarray(0, 3).toString('hex')).toBe('efbbbf');
  // What is chosen goes into the address first, and from there into the box and the link.
  await page.getByLabel('供表格软件打开（带 BOM）').click();
  await expect.poll(() => page.getByLabel('供表格软件打开（带 BOM）').isChecked()).toBe(false);
  const csv: string[][] = parse(await download(page, 'misses.csv'));
  expect([csv.length, csv[0]?.includes('text'), csv[1]?.includes(`'${hostile}`)]).toEqual([2, true, true]);
  await page.getByLabel('中文标题').click();
  await expect.poll(() => page.getByLabel('中文标题').isChecked()).toBe(true);
  const titled = (await download(page, 'misses.csv')).toString();
  expect(titled).toContain('问题');
  await page.getByText('Parquet', { exact: true }).click();
  const parquet = await download(page, 'misses.parquet');
  expect(await parquetReadObjects({ file: new Uint8Array(parquet).buffer })).toMatchObject([{ text: hostile, why: 'missed' }]);
  await expect.poll(() => page.url()).toContain('format=parquet');
  await page.reload();
  await page.getByRole('link', { name: '下载 misses.parquet' }).waitFor();
  await page.getByText('JSON', { exact: true }).click();
  expect(JSON.parse((await download(page, 'misses.json')).toString())).toMatchObject([{ text: hostile }]);
});

it('shows the week as a report in which hostile texts stay texts', async () => {
  const page = await desk.staff('ana', 'analyst', address);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1, name: /^客服周报 \d{4}-W\d{2}$/ }).waitFor();
  await frame.getByText(hostile).waitFor();
  expect(await frame.locator('script, img').count()).toBe(0);
  expect(await page.title()).not.toContain('taken');
  const link = await page.getByRole('link', { name: '在新标签页打开并打印' }).getAttribute('href');
  const tab = await page.context().newPage();
  await tab.goto(served.origin + link!);
  await tab.getByText(hostile).waitFor();
  // Even where something were to get through, nothing could run and nothing be reached.
  const reached = await tab.evaluate(() => { try { return String(document.cookie); } catch { return 'refused'; } });
  expect(reached).toBe('refused');
  expect(await tab.evaluate(() => window.origin)).toBe('null');
});

it('sets up where reports go, sends one now, and tells what became of it', async () => {
  const page = await desk.staff('lena', 'supervisor', address);
  await page.getByText('尚未配置发信服务').waitFor();
  const form = page.getByRole('region', { name: '定时发送' });
  expect(await form.getByRole('button', { name: '立即发送最近一周' }).isDisabled()).toBe(true);
  await form.getByLabel(/^保存到数据目录/).check();
  await form.getByRole('combobox', { name: '星期' }).click();
  await page.getByRole('option', { name: '星期三' }).click();
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await form.getByText(/^下次：.*星期三/).waitFor();
  await form.getByRole('button', { name: '立即发送最近一周' }).click();
  const row = form.getByRole('row', { name: /手动.*已保存/ });
  await row.waitFor();
  const [tab] = await Promise.all([page.waitForEvent('popup'), row.getByRole('link', { name: /^查看/ }).click()]);
  await tab.getByRole('heading', { level: 1, name: /^客服周报/ }).waitFor();
  // A file outlasts that a customer is erased.
  expect(await tab.getByText('退货').count()).toBe(0);
  await page.reload();
  await form.getByRole('row', { name: /手动.*已保存/ }).waitFor();
});

it('shows whoever opens a shared link the same, or says that they may not', async () => {
  const page = await desk.staff('ana', 'analyst', '/analytics/reports?days=7&zone=Asia%2FShanghai&locale=zh&table=handoffs', { permissions: ['clipboard-read', 'clipboard-write'] });
  const copy = async (item: RegExp): Promise<string> => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    // For a moment after it was copied, the button says so.
    await page.getByRole('button', { name: /^(复制链接|已复制)$/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http/);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const moving = await copy(/^近 7 天，随/);
  const frozen = await copy(/之后打开也不变$/);
  expect([new URL(moving).searchParams.get('days'), new URL(frozen).searchParams.get('days')]).toEqual(['7', null]);
  const chosen = (of: Page) => of.getByRole('link', { name: '下载 handoffs.csv' }).getAttribute('href');
  const wanted = await chosen(page);
  expect(Object.fromEntries(new URL(wanted!, served.origin).searchParams)).toMatchObject({ zone: 'Asia/Shanghai', locale: 'zh', from: expect.any(String), to: expect.any(String) });
  for (const [name, role] of [['lena', 'supervisor'], ['otto', 'operator']] as const) {
    for (const link of [moving, frozen]) {
      const other = await desk.staff(name, role, link.slice(served.origin.length), { timezoneId: 'America/New_York' });
      expect(new URL((await chosen(other))!, served.origin).searchParams).toEqual(new URL(wanted!, served.origin).searchParams);
    }
  }
  const agent = await desk.staff('arno', 'agent', moving.slice(served.origin.length));
  await agent.getByText('您的角色暂时没有这里的权限').waitFor();
});

it('makes a token for a program, shows it once with a line that reads the selection, and takes it back', async () => {
  const page = await desk.staff('olga', 'owner', `${address}&table=service&by=hour`);
  await page.getByRole('link', { name: '下载 service.csv' }).waitFor();
  const api = page.getByRole('region', { name: '接口' });
  await api.getByRole('button', { name: '创建令牌' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('数据仓库');
  await dialog.getByRole('button', { name: '创建令牌' }).click();
  const shown = dialog.getByLabel('令牌', { exact: true });
  await expect.poll(() => shown.evaluate((field) => field === document.activeElement)).toBe(true);
  const token = await shown.inputValue();
  // It cannot be seen again: a slip does not close it.
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  const line = await dialog.locator('code').innerText();
  const [, given, url] = /^curl -H "Authorization: Bearer (hr_\S+)" '(\S+)'$/.exec(line) ?? [];
  expect(given).toBe(token);
  const read = () => fetch(url!, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await read()).json()).toMatchObject({ scope: { zone: 'UTC' }, figures: expect.any(Array) });
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '完成' }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = api.getByRole('row', { name: /数据仓库/ });
  await row.getByText('有效').waitFor();
  expect(await page.content()).not.toContain(token);
  await row.getByRole('button', { name: '撤销令牌“数据仓库”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await row.getByText('已撤销').waitFor();
  expect((await (await read()).json()).code).toBe('token.revoked');
});

it('tells operators that customers’ words are not in their files, and shows no schedule to who may not set it', async () => {
  const page = await desk.staff('otto', 'operator', `${address}&table=misses`);
  await page.getByText('客户的原话对您的角色为空。').waitFor();
  await page.getByRole('region', { name: '前 1 行预览' }).waitFor();
  expect(await page.getByText('退货').count()).toBe(0);
  await page.frameLocator('iframe').getByText('客户原话不在此报告中，请在控制台查看。').waitFor();
  expect(await page.getByRole('heading', { name: '定时发送' }).count()).toBe(0);
});

it.each([['zh-CN', 'light', 1440], ['en-GB', 'dark', 390]] as const)('can be read by everybody: %s, %s, %i wide', async (locale, colorScheme, width) => {
  const page = await desk.staff('lena', 'supervisor', `${address}&table=misses`, { locale, colorScheme, viewport: { width, height: 900 } });
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: /^(列说明|What the columns mean)/ }).click();
  expect(await findings(page)).toEqual([]);
  if (locale === 'en-GB') expect(await page.locator('main').innerText().then((text) => text.replaceAll(hostile, '').replaceAll('中文', '').match(/\p{Script=Han}+/gu))).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
