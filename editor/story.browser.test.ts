import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveHouse, type ServedHouse } from '../server/servedHouse.test-support.ts';
import { launchChromium } from '../server/launchChromium.test-support.ts';

/** What Handrail is for, end to end: the example shop, a customer on its page, and a person at the desk. */
let served: ServedHouse;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  served = await serveHouse('demo');
  browser = await launchChromium();
});

afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await browser?.close();
  await served?.close();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(served.origin + path);
  return page;
}

async function say(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).press('Enter');
}

test('a customer asks, gets angry, talks to a person, and goes back to the bot', async () => {
  // The first owner comes in by the link that the server prints.
  const desk = await open(`/setup?token=${served.house.auth.setup.open()}`);
  await desk.getByLabel('姓名').fill('周敏');
  await desk.getByLabel('邮箱').fill('zhou@example.com');
  for (const field of await desk.locator('input[type=password]').all()) await field.fill('correct-horse-9');
  await desk.keyboard.press('Enter');
  await desk.getByRole('link', { name: /工作台/ }).first().click();
  await desk.getByText('暂时没有客户在排队').waitFor();

  const customer = await open('/c/shop-support');
  await customer.getByRole('button', { name: '查订单' }).waitFor();
  await expect.poll(() => customer.locator('.speaker').first().textContent()).toContain('机器人');
  await say(customer, '消息内容', '什么时候发货？');
  await customer.getByText('16:00 前付款的当天发出').waitFor();
  await say(customer, '消息内容', '等了一个星期还没发货，你们就是骗子！气死我了！！');
  await customer.getByText(/正在为您(转接|优先接入)/).first().waitFor();

  const waiting = desk.getByRole('link', { name: /情绪/ });
  await waiting.click();
  await desk.getByText('等了一个星期还没发货').first().waitFor();
  // The panel beside the chat may show the answer too, as a variable.
  await desk.getByRole('log').getByText('16:00 前付款的当天发出').waitFor();
  await desk.getByRole('button', { name: '接入会话' }).click();
  await customer.getByText('周敏 已接入').waitFor();

  await say(desk, '回复客户', '非常抱歉，让您久等了，我马上为您催发货。');
  await customer.getByText('我马上为您催发货').waitFor();
  await say(customer, '消息内容', '好的，麻烦快一点');
  await desk.getByText('好的，麻烦快一点').first().waitFor();
  // While a person is on, the bot is silent.
  await expect.poll(() => customer.locator('.group').last().getAttribute('class')).toContain('by-customer');

  await desk.getByRole('button', { name: '交还机器人' }).click();
  await customer.getByText('同事已把会话交还给我').waitFor();
  await say(customer, '消息内容', '退款多久到账');
  await customer.getByText('1 至 3 个工作日到账').first().waitFor();

  // The log holds everything once, and in order.
  const [chat] = served.house.database.connection.prepare('select id from conversations').pluck().all();
  const { messages } = served.house.chat.since(String(chat), 0);
  const spoken = messages.filter(({ from }) => from === 'customer' || from === 'agent').map(({ text }) => text);
  expect(spoken).toEqual(['什么时候发货？', '等了一个星期还没发货，你们就是骗子！气死我了！！', '非常抱歉，让您久等了，我马上为您催发货。', '好的，麻烦快一点', '退款多久到账']);
});
