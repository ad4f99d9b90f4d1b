import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { dropOff, dropOffComparison, type NodeDropOff } from '../../../server/contract.ts';
import { createFlows } from '../../../server/flows/flows.ts';
import { launchChromium } from '../../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../../server/servedHouse.test-support.ts';
import { findings, modes } from '../../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../../app/consoleBrowser.test-support.ts';
import { canvasKey } from '../../canvas/canvasKey.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;
let flow: string;

/** An id and words that would do harm if any of them were taken for markup. */
const harm = '"><img src=x onerror="a()">';
const wide = { viewport: { width: 1440, height: 1000 } };

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  const flows = createFlows(served.house);
  const [summary] = await flows.list();
  flow = summary!.id;
  await play({ onward: 30, closed: 10, open: 4 });
  // The second version says the opening hours in another node.
  await flows.saveDraft(flow, summary!.revision, {
    ...shop,
    nodes: shop.nodes.map((node) => (node.id === 'hours' ? { ...node, id: harm, config: { say: [{ zh: harm, en: harm }] } } : node)),
    layout: { ...shop.layout, notes: [{ id: 'note', text: '先问要不要人工', color: 'green', x: 0, y: 900, width: 220, height: 120 }] },
    edges: shop.edges.map((edge) => ({ ...edge, from: edge.from === 'hours' ? harm : edge.from, to: edge.to === 'hours' ? harm : edge.to })),
  });
  await flows.publish(flow, { note: '', publishedBy: null });
  await play({ onward: 10, closed: 30, open: 0 });
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Customers who are greeted, and pick the opening hours, leave, or do nothing. */
async function play({ onward, closed, open }: { readonly onward: number; readonly closed: number; readonly open: number }): Promise<void> {
  for (let each = 0; each < onward + closed + open; each += 1) {
    const customer = await place.customer();
    if (each < onward) await customer.choose('hours');
    else if (each < onward + closed) await customer.tell('leave', { messageId: crypto.randomUUID() });
  }
}

/** The page as an analyst sees it, once the figures are there. */
async function look(search: string, options: Parameters<typeof place.staff>[3] = wide): Promise<Page> {
  const page = await place.staff('ana', 'analyst', `/analytics/drop-off?flow=${flow}${search}`, options);
  await page.getByText(/\d+ (个会话|conversations?)/).first().waitFor();
  return page;
}

async function answer(page: Page, path: string): Promise<unknown> {
  return page.evaluate(async (address) => (await fetch(address)).json() as Promise<unknown>, `/api/analytics/${path}`);
}

const card = (page: Page, id: string) => page.locator(`[data-card=${JSON.stringify(canvasKey(id))}]`);
const spoken = (page: Page, id: string) => card(page, id).getByRole('button').getAttribute('aria-label');
const panel = (page: Page) => page.locator('[data-panel]');

test('every card tells what the API counts, and chats that are still open are not in the denominator', async () => {
  const page = await look('&versions=1');
  const { nodes } = dropOff.parse(await answer(page, `drop-off?flow=${flow}&versions=1`));
  expect(nodes.find(({ node }) => node === 'hello')).toMatchObject({ visits: 44, open: 4, closed: 10, onward: 30, dropOff: { count: 10, of: 40 } } satisfies DeepPartial<NodeDropOff>);
  await page.getByRole('button', { name: '显示全部' }).click();
  const words = { onward: '继续', handed: '转人工', ended: '在此结束', failed: '出错', silent: '不再回应', closed: '客户关闭', open: '仍在进行' } as const;
  for (const each of nodes) {
    await expect.poll(() => spoken(page, each.node!)).toContain(`访问 ${each.visits}，会话 ${each.conversations}`);
    const text = await spoken(page, each.node!);
    for (const [fate, word] of Object.entries(words)) {
      const count = each[fate as keyof typeof words];
      if (count > 0) expect(text).toContain(`${word} ${count}（`);
      else expect(text).not.toContain(word);
    }
  }
  await expect.poll(() => spoken(page, 'hello')).toContain('客户 44');
  expect(await spoken(page, 'hello')).toContain('流失率 25%，95% 区间 14.2–40.2%');
  // Beside the ways out: how many of those that are over, and the edge as wide.
  await card(page, 'hello').getByText('30 · 75%').waitFor();
  const width = (from: string, outlet: string) => page.locator(`.react-flow__edge[data-id=${JSON.stringify(JSON.stringify([from, outlet]))}] path`).first().evaluate((path) => Number.parseFloat(getComputedStyle(path).strokeWidth));
  expect(await width('hello', 'choice:hours')).toBeGreaterThan(3 * await width('hello', 'choice:person'));
  expect(await page.locator('main [aria-label^=Edge], main [aria-label^=edge]').count()).toBe(0);
  // Nobody came to the end: it claims nothing.
  await card(page, 'bye').getByText('还没有结束的访问').waitFor();
});

