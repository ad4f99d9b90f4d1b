import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../server/launchChromium.test-support.ts';
import { serviceAgents, serviceChoices, serviceFigures } from '../../../server/contract.ts';
import { serveHouse, type ServedHouse } from '../../../server/servedHouse.test-support.ts';
import { findings, modes } from '../../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

const ways = ['rated-high', 'rated-low', 'skipped'].map((outlet) => ({ from: 'rate', outlet, to: 'bye' }));
const flow = { ...shop, nodes: [...shop.nodes, { id: 'rate', type: 'survey', config: {} }], edges: [...shop.edges.filter(({ from, outlet }) => from !== 'person' || outlet !== 'resolved'), { from: 'person', outlet: 'resolved', to: 'rate' }, ...ways] };

beforeAll(async () => {
  served = await serveHouse(flow);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  const { auth, desk, agents } = served.house;
  for (const name of ['lin', 'mei']) {
    await place.person(name, 'agent');
    agents.setMaxChats(auth.staff.find(`${name}@example.com`)!.id, 50);
  }
  // Six want a person: Lin has four of them, Mei one without a word, one leaves the queue. Two are with the bot alone.
  for (let at = 0; at < 6; at += 1) {
    const customer = await place.customer();
    await customer.choose('person');
    if (at === 5) {
      await customer.tell('leave');
      continue;
    }
    const agent = auth.staff.find(at < 4 ? 'lin@example.com' : 'mei@example.com')!;
    await desk.desk.accept(customer.id, agent);
    await customer.say('我的货还没到，太慢了');
    if (at < 4) await desk.desk.say(customer.id, agent, { messageId: 'a', text: '马上查' });
    await desk.desk.close(customer.id, agent);
    await desk.marks.wrapUp(customer.id, agent, { topic: at < 3 ? '物流' : '退款', resolution: 'solved', summary: '' });
    if (at < 3) await customer.choose(at === 0 ? 'score:2' : 'score:5');
  }
  for (let at = 0; at < 2; at += 1) await (await place.customer()).choose('hours');
});

