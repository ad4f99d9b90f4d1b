import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { flowDocument } from '../../engine/sdk/flow.ts';
import { createFlows } from '../../server/flows/flows.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { seriousFindings } from '../app/axe.test-support.ts';
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

/** The shop's flow as it was, whatever an earlier test has saved of it, with one of its nodes selected, on a wide screen. */
async function inspect(node: string, document: object = shop): Promise<Page> {
  const flows = createFlows(served.house);
  for (const { id, revision } of await flows.list()) await flows.saveDraft(id, revision, document);
  const page = await place.staff('olaf', 'operator', '/flows', { viewport: { width: 1440, height: 1000 } });
  await page.getByRole('link', { name: '小店客服' }).first().click();
  const drawn = page.locator(`.react-flow__node[data-id*="${node}"]`).first();
  await drawn.click({ position: { x: 60, y: 14 } });
  await page.locator('[data-panel=inspector]').getByRole('heading', { level: 3 }).waitFor();
  return page;
}

/** The shop's flow with one more node, whose ways out all lead to its start. */
function withNode(node: object, outlets: readonly string[]) {
  return {
    ...shop,
    nodes: [...shop.nodes, { id: 'added', ...node }],
    edges: [...shop.edges, ...outlets.map((outlet) => ({ from: 'added', outlet, to: shop.start }))],
    layout: { ...shop.layout, nodes: [...shop.layout.nodes, { id: 'added', x: 0, y: 600 }] },
  };
}

const nodeOf = (page: Page, node: string) => page.locator(`.react-flow__node[data-id*="${node}"]`).first();
const choicesOf = (page: Page) => page.getByRole('group', { name: '选项', exact: true }).locator('textarea');
const words = (page: Page) => choicesOf(page).evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));

test('a greeting is changed in both languages, letter by letter, and taken back from within its field', async () => {
  const page = await inspect('hello');
  const greeting = page.getByLabel('消息 1 · 中文');
  await greeting.fill('早上好！');
  await nodeOf(page, 'hello').getByText('早上好！').waitFor();
  await page.getByRole('group', { name: '“机器人说”的语言' }).getByRole('button', { name: '英语' }).click();
  await page.getByLabel('消息 1 · 英语').fill('Good morning');
  await page.getByLabel('消息 1 · 英语').press('Control+z');
  await expect.poll(() => page.getByLabel('消息 1 · 英语').inputValue()).toBe('Hello, I am the shop\'s bot.');
  await page.getByLabel('消息 1 · 英语').press('Control+z');
  await page.getByRole('group', { name: '“机器人说”的语言' }).getByRole('button', { name: '中文' }).click();
  await expect.poll(() => greeting.inputValue()).toBe('您好，我是小店的机器人。');

  // A text without its other language says so on that language's tab.
  await page.getByRole('group', { name: '“机器人说”的语言' }).getByRole('button', { name: '英语' }).click();
  await page.getByLabel('消息 1 · 英语').fill('');
  await page.getByRole('group', { name: '“机器人说”的语言' }).getByRole('button', { name: '英语，缺少译文' }).waitFor();
});

test('a question gets buttons, moved by keyboard and by hand; one that goes takes its edge along', async () => {
  const page = await inspect('hello');
  const edges = () => page.locator('.react-flow__edge').count();
  const before = shop.edges.length;
  await expect.poll(edges).toBe(before);
  await page.getByRole('button', { name: '添加选项' }).click();
  await choicesOf(page).nth(2).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('退货');
  await page.keyboard.press('Enter');
  await choicesOf(page).nth(3).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('发票');
  await expect.poll(() => words(page)).toEqual(['营业时间', '转人工', '退货', '发票']);
  await nodeOf(page, 'hello').getByText('发票').first().waitFor();

  const list = page.getByRole('group', { name: '选项', exact: true });
  await list.getByRole('button', { name: /移动第 3 项/ }).press('ArrowUp');
  await expect.poll(() => words(page)).toEqual(['营业时间', '退货', '转人工', '发票']);
  await expect.poll(() => list.getByRole('button', { name: /移动第 2 项/ }).evaluate((handle) => handle === document.activeElement)).toBe(true);

  await list.scrollIntoViewIfNeeded();
  const [from, to] = await Promise.all([4, 1].map((position) => list.getByRole('button', { name: new RegExp(`移动第 ${position} 项`) }).boundingBox()));
  await page.mouse.move(from!.x + 8, from!.y + 12);
  await page.mouse.down();
  await page.mouse.move(to!.x + 8, to!.y + 4, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => words(page)).toEqual(['发票', '营业时间', '退货', '转人工']);

  await list.getByRole('button', { name: '删除第 2 项' }).click();
  await expect.poll(() => words(page)).toEqual(['发票', '退货', '转人工']);
  await expect.poll(edges).toBe(before - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => words(page)).toEqual(['发票', '营业时间', '退货', '转人工']);
  await expect.poll(edges).toBe(before);

  // By keyboard alone, until nothing is left to remove.
  await list.getByRole('button', { name: '删除第 1 项' }).focus();
  for (const left of [3, 2, 1, 0]) {
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await words(page)).length).toBe(left);
  }
  await page.getByRole('button', { name: '添加选项' }).and(page.locator(':focus')).waitFor();
});