test('several versions are laid over one another: what only the older had is dashed and says so, and as much flows into a node as is visited', async () => {
  const page = await look('');
  await page.getByText('84 个会话').waitFor();
  await page.getByText('第 1–2 版叠加显示，按第 2 版绘制').waitFor();
  await expect.poll(() => spoken(page, 'hello')).toContain('访问 84');
  await page.getByRole('button', { name: '显示全部' }).click();
  await expect.poll(() => spoken(page, 'hours')).toMatch(/^每天 9 点到 21 点。（.+），第 1 版后移除，访问 30，/);
  await expect.poll(() => spoken(page, harm)).toContain('访问 10');
  // Of those that chose the hours, 30 came to the node of the first version and 10 to that of the second.
  const width = (nth: string) => page.locator(`.react-flow__edge[data-id=${JSON.stringify(`${JSON.stringify(['hello', 'choice:hours'])}${nth}`)}] path`).first().evaluate((path) => Number.parseFloat(getComputedStyle(path).strokeWidth));
  await expect.poll(() => Promise.all([width(''), width(' 1')])).toEqual([expect.closeTo(1.25 + 7.75 * 10 / 80, 2), expect.closeTo(1.25 + 7.75 * 30 / 80, 2)]);
  await expect.poll(() => page.locator('.share-of').allTextContents()).toEqual(['第 1 版', '第 1 版']);
  // What would do harm is text everywhere: on its card, in the table and in its panel.
  await page.getByRole('button', { name: '显示全部' }).click();
  await card(page, harm).locator('bdi', { hasText: harm }).waitFor();
  await card(page, 'hello').click();
  const ways = panel(page).locator('[data-outlet="choice:hours"] p');
  await expect.poll(() => ways.allTextContents()).toEqual([`第 2 版 → ${harm}10`, '第 1 版 → 每天 9 点到 21 点。30']);
  await card(page, harm).click();
  await panel(page).getByRole('heading', { name: harm }).waitFor();
  await page.getByText('表格', { exact: true }).click();
  await page.getByRole('button', { name: harm }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
});

test('a version is compared with another: each node tells its change and whether it is chance, the surest first, and a link brings it all back', async () => {
  const page = await look('&versions=2');
  await page.getByRole('combobox', { name: '对比' }).click();
  await page.getByRole('option', { name: '第 1 版' }).click();
  const { nodes } = dropOffComparison.parse(await answer(page, `drop-off/comparison?flow=${flow}&versions=2&beforeVersions=1`));
  const hello = nodes.find(({ node }) => node === 'hello')!;
  expect(hello).toMatchObject({ difference: 0.5, significant: true });
  await card(page, 'hello').getByText('▲').waitFor();
  await card(page, 'hello').getByText('+50 个百分点').waitFor();
  const list = page.getByRole('region', { name: '有何变化' });
  await list.getByText('1 个节点的变化超出偶然范围').waitFor();
  await list.getByRole('listitem').first().getByText('25% → 75%').waitFor();
  await card(page, 'more').getByText('无法比较').waitFor();

  await page.getByRole('combobox', { name: '着色' }).click();
  await page.getByRole('option', { name: '按流失率' }).click();
  await list.getByRole('button').first().click();
  await panel(page).getByRole('heading', { name: '您好，我是小店的机器人。' }).waitFor();
  await page.getByText('按流失率：从 0 到 75%').waitFor();

  await page.getByText('第 2 版（40 个会话），对比第 1 版（44 个会话）').waitFor();

  await page.goto(page.url());
  await panel(page).getByRole('heading', { name: '您好，我是小店的机器人。' }).waitFor();
  await card(page, 'hello').getByText('+50 个百分点').waitFor();
  await expect.poll(() => card(page, 'hello').getByRole('button').getAttribute('aria-pressed')).toBe('true');
  await page.getByText('按流失率：从 0 到 75%').waitFor();
});

test('by keyboard one goes from node to node in the order of the flow, opens one and closes it again', async () => {
  const page = await look('&versions=1');
  await card(page, 'hello').getByRole('button').focus();
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-card]')?.getAttribute('data-card'));
  const walked = [await focused()];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home']) {
    const before = await focused();
    await page.keyboard.press(key);
    // At the last one it stays.
    if (before !== 'bye' || key === 'ArrowLeft') await expect.poll(focused).not.toBe(before);
    walked.push(await focused());
  }
  expect(walked).toEqual(['hello', 'hours', 'person', 'more', 'bye', 'bye', 'more', 'hello']);
  await page.keyboard.press('Enter');
  await panel(page).getByText('访问 44').waitFor();
  // An Escape that ends an input method's word is not meant for the panel.
  await panel(page).evaluate((each) => each.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true })));
  await page.getByRole('button', { name: '关闭详情' }).press('Enter');
  await panel(page).waitFor({ state: 'detached' });
});

