import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../server/launchChromium.test-support.ts';
import { fixFirst, funnel, paths } from '../../../server/contract.ts';
import { serveHouse, type ServedHouse } from '../../../server/servedHouse.test-support.ts';
import { findings, modes } from '../../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  // Six ask for the hours; of them two ask for a person, and two close the chat. A seventh leaves at once.
  const leaves = (customer: Awaited<ReturnType<typeof place.customer>>) => customer.tell('leave', { messageId: 'leaves' });
  for (let at = 0; at < 6; at += 1) {
    const customer = await place.customer();
    await customer.choose('hours');
    if (at < 2) await customer.choose('person');
    else if (at < 4) await leaves(customer);
  }
  await leaves(await place.customer());
});

afterEach(async () => {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** What the server answers the page that is open. */
async function asked(page: Page, path: string, query = ''): Promise<unknown> {
  await page.getByRole('search', { name: '筛选' }).waitFor();
  return page.evaluate(async ([name, more]) => {
    const { flows } = await (await fetch('/api/analytics/choices')).json();
    return (await fetch(`/api/analytics/${name}?flow=${flows[0].id}${more}`)).json();
  }, [path, query] as const);
}

const figure = (page: Page, name: string) => page.getByRole('figure', { name });
const cells = (page: Page, name: string) => figure(page, name).getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));

test('nodes to fix first are those that the server ranks, and lead to the drop-off of the node with the same filter', async () => {
  const page = await place.staff('lin', 'analyst', '/analytics/journeys?days=7&channel=api');
  const { nodes, lost } = fixFirst.parse(await asked(page, 'fix-first'));
  expect([lost, nodes.map(({ node, lost: count }) => [node, count])]).toEqual([3, [['more', 2], ['hello', 1]]]);
  const list = page.getByRole('list', { name: '优先修复' });
  await list.waitFor();
  await expect.poll(() => list.locator('h3').allInnerTexts()).toEqual(['还想了解什么？', '您好，我是小店的机器人。']);
  // Nobody was helped in this house, so nobody's loss costs anything, and the most lost come first.
  await expect.poll(() => list.locator('dd strong').allInnerTexts()).toEqual(['0', '2', '0', '1']);
  await page.getByText('7 个会话中，约有 0 个（0%）流失了').waitFor();
  // Who is behind it, and by what else nodes are ranked, is in the address.
  await page.getByText('流失会话', { exact: true }).first().click();
  await page.waitForURL(/by=lost/);
  await list.getByRole('button', { name: '流失的 2 个会话' }).click();
  await page.reload();
  const lostThere = page.getByRole('dialog', { name: '在“还想了解什么？”流失的会话' });
  await lostThere.getByRole('list', { name: '会话' }).waitFor();
  await expect.poll(() => lostThere.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('客户关闭'), expect.stringContaining('客户关闭')]);
  expect(await lostThere.getByRole('link').first().getAttribute('href')).toMatch(/^\/analytics\/chat\/[\w-]+\?at=\d+$/);
  await page.keyboard.press('Escape');
  await lostThere.waitFor({ state: 'detached' });
  await list.getByRole('link', { name: '在流失图中查看' }).first().click();
  await page.waitForURL(/\/analytics\/drop-off\?/);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ days: '7', channel: 'api', node: 'more' });
});