afterEach(async () => {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function open(address = '/analytics', options: Parameters<typeof place.staff>[3] = {}, name = 'ana'): Promise<Page> {
  const page = await place.staff(name, 'analyst', address, { timezoneId: 'Asia/Shanghai', ...options });
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}

/** What the API says to the same page. */
const ask = (page: Page, path: string): Promise<unknown> => page.evaluate(async (asked) => (await fetch(`/api/analytics/${asked}`)).json(), path);
const today = (page: Page): Promise<string> => page.evaluate(() => new Intl.DateTimeFormat('en-CA').format(Date.now()));
const rowsOf = (page: Page, table: string): Promise<string[][]> => page.getByRole('table', { name: table }).getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

test('figures are those of the API', async () => {
  const page = await open();
  const { figures } = serviceFigures.parse(await ask(page, `service/figures?zone=Asia/Shanghai&to=${await today(page)}`));
  const { figures: definitions } = serviceChoices.parse(await ask(page, 'service'));
  await expect.poll(() => rowsOf(page, '全部指标')).toHaveLength(figures.length);
  const rows = await rowsOf(page, '全部指标');
  for (const { key, value } of figures) {
    const { title } = definitions.find((each) => each.key === key)!;
    const row = rows.find(([name]) => name === title.zh)!;
    const shown = value.kind === 'count' ? String(value.count) : value.kind === 'split' ? String(value.of) : value.kind === 'share' && value.share !== null ? `${Number((value.share * 100).toFixed(1))}%` : null;
    if (shown !== null) expect(row[1], key).toBe(shown);
    if (value.kind === 'share' || value.kind === 'distribution') expect(row[4], key).toBe(value.kind === 'share' ? String(value.of) : String(value.count));
  }
  const cards = page.getByRole('region', { name: '主要指标' });
  await expect.poll(() => cards.getByRole('region', { name: '会话总量' }).locator('p').first().textContent()).toBe('8');
  // Six of them; the two with the bot go on.
  await expect.poll(() => cards.getByRole('region', { name: '转人工率' }).textContent()).toContain('100%');
  await expect.poll(() => cards.getByRole('region', { name: '满意率' }).textContent()).toMatch(/66\.7%.*样本 3/);
});

test('every figure says on focus how it is worked out, in the words of the API', async () => {
  const page = await open();
  const { figures } = serviceChoices.parse(await ask(page, 'service'));
  const table = page.getByRole('table', { name: '全部指标' });
  for (const { title, formula } of figures.filter(({ of }) => of !== 'agents')) {
    const button = table.getByRole('button', { name: `${title.zh}是什么：${formula.zh}`, exact: true });
    await button.focus();
    await page.getByRole('tooltip', { name: formula.zh, exact: true }).waitFor();
  }
  const agents = page.getByRole('table', { name: '坐席指标' });
  for (const { title, formula } of figures.filter(({ of }) => of === 'agents')) await agents.getByRole('button', { name: `${title.zh}是什么：${formula.zh}`, exact: true }).focus();
  await page.getByRole('region', { name: '主要指标' }).getByRole('button').first().focus();
  await page.getByRole('tooltip', { name: '在所选时间内开始的会话数。' }).waitFor();
});

test('agents are sorted by any column, kept in the address, and come out as the API has them', async () => {
  const page = await open();
  const { agents } = serviceAgents.parse(await ask(page, `service/agents?zone=Asia/Shanghai&to=${await today(page)}`));
  const names = async () => (await rowsOf(page, '坐席指标')).map(([name]) => name);
  await expect.poll(names).toEqual(['lin', 'mei']);
  await page.getByRole('button', { name: '按“未回复率”排序' }).click();
  await expect.poll(names).toEqual(['mei', 'lin']);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('-agentUnansweredRate');
  await expect.poll(() => page.getByRole('columnheader', { name: /未回复率/ }).getAttribute('aria-sort')).toBe('descending');
  await page.reload();
  await expect.poll(names).toEqual(['mei', 'lin']);
  const downloads = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 CSV：坐席指标' }).click();
  const [head, ...lines] = (await readFile(await (await downloads).path(), 'utf8')).replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(','));
  expect(lines.map(([, name]) => name)).toEqual(agents.map(({ name }) => name));
  const lin = agents.find(({ name }) => name === 'lin')!.figures;
  const column = (title: string) => lines.find(([, name]) => name === 'lin')?.[head!.indexOf(title)];
  expect([column('总会话数'), column('未回复率'), column('平均首次响应时长：次数')]).toEqual([String((lin.agentConversations as { count: number }).count), '0', '4']);
  expect(lin).toMatchObject({ agentConversations: { count: 4 }, agentSatisfaction: { count: 2, of: 3 } });
});

test('a chart can be read as a table, of any figure and grouping', async () => {
  const page = await open();
  await page.getByRole('combobox', { name: '分组方式' }).selectOption({ label: '按坐席' });
  await page.getByRole('combobox', { name: '指标' }).selectOption({ label: '人工接待量' });
  const figure = page.getByRole('figure', { name: '人工接待量，按坐席' });
  await figure.getByRole('button', { name: '“人工接待量，按坐席”以表格查看' }).click();
  await expect.poll(() => rowsOf(page, '人工接待量，按坐席')).toEqual(expect.arrayContaining([['lin', '4'], ['mei', '1']]));
  const asked = () => Object.fromEntries(new URL(page.url()).searchParams);
  await expect.poll(asked).toMatchObject({ figure: 'staffedConversations', by: 'agent', tables: 'explore' });
  // The table is still there for whoever gets the link; another figure divides, or is the agents' own, or cannot be told so.
  await page.reload();
  await expect.poll(() => rowsOf(page, '人工接待量，按坐席')).toHaveLength(2);
  await page.getByRole('combobox', { name: '指标' }).selectOption({ label: '各级满意度占比' });
  await expect.poll(async () => (await rowsOf(page, '各级满意度占比，按坐席')).map((row) => [row[0], row.at(-1)])).toEqual(expect.arrayContaining([['lin', '3'], ['mei', '0']]));
  await page.getByRole('combobox', { name: '指标' }).selectOption({ label: '转人工率' });
  await page.getByText('“转人工率”不支持按坐席查看').waitFor();
  await page.getByRole('combobox', { name: '分组方式' }).selectOption({ label: '按小时' });
  await page.getByRole('combobox', { name: '指标' }).selectOption({ label: '转接会话数' });
  await expect.poll(async () => (await rowsOf(page, '转接会话数（坐席），按小时')).length).toBeGreaterThan(27 * 24);
});

test('another filter brings other figures: an agent leaves out what says nothing of handed-off chats, a day without any says so', async () => {
  const page = await open();
  await page.getByRole('button', { name: '只看mei' }).click();
  await expect.poll(() => page.getByRole('region', { name: '会话总量' }).locator('p').first().textContent()).toBe('1');
  await page.getByRole('region', { name: '转人工率' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('agent')).not.toBeNull();
  await page.goto(`${served.origin}/analytics?from=2020-01-01&to=2020-01-02`);
  await page.getByText('所选范围内没有会话').first().waitFor();
});

test('figures are compared with any days, if none of them is on both sides and all have data', async () => {
  const page = await open();
  await page.getByText(/没有完整的数据，因此不显示变化/).waitFor();
  await page.getByRole('combobox', { name: '对比' }).click();
  await page.getByRole('option', { name: '其他日期' }).click();
  await page.getByLabel('对比截止日').fill(await today(page));
  await page.getByText('与所看的时段重叠，请选不重叠的日期').waitFor();
  expect(await page.getByRole('button', { name: '应用' }).isDisabled()).toBe(true);
  await page.getByLabel('对比起始日').fill('2020-01-01');
  await page.getByLabel('对比截止日').fill('2020-01-02');
  await page.getByRole('button', { name: '应用' }).click();
  await page.getByText('对比时段（1月1日至1月2日）没有完整的数据，因此不显示变化。').waitFor();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ beforeFrom: '2020-01-01', beforeTo: '2020-01-02' });
  await page.getByRole('link', { name: '全部指标', exact: true }).click();
  await expect.poll(() => page.getByRole('heading', { name: '全部指标' }).evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(400);
});

test('topics come from wrap-ups when they are asked for', async () => {
  const page = await open('/analytics?topics=wrapUp');
  await expect.poll(async () => (await page.getByRole('region', { name: '主题与变化' }).first().getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent))))).toEqual([['物流', '3', '60%'], ['退款', '2', '40%']]);
});