test('a node\'s panel shows its ways out, who left, how long they waited and how it went on', async () => {
  const page = await look('&versions=1&node=hello');
  await panel(page).locator('[data-outlet="choice:hours"]').getByText('30 · 75%').waitFor();
  await panel(page).getByRole('heading', { name: '客户等多久会离开' }).waitFor();
  await panel(page).getByText(/44 次访问中有 10 次以客户离开结束/).waitFor();
  const list = panel(page).getByRole('region', { name: '会话', exact: true }).getByRole('listitem');
  await list.first().getByText('客户关闭').waitFor();
  // A figure leads to the conversations behind it, which a link brings back.
  await panel(page).locator('[data-outlet="choice:hours"]').getByRole('link').click();
  await list.nth(19).getByText('继续').waitFor();
  await panel(page).getByRole('button', { name: '显示更早的' }).click();
  await list.nth(29).waitFor();
  expect(await list.count()).toBe(30);
  await page.goto(page.url());
  await list.first().getByText('继续').waitFor();
  await expect.poll(() => panel(page).getByRole('combobox', { name: '去向' }).inputValue()).toBe('任何去向');
  // An analyst has no desk, but the record.
  const record = (await list.first().getByRole('link').getAttribute('href'))!;
  expect(record).toContain('/analytics/chat/');
  await panel(page).getByRole('region', { name: '到哪里去' }).getByRole('button', { name: '每天 9 点到 21 点。' }).click();
  await panel(page).getByRole('heading', { name: '每天 9 点到 21 点。' }).waitFor();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ node: 'hours' });
  expect(new URL(page.url()).searchParams.has('outlet')).toBe(false);

  // An earlier page of a record that cannot be read is not asked for again and again.
  let asked = 0;
  await page.route('**/api/analytics/chats/**', async (route) => {
    if (route.request().url().includes('before=')) {
      asked += 1;
      return route.fulfill({ status: 403, json: {} });
    }
    const response = await route.fetch();
    const { messages, ...rest } = await response.json() as { messages: unknown[] };
    return route.fulfill({ response, json: { ...rest, earlier: true, messages: messages.slice(1) } });
  });
  await page.goto(`${served.origin}${new URL(record, served.origin).pathname}?at=1`);
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: '显示更早的消息' }).click();
  await expect.poll(() => asked).toBe(2);

  await place.person('sue', 'supervisor');
  const other = await place.staff('sue', 'supervisor', `/analytics/drop-off?flow=${flow}&versions=1&node=hello`, wide);
  await panel(other).getByRole('region', { name: '会话', exact: true }).getByRole('link').first().click();
  await expect.poll(() => new URL(other.url()).pathname).toBe('/desk');
});

test('on a phone the table comes first: it is sorted by any column, taken away as CSV, and opens a node in a sheet', async () => {
  const page = await look('&versions=1', { viewport: { width: 390, height: 844 } });
  const rows = page.locator('tbody tr[data-node]');
  await expect.poll(() => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['node']))).toEqual(['hello', 'hours', 'person', 'more', 'bye']);
  await page.getByRole('button', { name: '仍在进行' }).click();
  await expect.poll(() => page.getByRole('columnheader', { name: '仍在进行' }).getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['node']))).toEqual(['more', 'hello', 'hours', 'person', 'bye']);
  await page.goto(page.url());
  await expect.poll(() => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['node']))).toEqual(['more', 'hello', 'hours', 'person', 'bye']);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
  const [heads, , hello] = (await readFile(await download.path(), 'utf8')).split('\r\n').map((line) => line.split(','));
  const cell = (head: string) => hello![heads!.indexOf(head)];
  expect([cell('访问'), cell('流失率'), cell('客户关闭'), cell('仍在进行')]).toEqual(['44', '0.25', '10', '4']);

  await rows.nth(1).getByRole('button').click();
  await page.getByRole('dialog').getByText('访问 44').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await page.getByText('流程图', { exact: true }).click();
  await card(page, 'hello').waitFor();
});

