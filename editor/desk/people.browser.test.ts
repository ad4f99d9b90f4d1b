import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';
import { field, log, note, take } from './desk.test-support.ts';

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

async function waiting(name: string) {
  const chat = await place.customer({ name });
  await chat.say('转人工');
  return chat;
}

test('of two agents who accept at the same time one gets the chat, and the other is told', async () => {
  const chat = await waiting('抢单客户');
  const pages = [await place.staff('an', 'agent', `/desk?chat=${chat.id}`), await place.staff('bai', 'agent', `/desk?chat=${chat.id}`)];
  // Neither request goes out before both have pressed.
  let release: () => void = () => undefined;
  const bothPressed = new Promise<void>((resolve) => (release = resolve));
  let pressed = 0;
  for (const page of pages) {
    await page.route('**/accept', async (route) => {
      pressed += 1;
      if (pressed === 2) release();
      await bothPressed;
      await route.continue();
    });
    await page.getByRole('button', { name: '接入会话' }).click();
  }
  const ends = await Promise.all(pages.map((page) => Promise.race([field(page).waitFor().then(() => 'mine'), page.getByText('这个会话已由其他同事接手').waitFor().then(() => 'theirs')])));
  expect(ends.toSorted()).toEqual(['mine', 'theirs']);
});

test('the customer types, reads and is read: each side sees it', async () => {
  const page = await place.staff('chen', 'agent', '/desk');
  const chat = await waiting('打字客户');
  await take(page, '打字客户');
  await chat.tell('typing');
  await log(page).getByText('打字客户 正在输入').waitFor();
  await chat.say('写完了');
  await log(page).getByText('写完了').waitFor();
  await log(page).getByText('打字客户 正在输入').waitFor({ state: 'detached' });

  await field(page).fill('收到');
  await page.keyboard.press('Enter');
  await log(page).getByText('已送达').waitFor();
  const { seq } = (await chat.all()).findLast(({ from }) => from === 'agent') ?? { seq: 0 };
  await chat.tell('read', { seq });
  await log(page).getByText('已读').waitFor();
  await log(page).getByText('已送达').waitFor({ state: 'detached' });
});

test('that the agent types is told to the customer now and then, and not with every key', async () => {
  const page = await place.staff('deng', 'agent', '/desk');
  await waiting('等字客户');
  await take(page, '等字客户');
  let told = 0;
  page.on('request', (request) => { if (request.url().endsWith('/typing')) told += 1; });
  const began = Date.now();
  await field(page).pressSequentially('您好，我看一下您的订单');
  await expect.poll(() => told).toBeGreaterThan(0);
  // Once every three seconds, should the typing take that long.
  expect(told).toBeLessThanOrEqual(1 + Math.floor((Date.now() - began) / 3_000));
  const before = told;
  await page.getByText('备注', { exact: true }).click();
  await note(page).pressSequentially('只给同事看');
  expect(told).toBe(before);
});

test('a message in a chat that is not open counts as unread until it is read', async () => {
  const page = await place.staff('fang', 'agent', '/desk');
  const first = await waiting('甲客户');
  await waiting('乙客户');
  await take(page, '甲客户');
  await page.keyboard.press('Escape');
  await page.getByText('排队', { exact: false }).first().click();
  await take(page, '乙客户');
  await first.say('还在吗');
  await first.say('请回复');
  const row = page.getByRole('link', { name: /甲客户/ });
  await row.getByRole('img', { name: '2 条未读' }).waitFor();
  await row.getByText('待回复').waitFor();
  await page.waitForFunction(() => document.title.startsWith('(1) '));
  await expect.poll(() => page.getByRole('list', { name: '我的' }).getByRole('link').first().textContent()).toContain('甲客户');
  await row.click();
  await log(page).getByText('请回复').waitFor();
  await row.getByRole('img', { name: /条未读/ }).waitFor({ state: 'detached' });
  await page.waitForFunction(() => !document.title.startsWith('('));
  await expect.poll(() => served.house.desk.chats.find(first.id)?.unread).toBe(0);
});

