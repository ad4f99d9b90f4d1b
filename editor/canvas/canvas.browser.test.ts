import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;
let flows = 0;

const columns = ['hello', 'more', 'hours', 'person', 'bye'];
const drawn = { ...shop, edges: shop.edges.filter(({ outlet: name }) => name !== 'returned'), layout: { nodes: columns.map((id, index) => ({ id, x: (index % 3) * 360, y: Math.floor(index / 3) * 460 })), groups: [], notes: [] } };

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

const options = { viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };

describe('the canvas', () => {
  test('an edge is drawn onto a node\'s body, replaced, inserted into, removed; each is undone by its name', async () => {
    const page = await openCanvas();
    const before = drawn.edges.length;
    await expect.poll(() => edges(page).count()).toBe(before);
    // The choice "opening hours" of the greeting leads elsewhere now: an outlet has one edge.
    await drag(page, outlet(page, 'hello', 'choice:hours'), node(page, 'bye').locator('header'));
    await edge(page, 'hello', 'bye').first().waitFor({ state: 'attached' });
    await expect.poll(() => edges(page).count()).toBe(before);
    await page.getByRole('button', { name: '撤销：连接 1 条线' }).waitFor();

    // A new way out of a node, dropped on the empty canvas, asks for the next node and connects it.
    await undo(page);
    await page.locator('.react-flow__edge[aria-label*="hours"][aria-label*="more"]').first().waitFor({ state: 'attached' });
    const end = await page.locator('.react-flow__pane').boundingBox();
    await drag(page, outlet(page, 'person', 'returned'), { x: end!.x + end!.width - 120, y: end!.y + end!.height - 160 });
    await page.getByRole('combobox', { name: '添加下一个节点' }).fill('wait');
    await page.keyboard.press('Enter');
    const wait = page.locator('.react-flow__node[data-id^="wait-"]');
    await wait.waitFor();
    await expect.poll(() => edge(page, 'person', 'wait-').count()).toBe(1);
    await page.getByRole('button', { name: '撤销：添加 1 个节点' }).waitFor();
    await undo(page);
    await wait.waitFor({ state: 'detached' });

    // Into an edge, by its button.
    const line = edge(page, 'person', 'bye').first();
    await page.getByRole('button', { name: '显示全部' }).click();
    await expect.poll(async () => {
      const on = await line.locator('.edge-path').evaluate((path: SVGPathElement) => {
        const point = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
        return { x: point.x, y: point.y };
      });
      await page.mouse.move(on.x - 4, on.y);
      await page.mouse.move(on.x, on.y);
      return page.getByRole('button', { name: '在连线中插入节点' }).count();
    }).toBe(1);
    await page.getByRole('button', { name: '在连线中插入节点' }).click();
    await page.getByRole('combobox', { name: '插入节点' }).fill('等待');
    await page.keyboard.press('Enter');
    await wait.waitFor();
    await expect.poll(() => edge(page, 'person', 'wait-').count()).toBe(1);
    await expect.poll(() => edge(page, 'wait-', 'bye').count()).toBe(1);
    await page.getByRole('button', { name: '撤销：插入节点' }).waitFor();
    await undo(page);
    await edge(page, 'person', 'bye').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '没有可撤销的操作' }).waitFor();
  });

  test('nodes are moved, grouped, the group renamed and moved with them, and all of it undone', async () => {
    const page = await openCanvas();
    const start = await placeOf(page, 'hours');
    await node(page, 'hours').locator('header').click({ modifiers: ['Shift'] });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => placeOf(page, 'hours')).toEqual({ x: start.x + 16, y: start.y });
    await page.getByRole('button', { name: '撤销：移动 1 个节点' }).waitFor();

    await node(page, 'bye').locator('header').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+g');
    const title = page.getByRole('button', { name: '未命名编组' });
    await title.dblclick();
    await page.getByRole('textbox', { name: '编组名称' }).fill('收尾');
    await page.keyboard.press('Enter');
    const frame = page.getByRole('button', { name: '收尾', exact: true });
    const from = await placeOf(page, 'bye');
    const box = await frame.boundingBox();
    await drag(page, { x: box!.x + 20, y: box!.y + 10 }, { x: box!.x + 100, y: box!.y + 130 });
    await expect.poll(async () => (await placeOf(page, 'bye')).y).toBeGreaterThan(from.y + 40);
    await page.getByRole('button', { name: '撤销：移动 2 个节点' }).waitFor();
    for (const name of ['移动 2 个节点', '重命名', '编组 2 个节点', '移动 1 个节点']) {
      await page.getByRole('button', { name: `撤销：${name}` }).click();
    }
    await frame.waitFor({ state: 'detached' });
    await expect.poll(() => placeOf(page, 'hours')).toEqual(start);
  });

  test('nodes go from one flow into another through the clipboard, with the edges among them; other text does not', async () => {
    const page = await openCanvas();
    await node(page, 'hello').locator('header').click({ modifiers: ['Shift'] });
    await node(page, 'hours').locator('header').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');

    await openFlow(page, { ...drawn, nodes: [drawn.nodes[4]], edges: [], start: 'bye', layout: { nodes: [], groups: [], notes: [] } });
    await page.locator('.react-flow__pane').click({ position: { x: 300, y: 60 } });
    await page.keyboard.press('Control+v');
    await expect.poll(() => page.locator('.react-flow__node-flow').count()).toBe(3);
    await expect.poll(() => edges(page).count()).toBe(1);
    await page.getByRole('button', { name: '撤销：粘贴 2 项' }).waitFor();
    await page.evaluate(() => navigator.clipboard.writeText('{"a":1}'));
    await page.keyboard.press('Control+v');
    await page.getByText('剪贴板中没有可以粘贴的节点').waitFor();
    expect(await page.locator('.react-flow__node-flow').count()).toBe(3);
  });

  test('a flow of three nodes is built with the keyboard alone', async () => {
    const page = await openCanvas({ ...drawn, nodes: [{ id: 'hello', type: 'conversation', config: { say: [{ zh: '您好', en: 'Hello' }] } }], edges: [], layout: { nodes: [], groups: [], notes: [] } });
    const keys = page.keyboard;
    await page.getByText('从这里开始搭建流程').waitFor();
    // The canvas is reached with Tab; Tab again reaches its first node.
    await page.getByRole('application').focus();
    await keys.press('Tab');
    await expect.poll(() => focused(page)).toBe('hello');
    // The next node, already connected and apart from the first.
    await keys.press('/');
    await asked(page, '添加下一个节点');
    await keys.type('handoff');
    await keys.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^human-handoff-/);
    await expect.poll(() => edge(page, 'hello', 'human-handoff-').count()).toBe(1);
    // From its first outlet to a last node.
    await keys.press('/');
    await asked(page, '添加下一个节点');
    await keys.type('结束');
    await keys.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^end-/);
    // Back along the edge, and another outlet to the same end.
    await keys.press('Alt+ArrowLeft');
    await expect.poll(() => focused(page)).toMatch(/^human-handoff-/);
    await keys.press('c');
    await asked(page, '从哪个出口连接？');
    await keys.type('交还');
    await keys.press('Enter');
    await asked(page, '连接到哪个节点？');
    await keys.type('结束');
    await keys.press('Enter');
    await expect.poll(() => edge(page, 'human-handoff-', 'end-').count()).toBe(2);
    await page.getByRole('button', { name: '撤销：连接 1 条线' }).waitFor();
    // Enter opens the settings, Escape lets go, and the command palette finds a node by its words.
    await keys.press('Enter');
    await page.locator('[data-panel=inspector]').waitFor();
    await page.getByRole('application').focus();
    await keys.press('Control+k');
    await page.getByPlaceholder('搜索操作、节点').fill('您好');
    await page.locator('.mantine-Spotlight-action', { hasText: '您好' }).first().waitFor();
    await keys.press('Enter');
    await page.locator('.react-flow__node.selected[data-id=hello]').waitFor();
    await page.getByPlaceholder('搜索操作、节点').waitFor({ state: 'detached' });
    await keys.press('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  });
});