test('a variable is created where it is needed, completed in a text, and renamed wherever it is used', async () => {
  const page = await inspect('hours');
  await page.getByRole('combobox', { name: '等待客户回复' }).click();
  await page.getByRole('option', { name: '数字' }).click();
  await page.getByRole('combobox', { name: '保存到变量' }).fill('age');
  await page.getByRole('option', { name: /新建变量 age（数字）/ }).click();

  const message = page.getByLabel('消息 1 · 中文');
  await message.fill('您的年龄：');
  await message.press('End');
  await page.keyboard.type('{{ag');
  await page.getByRole('option', { name: /^age/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => message.inputValue()).toBe('您的年龄：{{ age }}');
  await page.keyboard.type(' {{ nobody }}');
  await page.getByText('没有名为 nobody 的变量').first().waitFor();

  await page.getByRole('button', { name: '流程设置' }).click();
  await page.getByRole('button', { name: /^age/ }).click();
  const name = page.getByRole('textbox', { name: '变量名' }).first();
  await name.fill('years');
  await name.press('Enter');
  await page.getByRole('button', { name: /^years/ }).waitFor();
  await nodeOf(page, 'hours').getByText('years').first().waitFor();
});

test('a node is tried alone', async () => {
  const page = await inspect('hello');
  await page.getByRole('button', { name: '单独试一下' }).click();
  const trial = page.getByRole('region', { name: '单独试一下' });
  await trial.getByText('您好，我是小店的机器人。').waitFor();
  await trial.getByRole('button', { name: '营业时间' }).click();
  await trial.getByText('会从出口“营业时间”离开').waitFor();
});

test('examples are pasted in, one on each line, and what is blank stays the writer\'s own', async () => {
  const page = await inspect('added', withNode({ type: 'classify', config: { classes: [{ id: 'a', name: { zh: '退款', en: 'Refund' }, examples: ['我要退款'] }] } }, ['class:a', 'other']));
  const examples = page.getByRole('textbox', { name: '例句' });
  await examples.fill('我要退款\n\n  退钱 \nrefund please\n');
  await page.getByText('3 / 50').waitFor();
  await nodeOf(page, 'added').getByText('3 条例句').waitFor();
  expect(await examples.inputValue()).toBe('我要退款\n\n  退钱 \nrefund please\n');
  await examples.fill(`好\n${'长'.repeat(201)}`);
  await page.getByText(/^第 2 行：/).waitFor();
  expect(await seriousFindings(page, '[data-panel=inspector]')).toEqual([]);
});

test('a way that is renamed takes its edge along, and a threshold is set and left to the knowledge again', async () => {
  const page = await inspect('added', withNode({ type: 'faq-match', config: { knowledge: 'shop', ways: [{ id: 'refund' }] } }, ['answered', 'missed', 'way:refund']));
  const flows = createFlows(served.house);
  const ways = async () => (await flows.list()).map(({ id }) => flows.read(id)).flatMap(({ document }) => flowDocument.parse(document).edges).filter(({ from }) => from === 'added').map(({ outlet }) => outlet);
  await page.getByRole('textbox', { name: '出口名称' }).fill('return');
  await page.keyboard.press('Enter');
  await nodeOf(page, 'added').getByText('return').waitFor();
  await expect.poll(ways).toEqual(['answered', 'missed', 'way:return']);

  await nodeOf(page, 'added').getByText('回答还是询问，由知识库决定').waitFor();
  await page.getByRole('button', { name: '设置：直接回答的最低分' }).click();
  await nodeOf(page, 'added').getByText('回答 ≥ 0.5，何时询问由知识库决定').waitFor();
  await page.getByRole('button', { name: '清除：直接回答的最低分' }).click();
  await nodeOf(page, 'added').getByText('回答还是询问，由知识库决定').waitFor();
});