test('a chat that is passed on takes its reason along', async () => {
  const [from, to] = [await place.staff('guo', 'agent', '/desk'), await place.staff('he', 'agent', '/desk?view=mine')];
  await to.getByText('您还没有接待中的会话').waitFor();
  const chat = await waiting('转接客户');
  await take(from, '转接客户');
  await field(from).evaluate((element) => element.blur());
  await from.keyboard.press('t');
  const dialog = from.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^he / }).click();
  expect(await dialog.getByRole('button', { name: '转接' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: /转接原因/ }).fill('客户要改地址');
  await dialog.getByRole('button', { name: '转接' }).click();
  await dialog.waitFor({ state: 'detached' });
  await from.getByText('he 正在接待这位客户').waitFor();
  await to.getByRole('link', { name: /转接客户/ }).click();
  await log(to).getByText('guo 将会话转给 he：客户要改地址').waitFor();
  await field(to).fill('您好，请说新地址');
  await to.keyboard.press('Enter');
  await chat.hears({ from: 'agent', text: '您好，请说新地址', name: 'he' });
});

test('an agent changes their state; the queue is taken by one key', async () => {
  const page = await place.staff('ning', 'agent', '/desk');
  await page.getByRole('button', { name: '我的状态：示忙' }).click();
  await page.getByRole('menuitem', { name: /小休/ }).click();
  await page.getByRole('button', { name: '我的状态：小休' }).waitFor();
  await expect.poll(() => served.house.agents.all().find(({ name }) => name === 'ning')?.state).toBe('break');
  // Behind an open menu keys do nothing.
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await waiting('一键客户');
  const row = page.getByRole('link', { name: /一键客户/ });
  await row.waitFor();
  await page.keyboard.press('a');
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: '我的状态：小休' }).click();
  await page.getByRole('menuitem', { name: /示忙/ }).click();
  await page.getByRole('button', { name: '我的状态：示忙' }).waitFor();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await field(page).waitFor();
  await page.getByText('1/5 个会话').waitFor();
});

test('who is available gets chats without a hand', async () => {
  const page = await place.staff('ouyang', 'agent', '/desk?view=mine');
  await page.getByRole('button', { name: '我的状态：示忙' }).click();
  await page.getByRole('menuitem', { name: /示闲/ }).click();
  await page.getByRole('button', { name: '我的状态：示闲' }).waitFor();
  await waiting('自动客户');
  await page.getByRole('link', { name: /自动客户/ }).click();
  await log(page).getByText('会话已自动分配给 ouyang').waitFor();
  await field(page).waitFor();
  await page.getByRole('button', { name: '我的状态：示闲' }).click();
  await page.getByRole('menuitem', { name: /示忙/ }).click();
  await page.getByRole('button', { name: '我的状态：示忙' }).waitFor();
});

test('a supervisor watches the bot, whispers, and takes over', async () => {
  const boss = await place.staff('pei', 'supervisor', '/desk?view=all');
  const chat = await place.customer({ name: '围观客户' });
  await chat.say('你好');
  await boss.getByRole('link', { name: /围观客户/ }).click();
  await log(boss).getByText('你好').waitFor();
  await chat.say('再问一句');
  await log(boss).getByText('再问一句').waitFor();
  await chat.say('转人工');
  const agent = await place.staff('qian', 'agent', `/desk?chat=${chat.id}`);
  await agent.getByRole('button', { name: '接入会话' }).click();
  await boss.getByText('qian 正在接待这位客户').waitFor();
  await boss.getByRole('button', { name: '写备注' }).click();
  await boss.getByRole('checkbox', { name: '只给 qian 看' }).check();
  await note(boss).fill('可以给他免运费');
  await boss.keyboard.press('Enter');
  await log(agent).locator('[data-from=note]').getByText('可以给他免运费').waitFor();
  await log(agent).getByText('仅接待坐席可见').waitFor();
  await boss.locator('footer').getByRole('button', { name: '接管会话' }).click();
  await field(boss).waitFor();
  await agent.getByText('pei 正在接待这位客户').waitFor();
});