async function openCanvas(document: object = drawn): Promise<Page> {
  const page = await place.staff('wen', 'operator', '/', options);
  await page.getByRole('heading', { name: /wen/ }).waitFor();
  await openFlow(page, document);
  return page;
}

/** A new flow of that document, open in the editor. */
async function openFlow(page: Page, document: object): Promise<void> {
  const made = await page.evaluate(async ([slug, flow]) => {
    const response = await fetch('/api/flows', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ slug, document: flow }) });
    return response.json();
  }, [`flow-${(flows += 1)}`, document] as const);
  await page.goto(`${served.origin}/flows/${made.id}`);
  await page.locator('.react-flow__node').first().waitFor();
  await page.getByRole('toolbar', { name: '画布工具' }).waitFor();
}

/** Until a choice is asked for, and what is typed goes there. */
async function asked(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name }).and(page.locator(':focus')).waitFor();
}

/** The node that the keyboard is on. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
}

function node(page: Page, id: string): Locator {
  return page.locator(`.react-flow__node[data-id="${id}"]`);
}

function outlet(page: Page, id: string, name: string): Locator {
  return node(page, id).locator(`.react-flow__handle[data-handleid="${name}"]`);
}

function edges(page: Page): Locator {
  return page.locator('.react-flow__edge');
}

/** Edges by the beginnings of the ids of their ends. */
function edge(page: Page, from: string, to: string): Locator {
  return page.locator(`.react-flow__edge[data-id^='["${from}'][aria-label*=" ${to}"]`);
}

async function drag(page: Page, from: Locator | { x: number; y: number }, to: Locator | { x: number; y: number }): Promise<void> {
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

async function middle(of: Locator | { x: number; y: number }): Promise<{ x: number; y: number }> {
  if ('x' in of) return of;
  await (await of.elementHandle())?.waitForElementState('stable');
  const box = await of.boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

/** Where a node stands, in the canvas's pixels. */
function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return node(page, id).evaluate((element: HTMLElement) => {
    const [x = 0, y = 0] = element.style.transform.match(/-?[\d.]+/g)?.map(Number) ?? [];
    return { x, y };
  });
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^撤销：/ }).click();
}
