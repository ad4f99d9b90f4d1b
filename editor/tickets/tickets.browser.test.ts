import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { ticketFlow } from '../../server/tickets/ticketFlow.test-support.ts';
import { consoleBrowser } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse(ticketFlow);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A customer's ticket, and its number as it is written. */
async function reported(words: string) {
  const chat = await place.customer();
  const { messages } = await chat.say(words);
  return { chat, name: /T-\d+/.exec(messages[0]?.text ?? '')?.[0] ?? '' };
}

const choose = async (page: Page, field: string, value: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
};
const history = (page: Page) => page.getByRole('tabpanel', { name: '处理记录' });

test('an agent finds a ticket by keys, takes it, discusses it, answers the customer, and is done', async () => {
  const { chat, name } = await reported('报修：屏幕不亮，急');
  const page = await place.staff('wei', 'agent', '/tickets');
  await page.getByText('没有分给您的工单').waitFor();
  await page.getByRole('link', { name: /未分配/ }).click();
  await page.getByText(/首次回复(还剩|即将超时)/).first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.waitForURL(/q=/);
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: `${name} 报修：屏幕不亮，急` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '报修：屏幕不亮，急' }).waitFor();

  await choose(page, '负责人', 'wei');
  await history(page).getByText('将负责人设为“wei”').waitFor();
  await page.getByRole('tab', { name: '处理记录' }).focus();
  await page.keyboard.press('c');
  await page.locator('[data-mode=comment] textarea:focus').waitFor();
  await page.keyboard.type('先问问师傅');
  await page.keyboard.press('Control+Enter');
  await history(page).locator('[data-kind=comment]').getByText('先问问师傅').waitFor();
  await page.getByRole('tab', { name: '处理记录' }).focus();
  await page.keyboard.press('r');
  await page.locator('[data-mode=reply] textarea:focus').waitFor();
  await page.keyboard.type('师傅三点到。');
  await choose(page, '回复后', '待客户回复');
  await page.getByRole('button', { name: '发送回复' }).click();
  await history(page).locator('[data-kind=reply]').getByText('已发送到客户的会话').waitFor();
  await chat.hears({ from: 'system', text: `工单 ${name} 有新的回复：\n师傅三点到。` });
  expect((await chat.all()).some(({ text }) => text.includes('先问问'))).toBe(false);
  await page.getByText('解决暂停计时，等待客户').waitFor();

  await page.getByRole('tab', { name: '会话记录' }).click();
  await page.getByText('已为您创建工单').waitFor();
  await choose(page, '状态', '已解决');
  await page.getByText(/已按时解决/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: '查看哪些工单' }).waitFor();
});

test('of two who change a ticket at once the second is told, and sees what the first has made of it', async () => {
  const { name } = await reported('报修：门');
  const address = `/tickets/${name.slice(2)}`;
  const first = await place.staff('yan', 'supervisor', address);
  await first.getByRole('heading', { name: '报修：门' }).waitFor();
  let others = 0;
  await first.route('**/api/tickets/*', async (route) => {
    if (route.request().method() === 'PATCH' && others === 0) {
      others += 1;
      const { ticketRoom, committer, auth } = served.house;
      const other = auth.staff.find('yan@example.com')!;
      const number = Number(name.slice(2));
      await committer.run(() => ticketRoom.tickets.change(number, other, { revision: ticketRoom.tickets.seen(number, other).revision, topic: '门锁' }));
    }
    await route.continue();
  });
  await choose(first, '优先级', '高');
  await first.getByRole('alert').getByText('工单已被他人修改').waitFor();
  await history(first).getByText('将主题设为“门锁”').waitFor();
  await expect.poll(() => first.getByRole('combobox', { name: '优先级' }).inputValue()).toBe('普通');
  await choose(first, '优先级', '高');
  await history(first).getByText('将优先级从“普通”改为“高”').waitFor();
});

test('makes a ticket by hand, once, though the answer is lost', async () => {
  const page = await place.staff('zoe', 'supervisor', '/tickets');
  let tries = 0;
  await page.route('**/api/tickets', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    tries += 1;
    if (tries > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: '新建工单' }).waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '创建工单' }).click();
  await dialog.getByText('请填写标题').waitFor();
  await dialog.getByLabel('标题').fill('补寄发票');
  await dialog.getByRole('button', { name: '创建工单' }).click();
  await dialog.getByText('无法连接服务器').waitFor();
  await dialog.getByRole('button', { name: '创建工单' }).click();
  await page.getByRole('heading', { name: '补寄发票' }).waitFor();
  expect(served.house.database.connection.prepare("select count(*) from tickets where subject = '补寄发票'").pluck().get()).toBe(1);
  await page.getByRole('button', { name: '修改标题' }).click();
  await page.getByLabel('标题').fill('补寄发票两张');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '补寄发票两张' }).waitFor();
});

test('sets the service levels, and refuses a reply later than the resolution', async () => {
  const page = await place.staff('qin', 'owner', '/tickets');
  await page.getByRole('button', { name: '服务时限' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('紧急 首次回复（分钟）').fill('500');
  await dialog.getByText('首次回复不能晚于解决').waitFor();
  expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
  await dialog.getByLabel('紧急 首次回复（分钟）').fill('10');
  await dialog.getByText('10 分钟').waitFor();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(served.house.ticketRoom.levels.current().levels.urgent.firstReplyMinutes).toBe(10);
});

test('what a customer wrote stays text, and a ticket that is not one\'s own cannot be opened', async () => {
  const hostile = '报修 <img src=x onerror="document.title=1"> [x](javascript:alert(1))';
  const { name } = await reported(hostile);
  const page = await place.staff('wu', 'owner', `/tickets/${name.slice(2)}`);
  await page.getByRole('heading', { name: /onerror/ }).waitFor();
  await page.getByRole('tab', { name: '会话记录' }).click();
  await page.getByRole('tabpanel').getByText(/onerror/).first().waitFor();
  expect(await page.locator('#room img, #room script, #room a[href^=javascript]').count()).toBe(0);
  served.house.database.connection.prepare("update tickets set assignee = 'somebody' where number = ?").run(name.slice(2));
  const stranger = await place.staff('xu', 'agent', `/tickets/${name.slice(2)}`);
  await stranger.getByText('无法打开这张工单').waitFor();
});
