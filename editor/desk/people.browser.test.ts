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

const log = (page: Page) => page.getByRole('log');
const field = (page: Page) => page.getByRole('textbox', { name: '回复客户' });
const note = (page: Page) => page.getByRole('textbox', { name: '内部备注' });

async function waiting(name: string) {
  const chat = await place.customer({ name });
  await chat.say('转人工');
  return chat;
}

async function take(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: '接入会话' }).click();
  await field(page).waitFor();
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
  expect(await log(page).getByText('已送达').count()).toBe(0);
});

test('that the agent types is told to the customer now and then, and not with every key', async () => {
  const page = await place.staff('deng', 'agent', '/desk');
  await waiting('等字客户');
  await take(page, '等字客户');
  let told = 0;
  page.on('request', (request) => { if (request.url().endsWith('/typing')) told += 1; });
  await field(page).pressSequentially('您好，我看一下您的订单');
  await expect.poll(() => told).toBe(1);
  await page.getByText('备注', { exact: true }).click();
  await note(page).pressSequentially('只给同事看');
  expect(told).toBe(1);
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
  expect(await page.getByRole('list', { name: '我的' }).getByRole('link').first().textContent()).toContain('甲客户');
  await row.click();
  await log(page).getByText('请回复').waitFor();
  await row.getByRole('img', { name: /条未读/ }).waitFor({ state: 'detached' });
  await page.waitForFunction(() => !document.title.startsWith('('));
  expect(served.house.desk.chats.find(first.id)?.unread).toBe(0);
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
  expect(await note(page).inputValue()).toBe('请看一下 @kong ');
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
  await page.keyboard.type('he');
  await page.getByRole('option', { name: /您好，常用客户，我是lan。/ }).waitFor();
  await page.keyboard.press('Enter');
  expect(await field(page).inputValue()).toBe('您好，常用客户，我是lan。');
  await page.keyboard.press('Enter');
  await chat.hears({ from: 'agent', text: '您好，常用客户，我是lan。' });

  await field(page).pressSequentially('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await field(page).inputValue()).toBe('订单 {{order.number}} 已发出。');
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
  expect(await field(page).inputValue()).toBe('');
  await page.getByRole('link', { name: /草稿甲/ }).click();
  await expect.poll(() => field(page).inputValue()).toBe('写到一半');
});

test('an agent changes their state; the queue is taken by one key', async () => {
  const page = await place.staff('ning', 'agent', '/desk');
  await page.getByRole('button', { name: '我的状态：示忙' }).click();
  await page.getByRole('menuitem', { name: /小休/ }).click();
  await page.getByRole('button', { name: '我的状态：小休' }).waitFor();
  expect(served.house.agents.all().find(({ name }) => name === 'ning')?.state).toBe('break');
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
  await page.getByRole('checkbox', { name: '完成“给小结客户回电”' }).check();
  await page.getByRole('checkbox', { name: '完成“给小结客户回电”' }).and(page.locator(':checked')).waitFor();
});

test('tags are written and taken away where the chat is', async () => {
  const [page, other] = [await place.staff('shan', 'agent', '/desk'), await place.staff('tian', 'supervisor', '/desk?view=all')];
  await waiting('标签客户');
  await take(page, '标签客户');
  await page.getByRole('button', { name: '添加标签' }).click();
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
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.waitForURL(/view=waiting/);
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
  await page.getByText('连接已断开').waitFor({ state: 'detached', timeout: 20_000 });
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
  await chat.say('这句不该出现在通知里');
  const told = () => page.evaluate(() => 'told' in globalThis ? globalThis.told : null);
  await expect.poll(told).toEqual(['通知客户 的会话分配给了您|', '通知客户 发来新消息|']);
});

async function yan() {
  const found = served.house.agents.all().find(({ name }) => name === 'yan');
  if (!found) throw new Error('nobody of that name');
  return { id: found.userId, name: found.name, email: 'yan@example.com', role: 'agent' as const };
}