test('a funnel over picked nodes says what the server counts, and a link to it that is copied brings it all back', async () => {
  const page = await place.staff('lin', 'analyst', '/analytics/journeys?view=funnel', { permissions: ['clipboard-read', 'clipboard-write'] });
  // What is suggested is changed: the way from the greeting to a person.
  const steps = page.getByRole('list', { name: '漏斗的步骤' });
  await steps.waitFor();
  for (let left = await steps.getByRole('listitem').count(); left > 2; left -= 1) {
    await steps.getByRole('button', { name: /^移除第/ }).last().click();
    await expect.poll(() => steps.getByRole('listitem').count()).toBe(left - 1);
  }
  for (const [number, name] of [[1, '您好，我是小店的机器人。'], [2, '请稍候。']] as const) {
    await page.getByRole('combobox', { name: `第 ${number} 步的节点` }).click();
    await page.getByRole('option', { name: number === 2 ? /想找人工|请稍候/ : name }).first().click();
  }
  await expect.poll(() => new URL(page.url()).searchParams.get('steps')).toBe('["hello","person"]');
  const counted = funnel.parse(await asked(page, 'funnel', '&step=hello&step=person'));
  expect(counted.steps.map(({ reached }) => reached)).toEqual([7, 2]);
  await figure(page, '漏斗').getByRole('button', { name: /以表格查看/ }).click();
  await expect.poll(async () => (await cells(page, '漏斗')).map((row) => row.slice(1, 4))).toEqual([['7', '100%', '100%'], ['2', '28.6%', '28.6%']]);
  const [{ stopped }] = counted.steps as [(typeof counted.steps)[number]];
  expect(stopped.closed + stopped.elsewhere + stopped.open).toBe(5);
  await page.getByRole('search', { name: '筛选' }).getByRole('button', { name: '复制链接' }).click();
  await page.getByRole('menuitem', { name: /之后打开也不变/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/steps=/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await figure(page, '漏斗').getByText('2 个走到最后一步').waitFor();
  await expect.poll(async () => (await cells(page, '漏斗')).map((row) => row.slice(1, 4))).toEqual([['7', '100%', '100%'], ['2', '28.6%', '28.6%']]);
  await expect.poll(() => steps.getByRole('combobox').evaluateAll((fields: HTMLInputElement[]) => fields.map(({ value }) => value))).toEqual(['您好，我是小店的机器人。', '想找人工']);
  await steps.getByRole('button', { name: '5 个没有再往下' }).click();
  const stoppedThere = page.getByRole('dialog', { name: '走到“您好，我是小店的机器人。”、没有再往下的会话' });
  await expect.poll(() => stoppedThere.getByRole('listitem').count()).toBe(5);
});

test('the picture of ways is what the server counts; its places are walked by keyboard, and ways begin at one', async () => {
  const page = await place.staff('lin', 'analyst', '/analytics/journeys?view=paths');
  const { steps, conversations } = paths.parse(await asked(page, 'paths'));
  expect([conversations, steps[0]?.map(({ node, conversations: count }) => [node, count])]).toEqual([7, [['hello', 7]]]);
  const ways = figure(page, '会话的去向');
  await ways.locator('svg text').first().waitFor();
  // Each place is a box and so is each kind of end.
  await ways.getByRole('application').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await ways.getByRole('status').getByText('节点：您好，我是小店的机器人。，会话：7，占比：100%').waitFor();
  await page.keyboard.press('ArrowRight');
  await ways.getByRole('status').getByText(/^步：2，节点：每天 9 点到 21 点。，会话：6/).waitFor();
  await page.keyboard.press('Enter');
  const there = page.getByRole('dialog', { name: '第 2 步在“每天 9 点到 21 点。”的会话' });
  await expect.poll(() => there.getByRole('listitem').count()).toBe(6);
  await there.getByRole('combobox', { name: '接着去了哪里' }).click();
  await there.getByRole('option', { name: '还想了解什么？（6）' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('then')).toBe('to.more');
  await there.getByRole('button', { name: '从这里画起' }).click();
  await page.waitForURL(/start=hours/);
  await ways.getByText('6 个会话从这里开始。占全部会话的 85.7%。').waitFor();

  await ways.getByRole('button', { name: /以表格查看/ }).click();
  await expect.poll(async () => (await cells(page, '会话的去向'))[0]?.slice(0, 4)).toEqual(['1', '每天 9 点到 21 点。', '6', '100%']);
  await page.getByRole('combobox', { name: '从哪里开始' }).click();
  await page.getByRole('option', { name: '会话开始' }).click();
  await expect.poll(async () => (await cells(page, '会话的去向'))[0]?.slice(0, 4)).toEqual(['1', '您好，我是小店的机器人。', '7', '100%']);
});

test('a chart can be taken away: as a picture, as a drawing, and as a table', async () => {
  const page = await place.staff('lin', 'analyst', '/analytics/journeys?view=paths');
  const ways = figure(page, '会话的去向');
  await ways.locator('svg text').first().waitFor();
  const save = async (kind: RegExp): Promise<{ name: string; content: Buffer }> => {
    await ways.getByRole('button', { name: /^下载/ }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };
  const png = await save(/^PNG/);
  expect([png.name, png.content.subarray(1, 4).toString(), png.content.readUInt32BE(20)]).toEqual(['会话的去向.png', 'PNG', (560 + 60) * 2]);
  const svg = await save(/^SVG/);
  const text = svg.content.toString();
  expect(svg.name).toBe('会话的去向.svg');
  expect(await page.evaluate((given) => new DOMParser().parseFromString(given, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null, text)).toBeNull();
  expect(text).toContain('会话的去向');
  const csv = await save(/^CSV/);
  expect(csv.name).toBe('会话的去向.csv');
  expect(csv.content.toString().split('\r\n')[1]).toMatch(/^1,您好，我是小店的机器人。,7,1,/);
});

test('the filter outlives a reload, goes along to other pages, and is in the link that is copied', async () => {
  const page = await place.staff('lin', 'analyst', '/analytics', { permissions: ['clipboard-read', 'clipboard-write'] });
  const bar = page.getByRole('search', { name: '筛选' });
  const choose = async (field: string, value: string): Promise<void> => {
    await bar.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: value, exact: true }).click();
  };
  await choose('时间范围', '近 7 天');
  await choose('渠道', '接口');
  await choose('新老客户', '首次来访');
  await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ days: '7', channel: 'api', visitor: 'first' });
  await page.reload();
  await expect.poll(() => bar.getByRole('combobox', { name: '时间范围' }).inputValue()).toBe('近 7 天');
  await expect.poll(() => bar.getByRole('combobox', { name: '渠道' }).inputValue()).toBe('接口');

  await page.getByRole('navigation', { name: '分析页面' }).getByRole('link', { name: '路径' }).click();
  await page.waitForURL(/\/analytics\/journeys\?/);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ days: '7', channel: 'api', visitor: 'first' });
  await expect.poll(() => bar.getByRole('combobox', { name: '流程' }).inputValue()).toBe('小店客服');
  await bar.getByRole('button', { name: '复制链接' }).click();
  await page.getByRole('menuitem', { name: /之后打开也不变/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http/);
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(Object.fromEntries(link.searchParams)).toMatchObject({ channel: 'api', visitor: 'first', from: expect.stringMatching(/^\d{4}-/), to: expect.stringMatching(/^\d{4}-/), zone: expect.any(String), flow: expect.any(String) });
  expect(link.searchParams.has('days')).toBe(false);

  await page.goto(link.href);
  await expect.poll(() => bar.getByRole('combobox', { name: '时间范围' }).inputValue()).toBe('自定义');
  await bar.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.has('channel')).toBe(false);
});

