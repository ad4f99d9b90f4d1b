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

test('a note is for colleagues alone, and names them', async () => {
  const [page, named] = [await place.staff('jia', 'agent', '/desk'), await place.staff('kong', 'agent', '/desk')];
  await named.getByRole('button', { name: '提到我的备注' }).waitFor();
  const chat = await waiting('备注客户');
  await take(page, '备注客户');
  await field(page).evaluate((element) => element.blur());
  await page.keyboard.press('n');
  await note(page).pressSequentially('请看一下 @ko');
  await page.getByRole('option', { name: '@kong' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => note(page).inputValue()).toBe('请看一下 @kong ');
  await page.keyboard.press('Enter');
  await log(page).locator('[data-from=note]').getByText('请看一下 @kong').waitFor();
  await named.getByRole('button', { name: '提到我的备注，1 条新的' }).click();
  await named.getByRole('dialog').getByRole('link', { name: /备注客户/ }).click();
  await log(named).locator('[data-from=note]').getByText('请看一下 @kong').waitFor();
  await named.getByRole('button', { name: '提到我的备注', exact: true }).waitFor();
  expect((await chat.all()).some(({ text }) => text.includes('请看一下'))).toBe(false);
});

test('a reply at hand is filled in; what is missing is told of before it is sent', async () => {
  const page = await place.staff('lan', 'agent', '/desk');
  const chat = await waiting('常用客户');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '常用语' }).click();
  for (const [shortcut, text] of [['hello', '您好，{{contact.name}}，我是{{agent.name}}。'], ['order', '订单 {{order.number}} 已发出。']] as const) {
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByLabel('快捷词').fill(shortcut);
    await page.getByLabel('内容（中文）').fill(text);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(`/${shortcut}`).waitFor();
  }
  await page.keyboard.press('Escape');
  await take(page, '常用客户');
  await field(page).evaluate((element) => element.blur());
  await page.keyboard.press('/');
  await page.getByRole('listbox', { name: '常用语' }).waitFor();
  await field(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('he');
  await page.getByRole('option', { name: /您好，常用客户，我是lan。/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => field(page).inputValue()).toBe('您好，常用客户，我是lan。');
  await page.keyboard.press('Enter');
  await chat.hears({ from: 'agent', text: '您好，常用客户，我是lan。' });

  await field(page).pressSequentially('/');
  await page.getByRole('option', { name: /order/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect.poll(() => field(page).inputValue()).toBe('订单 {{order.number}} 已发出。');
  await page.getByText('还没有填写：{{order.number}}').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '仍然发送' }).waitFor();
  expect((await chat.all()).some(({ text }) => text.includes('已发出'))).toBe(false);
  await field(page).fill('订单 A-7 已发出。');
  await page.keyboard.press('Enter');
  await chat.hears({ from: 'agent', text: '订单 A-7 已发出。' });
});

test('drafts stay with their chats', async () => {
  const page = await place.staff('mi', 'agent', '/desk');
  await waiting('草稿甲');
  await waiting('草稿乙');
  await take(page, '草稿甲');
  await field(page).fill('写到一半');
  await page.getByText('排队', { exact: false }).first().click();
  await take(page, '草稿乙');
  await expect.poll(() => field(page).inputValue()).toBe('');
  await page.getByRole('link', { name: /草稿甲/ }).click();
  await expect.poll(() => field(page).inputValue()).toBe('写到一半');
});

test('what came of a chat is written down when it is closed, with what is still to do', async () => {
  const page = await place.staff('ru', 'agent', '/desk');
  const chat = await waiting('小结客户');
  await chat.say('我的订单 A-1024 一直没有送到，请帮我查一查在哪里。');
  await take(page, '小结客户');
  await field(page).evaluate((element) => element.blur());
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '主题' }).fill('物流');
  await dialog.getByText('待跟进').click();
  await expect.poll(() => dialog.getByLabel('摘要').inputValue()).toContain('A-1024');
  await dialog.getByRole('checkbox', { name: '安排后续跟进' }).check();
  await dialog.getByLabel('要做什么').fill('给小结客户回电');
  await dialog.getByRole('button', { name: '结束会话' }).click();
  await dialog.waitFor({ state: 'detached' });
  await log(page).getByText('ru 填写了小结：待跟进').waitFor();
  await chat.hears({ from: 'bot', text: '再见！' });
  await page.getByRole('button', { name: /我的待办/ }).click();
  // It is ticked once the server has it.
  await page.getByRole('checkbox', { name: '完成“给小结客户回电”' }).click();
  await page.getByRole('checkbox', { name: '完成“给小结客户回电”' }).and(page.locator(':checked')).waitFor();
});

