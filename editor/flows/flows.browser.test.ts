import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
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

test('a flow is made from a template, duplicated, renamed, archived and restored', async () => {
  const page = await place.staff('olaf', 'operator', '/flows');
  await row(page, 'shop').getByText('已上线 v1').waitFor();

  await page.getByRole('button', { name: '新建流程' }).click();
  await page.getByRole('button', { name: /云杉门诊部/ }).click();
  await page.getByLabel('名称（中文）').fill('康宁诊所');
  await page.getByLabel('名称（英语）').fill('Kangning Clinic');
  await expect.poll(() => page.getByRole('textbox', { name: '标识' }).inputValue()).toBe('kangning-clinic');
  await page.getByRole('button', { name: '创建并打开' }).click();
  await page.waitForURL(/\/flows\/[\w-]+$/);
  await page.getByRole('heading', { name: '康宁诊所' }).waitFor();

  await page.goto(`${served.origin}/flows`);
  await row(page, 'kangning-clinic').getByText('草稿').waitFor();
  await act(page, 'shop', '复制');
  await page.getByRole('textbox', { name: '标识' }).fill('shop');
  await page.getByText('已被其他流程使用').waitFor();
  await page.getByRole('textbox', { name: '标识' }).fill('shop-night');
  await page.getByRole('button', { name: '复制并打开' }).click();
  await page.getByRole('heading', { name: '小店客服（副本）' }).waitFor();

  await page.goto(`${served.origin}/flows`);
  await act(page, 'shop', '重命名');
  await page.getByLabel('名称（中文）').fill('小店');
  await page.keyboard.press('Escape');
  await row(page, 'shop').getByRole('button').and(page.locator(':focus')).waitFor();
  await act(page, 'shop', '重命名');
  await page.getByLabel('名称（中文）').fill('小店客服 2');
  await page.getByRole('textbox', { name: '标识' }).fill('little-shop');
  await page.getByText('对话地址会随之改变').waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await row(page, 'little-shop').getByText('小店客服 2').waitFor();
  expect((await fetch(`${served.origin}/c/little-shop`)).ok).toBe(true);

  await act(page, 'little-shop', '归档');
  await page.getByRole('dialog').getByRole('button', { name: '归档' }).click();
  await page.getByRole('status').getByText('已归档“小店客服 2”').waitFor();
  await row(page, 'little-shop').waitFor({ state: 'detached' });
  expect((await fetch(`${served.origin}/api/chat/little-shop`)).status).toBe(404);
  await page.getByText('已归档', { exact: true }).click();
  await act(page, 'little-shop', '恢复使用');
  await page.getByRole('dialog').getByRole('button', { name: '恢复使用' }).click();
  await page.getByRole('status').getByText('已恢复使用').waitFor();
  expect((await fetch(`${served.origin}/api/chat/little-shop`)).status).toBe(200);
});

test('what is exported and imported again is the same flow; a search finds it in either language', async () => {
  const page = await place.staff('olaf', 'operator', '/flows');
  await page.locator('[data-flow]').first().waitFor();
  const [first] = await list(page);
  const slug = first?.slug ?? '';
  const downloading = page.waitForEvent('download');
  await act(page, slug, '导出');
  const file = await downloading;
  expect(file.suggestedFilename()).toBe(`${slug}.flow.json`);
  const content = readFileSync(await file.path());

  await give(page, 'again.flow.json', content);
  await page.getByText('文件可以导入').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: '标识' }).inputValue()).toBe('again');
  await page.getByRole('button', { name: '导入并打开' }).click();
  await page.waitForURL(/\/flows\/[\w-]+$/);
  const flows = await list(page);
  const document = async (of: string) => JSON.stringify((await read(page, `/api/flows/${flows.find((each) => each.slug === of)?.id}`)).document);
  expect(await document('again')).toBe(await document(slug));
  expect(content.toString()).toContain(JSON.parse(await document('again')).name.zh);

  await page.goto(`${served.origin}/flows`);
  await page.getByRole('searchbox').fill('AGAIN');
  await row(page, 'again').waitFor();
  await expect.poll(() => page.locator('[data-flow]').count()).toBe(1);
  await page.getByRole('searchbox').fill('没有这样的');
  await page.getByText('没有符合条件的流程').waitFor();
});

