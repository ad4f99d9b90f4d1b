import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFlows } from '../../server/flows/flows.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;
let id: string;

const places = [['hello', 0, 0], ['hours', 420, 0], ['bye', 840, 0], ['more', 420, 320], ['person', 840, 320]] as const;
const drawn = {
  ...shop,
  edges: shop.edges.filter(({ from, outlet }) => from === 'hello' && outlet !== 'other'),
  layout: { nodes: places.map(([id, x, y]) => ({ id, x, y })), groups: [{ id: 'g', title: '收尾', color: 'blue', nodes: ['bye', 'person'] }], notes: [{ id: 'n', x: 0, y: 360, width: 224, height: 128, text: '备注', color: 'yellow' }] },
};

beforeAll(async () => {
  served = await serveHouse(shop);
  ({ id } = await createFlows(served.house).create('handled', drawn));
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('handling the canvas', () => {
  test('both ends of an edge are moved, a node type is dropped into it, and nodes are selected by a box', async () => {
    const page = await openAs('operator');
    // All of the flow is seen from the start, free of the tool bar.
    await expect.poll(async () => {
      const bar = await page.getByRole('toolbar', { name: '画布工具' }).boundingBox();
      const boxes = await Promise.all(['more', 'person'].map((id) => node(page, id).boundingBox()));
      return boxes.every((box) => box!.y + box!.height < bar!.y && box!.x + box!.width < 1440);
    }).toBe(true);

    // Its end, to another node's body; dropped on nothing and left there, it stays.
    await drag(page, await end(page, 'hours', 'target'), node(page, 'more').locator('header'));
    await edge(page, 'hello', 'more').waitFor({ state: 'attached' });
    await edge(page, 'hello', 'hours').waitFor({ state: 'detached' });
    await drag(page, await end(page, 'more', 'target'), { x: 300, y: 860 });
    await page.getByRole('combobox', { name: '添加下一个节点' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => edge(page, 'hello', 'more').count()).toBe(1);
    // Its beginning, to another outlet.
    await drag(page, await end(page, 'more', 'source'), node(page, 'hours').locator('.react-flow__handle[data-handleid=next]'));
    await edge(page, 'hours', 'more').waitFor({ state: 'attached' });
    await edge(page, 'hello', 'more').waitFor({ state: 'detached' });
    for (let times = 2; times > 0; times -= 1) await page.getByRole('button', { name: '撤销：连接 1 条线' }).click();
    await edge(page, 'hello', 'hours').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '没有可撤销的操作' }).waitFor();

    const half = await edge(page, 'hello', 'hours').locator('.edge-path').evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
      return { x, y };
    });
    await drag(page, page.getByRole('navigation', { name: '节点' }).getByRole('button', { name: '等待' }), half);
    await edge(page, 'hello', 'wait-').waitFor({ state: 'attached' });
    await expect.poll(() => edge(page, 'wait-', 'hours').count()).toBe(1);
    await page.getByRole('button', { name: '撤销：插入节点' }).click();
    await edge(page, 'hello', 'hours').waitFor({ state: 'attached' });

    const [first, last] = [await node(page, 'hours').boundingBox(), await node(page, 'person').boundingBox()];
    await page.keyboard.down('Shift');
    await drag(page, { x: first!.x - 12, y: first!.y - 12 }, { x: last!.x + 40, y: last!.y + 40 });
    await page.keyboard.up('Shift');
    await expect.poll(() => page.locator('.react-flow__node-flow.selected').evaluateAll((all) => all.map((each) => each.getAttribute('data-id')).toSorted())).toEqual(['bye', 'hours', 'more', 'person']);
  });

  test('undo stays where it is while a change is saved', async () => {
    const page = await openAs('operator');
    const places: unknown[] = [];
    const undo = page.getByRole('button', { name: '撤销：添加 1 个节点' });
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => { answer = resolve; });
    await page.route('**/draft', async (route) => {
      await answered;
      await route.continue();
    });
    await page.getByRole('navigation', { name: '节点' }).getByRole('button', { name: '等待' }).dblclick();
    await page.getByText('正在保存…').first().waitFor();
    places.push(await undo.boundingBox());
    answer();
    await page.getByText('已保存').first().waitFor();
    places.push(await undo.boundingBox());
    expect(places[0]).toEqual(places[1]);
    await undo.click();
    await page.getByRole('button', { name: '没有可撤销的操作' }).waitFor();
    await page.getByText('已保存').first().waitFor();
  });

  test('an analyst looks at everything and changes nothing', async () => {
    const page = await openAs('analyst');
    const writes: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') writes.push(`${request.method()} ${request.url()}`);
    });
    const before = await shown(page);
    const header = await middle(node(page, 'hours').locator('header'));
    await drag(page, header, { x: header.x + 40, y: header.y + 40 });
    await drag(page, node(page, 'more').locator('.react-flow__handle[data-handleid=other]'), node(page, 'bye').locator('header'));
    // They have moved the view instead.
    await page.getByRole('button', { name: '显示全部' }).click();
    expect(await page.locator('.react-flow__edgeupdater').count()).toBe(0);
    expect(await page.getByRole('navigation', { name: '节点' }).count()).toBe(0);

    await page.getByRole('button', { name: '收尾', exact: true }).dblclick();
    await page.locator('.note').dblclick();
    await page.keyboard.type('x');
    await node(page, 'hours').locator('header').click({ button: 'right' });
    await expect.poll(() => page.getByRole('menuitem').evaluateAll((all) => all.map((each) => each.firstElementChild?.textContent))).toEqual(['打开设置', '复制']);
    await page.keyboard.press('Escape');
    await page.getByRole('application').focus();
    for (const key of ['Control+a', 'ArrowRight', 'Control+d', 'Control+x', 'Control+g', 'Alt+a', 'Shift+t', 'n', '/', 'c', 'Delete', 'Control+z']) await page.keyboard.press(key);
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: '编组名称' }).count()).toBe(0);
    expect(await shown(page)).toEqual(before);
    expect(writes).toEqual([]);
  });
});