test('tags are written and taken away where the chat is', async () => {
  const [page, other] = [await place.staff('shan', 'agent', '/desk'), await place.staff('tian', 'supervisor', '/desk?view=all')];
  await waiting('标签客户');
  await take(page, '标签客户');
  await page.getByRole('button', { name: '添加标签' }).click();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('催单');
  await page.keyboard.press('Enter');
  await other.getByRole('link', { name: /标签客户.*催单/s }).waitFor();
  await page.getByRole('button', { name: '移除标签“催单”' }).click();
  await log(page).getByText('shan 清除了标签').waitFor();
});

test('keys do nothing while somebody types, and Escape leads out of a field and back', async () => {
  const page = await place.staff('wu', 'agent', '/desk');
  await waiting('按键客户');
  await take(page, '按键客户');
  await field(page).pressSequentially('act now, been?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The second key counts only soon after the first.
  await expect.poll(async () => {
    for (const key of ['g', 'q']) await page.keyboard.press(key);
    return page.url();
  }).toContain('view=waiting');
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search.includes('chat='));
});

test('a connection that is lost is told of, with what becomes of the chats', async () => {
  await place.person('xie', 'agent');
  const page = await place.open('/desk');
  await page.route('**/api/desk/events', (route) => route.abort());
  await place.signIn(page, 'xie');
  await page.getByText(/连接已断开，正在重新连接；您的会话将在 \d+ 秒后回到排队/).waitFor();
  await page.unroute('**/api/desk/events');
  await page.getByText('连接已断开').waitFor({ state: 'detached' });
});

test('nothing rings or pops up until the agent wants it', async () => {
  const page = await place.staff('yan', 'agent', '/desk');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '提醒设置' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch').first().waitFor();
  expect(await dialog.getByRole('switch').evaluateAll((switches) => switches.map((each) => each instanceof HTMLInputElement && each.checked))).toEqual([false, false, false]);
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told, Notification: Object.assign(class { constructor(title: string, options: { body?: string }) { told.push(`${title}|${options.body ?? ''}`); } close() {} }, { permission: 'default', async requestPermission() { this.permission = 'granted'; return 'granted'; } }) });
  });
  await dialog.getByRole('switch', { name: '浏览器通知' }).check({ force: true });
  await expect.poll(() => dialog.getByRole('switch', { name: '浏览器通知' }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  const chat = await waiting('通知客户');
  await served.house.desk.desk.accept(chat.id, await yan());
  const told = () => page.evaluate(() => Reflect.get(globalThis, 'told') ?? null);
  // Both at once are one change, and one notification.
  await expect.poll(told).toEqual(['通知客户 的会话分配给了您|']);
  await chat.say('这句不该出现在通知里');
  await expect.poll(told).toEqual(['通知客户 的会话分配给了您|', '通知客户 发来新消息|']);
});

async function yan() {
  const found = served.house.agents.all().find(({ name }) => name === 'yan');
  if (!found) throw new Error('nobody of that name');
  return { id: found.userId, name: found.name, email: 'yan@example.com', role: 'agent' as const };
}