const good = JSON.stringify(shop, null, 2);
const damaged: [what: string, content: string | Buffer, said: RegExp][] = [
  ['nothing', '', /文件是空的/],
  ['a comma too many', good.replace('"locales"', ',"locales"'), /第 \d+ 行，第 \d+ 列/],
  ['half a file', good.slice(0, 900), /第 \d+ 行/],
  ['another shape', good.replace('"start": "hello"', '"start": 7'), /第 \d+ 行，第 \d+ 列/],
  ['an unknown key', good.replace('"start"', '"begin": 1, "start"'), /第 \d+ 行/],
  ['a key twice', good.replace('"start"', '"start": "hello", "start"'), /第 \d+ 行/],
  ['a newer format', good.replace('"formatVersion": 3', '"formatVersion": 99'), /格式/],
  ['a prototype', good.replace('"layout"', '"__proto__": {}, "layout"'), /第 \d+ 行/],
  ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /嵌套过深/],
  ['a list', '[1, 2]', /第 1 行/],
  ['HTML', '<!doctype html><script>alert(1)</script>', /第 1 行/],
  ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), /UTF-16/],
  ['GBK', Buffer.from([0x7b, 0x22, 0xc4, 0xe3, 0xba, 0xc3, 0x22]), /不是 UTF-8/],
  ['a ZIP', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /压缩包/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /图片/],
  ['20 MB', Buffer.alloc(20 * 1024 * 1024, ' '), /超过了上限/],
];

test('a damaged or hostile file is refused with what is wrong, and changes nothing', async () => {
  const page = await place.staff('olaf', 'operator', '/flows');
  await page.getByRole('list', { name: '流程列表' }).waitFor();
  const before = JSON.stringify(await list(page));
  for (const [what, content, said] of damaged) {
    await give(page, `${what}.json`, Buffer.from(content));
    const dialog = page.getByRole('dialog', { name: `“${what}.json”无法导入` });
    await dialog.getByText(said).first().waitFor();
    await dialog.getByText('没有任何内容被改动').waitFor();
    await expect.poll(() => dialog.getByRole('button').allTextContents(), { message: what }).toEqual(['', '关闭', '选择其他文件']);
  }
  expect(JSON.stringify(await list(page))).toBe(before);
});

test('a file that only fails the checks comes in as a draft, and what it lacks is named', async () => {
  const page = await place.staff('olaf', 'operator', '/flows');
  await page.getByRole('list', { name: '流程列表' }).waitFor();
  // Dropped anywhere on the page.
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'loose.flow.json', { type: 'application/json' }));
    return transfer;
  }, JSON.stringify({ ...shop, knowledge: ['nowhere'], edges: shop.edges.slice(1) }));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.getByText('松开即可导入流程文件').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.getByText(/文件可以导入，但有/).waitFor();
  await page.getByText('知识库还不存在：nowhere').waitFor();
  await page.getByRole('button', { name: '导入并打开' }).click();
  await page.waitForURL(/\/flows\/[\w-]+$/);
  expect((await list(page)).find(({ slug }) => slug === 'loose')).toMatchObject({ liveVersion: null });
});

test('who only reads sees the flows and may keep a copy, and an agent does not enter', async () => {
  const page = await place.staff('ana', 'analyst', '/flows');
  const first = page.locator('[data-flow]').first();
  await first.waitFor();
  expect(await page.getByRole('button', { name: '新建流程' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '导入' }).count()).toBe(0);
  await first.getByRole('button').click();
  await expect.poll(() => page.getByRole('menuitem').allTextContents()).toEqual(expect.arrayContaining(['打开查看', '导出']));
  expect(await page.getByRole('menuitem', { name: /重命名|归档|复制/ }).count()).toBe(0);

  const agent = await place.staff('ann', 'agent', '/flows');
  await agent.getByText('您的角色暂时没有这里的权限').waitFor();
});

function row(page: Page, slug: string) {
  return page.locator(`[data-flow="${slug}"]`);
}

async function act(page: Page, slug: string, action: string): Promise<void> {
  await row(page, slug).getByRole('button').click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** Chooses a file to import. */
async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/json', buffer });
}

async function read(page: Page, path: string): Promise<any> {
  return (await page.request.get(served.origin + path)).json();
}

async function list(page: Page): Promise<{ id: string; slug: string; liveVersion: number | null }[]> {
  return (await read(page, '/api/flows')).flows;
}