test('a tab that grows keeps the open one in sight, and moves neither the page nor a strip that was scrolled by hand', async () => {
  const page = await look('&versions=1', { viewport: { width: 390, height: 844 } });
  const main = page.getByRole('main');
  const tabs = page.getByRole('navigation', { name: '分析页面' });
  const drawn = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const grow = async (width: number) => {
    await tabs.getByRole('link').first().evaluate((tab, pixels) => { tab.style.width = `${pixels}px`; }, width);
    await drawn();
  };
  const inSight = () => tabs.evaluate((strip) => {
    const [tab, { left, right }] = [strip.querySelector('[aria-current=page]')!.getBoundingClientRect(), strip.getBoundingClientRect()];
    return tab.left >= left - 1 && tab.right <= right + 1;
  });
  await main.evaluate((each) => { each.scrollTop = 200; });
  await grow(500);
  expect([await inSight(), await main.evaluate((each) => each.scrollTop)]).toEqual([true, 200]);
  await tabs.evaluate((strip) => { strip.scrollLeft = 0; });
  await drawn();
  await grow(520);
  expect([await inSight(), await tabs.evaluate((strip) => strip.scrollLeft)]).toEqual([false, 0]);
});

test('without a version chosen, the others are compared with one, and days that overlap are refused where they are chosen', async () => {
  const page = await look('&against=version&beforeVersions=1');
  await page.getByText('第 2 版（40 个会话），对比第 1 版（44 个会话）').waitFor();
  await expect.poll(() => spoken(page, 'hello')).toContain('访问 40');
  await page.getByRole('combobox', { name: '对比' }).click();
  await page.getByRole('option', { name: '另选时段…' }).click();
  await page.getByLabel('对比截止日').fill(new Date().toISOString().slice(0, 10));
  await page.getByText('与所看的时段重叠，请选不重叠的日期').waitFor();
  expect(await page.getByRole('button', { name: '应用' }).isDisabled()).toBe(true);
  await page.goto(`${served.origin}/analytics/drop-off?flow=${flow}&against=period&beforeFrom=2026-01-01&beforeTo=${new Date().toISOString().slice(0, 10)}`);
  await page.getByText('两段时间有重叠').waitFor();
});

test('an address of a flow that is not there says so, and another is chosen', async () => {
  const page = await place.staff('ana', 'analyst', '/analytics/drop-off?flow=none&versions=1', { viewport: { width: 390, height: 844 } });
  await page.getByText('它可能已被删除，或者链接有误。').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('combobox', { name: '选择其他流程' }).click();
  await page.getByRole('option').first().click();
  await page.locator('[data-card=hello], tr[data-node=hello]').first().waitFor();
  expect(new URL(page.url()).searchParams.get('flow')).toBe(flow);
});

test('the whole drawing is taken away as a picture, and a node is opened where it is drawn', async () => {
  const page = await look('&node=hello&colour=visits');
  await card(page, 'hello').waitFor();
  const take = async (kind: string) => {
    await page.getByRole('button', { name: '下载流程图' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
    return readFile(await download.path());
  };
  const svg = String(await take('SVG 矢量图'));
  for (const text of ['84 个会话 · 第 1–2 版叠加显示', '访问 84 · 会话 84', '每天 9 点到 21 点。', '第 1 版后移除', '&lt;img src=x', '先问要不要人工', '按访问量：从 0 到 84']) expect(svg).toContain(text);
  expect(await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror, image, img, script, foreignObject') === null, svg)).toBe(true);
  expect((await take('PNG 图片')).subarray(1, 4).toString()).toBe('PNG');
  await panel(page).getByRole('link', { name: '在编辑器中打开' }).click();
  await page.locator('.react-flow__node.selected').getByText('您好，我是小店的机器人。').waitFor();
});

test.each(modes)('axe finds no fault in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  const page = await look('', { locale, colorScheme, viewport: { width, height: 900 } });
  const found: Record<string, string[]> = {};
  for (const search of ['&view=drawing', '&view=table', '&view=drawing&colour=dropOff&versions=2&against=version&beforeVersions=1', '&view=drawing&colour=visits', '&view=table&against=period&beforeFrom=2026-01-01&beforeTo=2026-01-31', '&node=hello', '&node=hours']) {
    await page.goto(`${served.origin}/analytics/drop-off?flow=${flow}${search}`);
    await page.locator('[data-card=hello], tr[data-node=hello]').first().waitFor();
    if (search.includes('node=')) await panel(page).locator('svg').first().waitFor();
    const faults = await findings(page);
    if (faults.length > 0) found[search] = faults;
  }
  expect(found).toEqual({});
});

type DeepPartial<T> = T extends object ? { [Key in keyof T]?: DeepPartial<T[Key]> } : T;