async function openAs(role: 'operator' | 'analyst'): Promise<Page> {
  const page = await place.staff(`${role}-hand`, role, '/', { viewport: { width: 1440, height: 900 } });
  await page.getByRole('heading', { name: `${role}-hand` }).waitFor();
  await page.goto(`${served.origin}/flows/${id}`);
  await node(page, 'hello').waitFor();
  await page.getByRole('toolbar', { name: '画布工具' }).waitFor();
  // Edges are drawn once the nodes have been measured.
  await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(drawn.edges.length);
  return page;
}

/** Everything on the canvas: nodes, frames and notes with their places and texts, and edges. */
function shown(page: Page): Promise<unknown> {
  return page.evaluate(() => [
    [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map(({ dataset, style }) => `${dataset['id']} ${style.transform}`).toSorted(),
    [...document.querySelectorAll('.react-flow__edge')].map((each) => each.getAttribute('data-id')).toSorted(),
    [...document.querySelectorAll<HTMLTextAreaElement>('.note textarea')].map(({ value }) => value),
  ]);
}

function node(page: Page, id: string): Locator {
  return page.locator(`.react-flow__node[data-id="${id}"]`);
}

/** An edge by the beginnings of the ids of its ends. */
function edge(page: Page, from: string, to: string): Locator {
  return page.locator(`.react-flow__edge[data-id^='["${from}'][aria-label*=" ${to}"]`);
}

/** Where the pointer takes an end of the edge of `hello` that leads to a node. */
async function end(page: Page, to: string, which: 'source' | 'target'): Promise<{ x: number; y: number }> {
  const at = await middle(edge(page, 'hello', to).locator(`.react-flow__edgeupdater-${which}`));
  return { x: at.x + (which === 'source' ? 8 : -8), y: at.y };
}

async function drag(page: Page, from: Locator | { x: number; y: number }, to: Locator | { x: number; y: number }): Promise<void> {
  const [start, stop] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + stop.x) / 2, (start.y + stop.y) / 2, { steps: 4 });
  await page.mouse.move(stop.x, stop.y, { steps: 4 });
  await page.mouse.up();
}

async function middle(of: Locator | { x: number; y: number }): Promise<{ x: number; y: number }> {
  if ('x' in of) return of;
  await (await of.elementHandle())?.waitForElementState('stable');
  const box = await of.boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}