test('agents do not get in', async () => {
  const page = await place.staff('wei', 'agent', '/analytics');
  await page.getByText('您的角色暂时没有这里的权限').waitFor();
  expect(await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '分析' }).count()).toBe(0);
});

test.each(modes)('axe finds no fault in the journeys in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  const page = await place.staff('ke', 'owner', '/analytics/journeys', { locale, colorScheme, viewport: { width, height: 900 } });
  await page.getByRole('search').waitFor();
  const found: Record<string, string[]> = {};
  for (const [screen, search] of [['fixFirst', ''], ['funnel', '?view=funnel'], ['paths', '?view=paths'], ['list', '?list=.more'], ['nothing', '?view=paths&start=bye&channel=page']] as const) {
    await page.goto(`${served.origin}/analytics/journeys${search}`);
    if (screen === 'nothing') await page.getByText(/没有会话到过这里|No conversation came here/).waitFor();
    else await page.locator('[role=application] svg text').first().waitFor();
    if (screen === 'list') await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    for (const view of ['chart', 'table'] as const) {
      if (view === 'table' && screen === 'list') continue;
      if (view === 'table' && screen !== 'nothing') await page.getByRole('button', { name: /以表格查看|as a table/ }).first().click();
      const faults = await findings(page);
      if (faults.length > 0) found[`${screen} ${view}`] = faults;
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(width);
    const words = await page.locator('#room').innerText();
    if (locale === 'en-GB') expect(words, screen).not.toMatch(/\p{Script=Han}/u);
    if (locale === 'zh-CN') expect(words.replaceAll(/P90|UTC|Europe\/\w+|Asia\/\w+|\bhello\b|\bbye\b/g, ''), screen).not.toMatch(/[A-Za-z]{2,}/);
  }
  expect(found).toEqual({});
});