test('owners choose by keyboard which contact attributes can be filtered by, and others read which', async () => {
  const page = await place.staff('own', 'owner', '/analytics', { timezoneId: 'Asia/Shanghai' });
  await page.getByRole('button', { name: '可筛选的客户属性' }).press('Enter');
  const field = page.getByRole('dialog').locator('input:not([type=hidden])');
  await field.fill('pl:an');
  await field.press('Enter');
  await page.getByText('不能含冒号').waitFor();
  await field.press('Backspace');
  await field.fill('plan');
  await field.press('Enter');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: '保存' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await ask(page, 'attributes')).toEqual({ names: ['plan'] });
  const analyst = await open();
  await analyst.getByRole('button', { name: '可筛选的客户属性' }).click();
  await analyst.getByText('目前可按以下属性筛选：plan').waitFor();
  expect(await analyst.getByRole('dialog').locator('input').count()).toBe(0);
});

test('a page is as it was left when one comes back to it, and what fails to be read can be read again', async () => {
  const page = await open('/analytics?figure=staffedConversations&within=30');
  await page.getByRole('link', { name: '路径' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.route('**/api/analytics/service/figures*', (route) => route.abort());
  await page.getByRole('link', { name: '服务概览' }).click();
  await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ figure: 'staffedConversations', within: '30' });
  await page.getByRole('combobox', { name: '时间范围' }).click();
  await page.getByRole('option', { name: '近 7 天' }).click();
  await page.getByText('部分数据没有读到。').waitFor();
  await page.unroute('**/api/analytics/service/figures*');
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByText('部分数据没有读到。').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: '会话总量' }).waitFor();
});

test.each(modes)('axe finds no fault in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  const page = await open('/analytics?topics=wrapUp', { locale, colorScheme, viewport: { width, height: 900 } }, `ana-${locale.toLowerCase()}-${width}`);
  await page.getByRole('figure').nth(6).waitFor();
  expect(await findings(page)).toEqual([]);
  const text = await page.locator('main').innerText();
  if (locale === 'zh-CN') expect(text.replaceAll(/P90|lin|mei|own|CSV|Parquet|Asia\/Shanghai|API|UTC/gi, '')).not.toMatch(/[A-Za-z]{3,}/);
  else expect(text.replaceAll(/物流|退款|小店客服/g, '')).not.toMatch(/\p{Script=Han}/u);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
