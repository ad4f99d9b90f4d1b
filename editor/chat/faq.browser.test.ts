import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFlows } from '../../server/flows/flows.ts';
import type { House } from '../../server/house.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { helpFlow, helpKnowledge } from './helpFlow.test-support.ts';
import { shop } from './shopFlow.test-support.ts';

/** The real server with a flow that asks a knowledge base, `help`, and one that asks none, `shop`. */
let served: ServedHouse;
let house: House;
let origin: string;
let site: Server;
let browser: Browser;
let context: BrowserContext;
const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  served = await serveHouse(shop);
  ({ house, origin } = served);
  await house.knowledge.replace(helpKnowledge);
  const flows = createFlows(house);
  await flows.createPublished('help', helpFlow, { note: '', publishedBy: null });
  site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh"><title>小店</title><h1>小店</h1><script src="${origin}/widget.js" data-flow="help" async></script>`);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  await flows.saveSettings(flows.idOf('help') ?? '', { sites: [siteAddress()] });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await served?.close();
});

afterEach(() => context?.close());

describe('under an answer', () => {
  test('the customer says whether it helped, thinks otherwise, and it is there after a reload', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    await ask(page, '运费怎么收？');
    const [helpful, unhelpful] = [page.getByRole('button', { name: '有帮助' }), page.getByRole('button', { name: '没帮助' })];
    const row = page.locator('.said-row', { has: helpful });
    // The log comes to rest at its end.
    await (await row.elementHandle())?.waitForElementState('stable');
    const before = await row.boundingBox();
    await unhelpful.click();
    await page.getByText('感谢您的反馈').waitFor();
    await expect.poll(() => row.boundingBox()).toEqual(before);
    await expect.poll(() => pressed(unhelpful, helpful)).toEqual(['true', 'false']);
    await expect.poll(heard).toBe(0);
    await page.reload();
    await page.getByText('感谢您的反馈').waitFor();
    await expect.poll(() => pressed(unhelpful, helpful)).toEqual(['true', 'false']);
    await helpful.focus();
    await page.keyboard.press('Enter');
    await expect.poll(heard).toBe(1);
    await expect.poll(() => pressed(unhelpful, helpful)).toEqual(['false', 'true']);
  });

  test('nothing is asked where the bot says something else', async () => {
    const page = await open('');
    await ask(page, '运费怎么收？');
    await expect.poll(() => page.locator('.said-row', { has: page.getByRole('button', { name: '有帮助' }) }).locator('.said').allTextContents()).toEqual(['满 99 元包邮，不满收 8 元。']);
  });

  test('what is said offline goes once online again, also after a reload', async () => {
    const page = await open('');
    await ask(page, '退款多久到账？');
    await context.setOffline(true);
    await page.getByRole('button', { name: '有帮助' }).click();
    await page.getByText('感谢您的反馈').waitFor();
    expect(heard()).toBeNull();
    await context.setOffline(false);
    await page.reload();
    await expect.poll(heard).toBe(1);
    await page.getByText('感谢您的反馈').waitFor();
  });

  test('a finger has 44 pixels to press', async () => {
    const page = await open('', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await ask(page, '运费怎么收？');
    for (const name of ['有帮助', '没帮助', '常见问题']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect([name, Math.min(box?.width ?? 0, box?.height ?? 0)]).toEqual([name, expect.toSatisfy((size: number) => size >= 44)]);
    }
  });
});

describe('the questions and answers', () => {
  test('stand by category, open by keyboard, and are text in which harmless links may be followed', async () => {
    const page = await open('/faq');
    await question(page, '退货寄到哪里？').waitFor();
    await expect.poll(() => page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['订单与配送', '退换货', '尺码', '其他问题']);
    await question(page, '退货寄到哪里？').focus();
    await page.keyboard.press('Enter');
    const answer = page.locator('details[open] .said');
    await expect.poll(() => answer.textContent()).toBe('请先登记：https://example.com/returns\n有问题写信到 help@example.com，或拨打 tel:400-123-4567。\n<b>请勿到付</b>');
    expect(await answer.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://example.com/returns', 'mailto:help@example.com', 'tel:4001234567']);
  });

  test('show the first of many until more are asked for', async () => {
    const page = await open('/faq');
    await question(page, '第八款').waitFor();
    expect(await question(page, '第九款').count()).toBe(0);
    await page.getByRole('button', { name: '再显示 4 个' }).click();
    await question(page, '第十二款').waitFor();
  });

  test('are linked to one by one, however far down, and the address follows what is opened', async () => {
    const page = await open(`/faq#size-11`);
    await page.getByText('第十二款按平时的尺码买就好').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('第十二款');
    await expect.poll(() => question(page, '第十二款').evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
    await question(page, '退款多久到账').click();
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#退款到账');
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByText('1 至 3 个工作日').waitFor();
  });

  test('are found by their words at once, and by their meaning when the typing pauses', async () => {
    const page = await open('/faq');
    await question(page, '运费怎么收').waitFor();
    const field = page.getByRole('searchbox', { name: '搜索问题' });
    await page.route('**/faq/search?*', (route) => route.abort());
    await field.fill('包邮');
    await expect.poll(() => questions(page)).toEqual(['运费怎么收？']);
    await page.unroute('**/faq/search?*');
    await field.fill('快递费多少钱');
    await question(page, '运费怎么收？').waitFor();
    await page.getByRole('status').getByText('找到').waitFor();
    await field.fill('');
    await question(page, '退款多久到账').waitFor();
  });

  test('are asked in the chat, which begins only then', async () => {
    const begun: string[] = [];
    const page = await open('/faq', {}, (url) => url.endsWith('/conversations') && begun.push(url));
    await question(page, '运费怎么收').click();
    expect(begun).toEqual([]);
    await page.locator('details[open]').getByRole('button', { name: '在聊天中提问' }).click();
    await page.locator('.by-bot').getByText('满 99 元包邮').waitFor();
    await expect.poll(() => page.locator('.by-customer .said').allTextContents()).toEqual(['运费怎么收？']);
    expect(begun).toHaveLength(1);
    expect(new URL(page.url()).pathname).toBe('/c/help');
  });

  test('that are not there are asked in the words of the search', async () => {
    const page = await open('/faq');
    await page.getByRole('searchbox').fill('你们卖飞机吗');
    await page.getByRole('button', { name: '在聊天中提问：“你们卖飞机吗”' }).click();
    await page.locator('.by-customer').getByText('你们卖飞机吗').waitFor();
  });

  test('lie behind a button of the chat, which loses nothing meanwhile', async () => {
    const page = await open('', { viewport: { width: 1000, height: 400 } });
    for (const text of ['运费怎么收？', '退款多久到账？', '下单后多久发货？']) await ask(page, text);
    await page.getByLabel('消息内容').fill('写到一半');
    await page.locator('.log').evaluate((log) => { log.scrollTop = 40; });
    await page.getByRole('button', { name: '常见问题' }).click();
    await page.getByRole('heading', { level: 1, name: '常见问题' }).waitFor();
    await expect.poll(() => page.title()).toBe('常见问题 · 小店客服');
    await page.goBack();
    expect(await page.getByLabel('消息内容').inputValue()).toBe('写到一半');
    await expect.poll(() => page.locator('.log').evaluate((log) => log.scrollTop)).toBe(40);
    await page.goForward();
    await page.getByRole('button', { name: '在线咨询' }).first().click();
    await expect.poll(() => page.getByLabel('消息内容').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByLabel('消息内容').inputValue()).toBe('写到一半');
  });

  test('can be read in the other language', async () => {
    const page = await open('/faq', { locale: 'en-GB' });
    await question(page, 'How much is delivery?').waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await question(page, '运费怎么收').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  test('say when they do not come, and come when they can', async () => {
    let down = true;
    const page = await open('/faq', {}, undefined, async (fresh) => {
      await fresh.route('**/faq?*', (route) => (down ? route.abort() : route.continue()));
      // While its clock stands still, the page does not try again by itself.
      await fresh.clock.install();
      await fresh.clock.pauseAt(Date.now() + 60_000);
    });
    await page.getByText('暂时无法加载').waitFor();
    down = false;
    await page.getByRole('button', { name: '立即重试' }).click();
    await question(page, '运费怎么收').waitFor();
  });

  test('are not offered where there are none, and their address says so kindly', async () => {
    const page = await open('', {}, undefined, undefined, 'shop');
    await page.locator('.choice').first().waitFor();
    expect(await page.getByRole('button', { name: '常见问题' }).count()).toBe(0);
    await page.goto(`${origin}/c/shop/faq`);
    await page.getByText('这里暂时还没有常见问题').waitFor();
    await page.locator('.aside').getByRole('button', { name: '在线咨询' }).click();
    await page.getByText('您好').waitFor();
  });

  test.each(['light', 'dark'] as const)('have no accessibility finding in %s, nor have the buttons under an answer', async (colorScheme) => {
    const page = await open('', { colorScheme, reducedMotion: 'reduce' });
    await ask(page, '运费怎么收？');
    await page.getByRole('button', { name: '没帮助' }).click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: '常见问题' }).click();
    await question(page, '退货寄到哪里').click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('searchbox').fill('退款');
    expect(await findings(page)).toEqual([]);
  });
});

describe('in the widget', () => {
  test('they open in its frame, leave the site\'s address and history alone, and Escape leads back', async () => {
    context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(siteAddress());
    await page.getByRole('button', { name: '打开在线客服' }).click();
    const chat = page.frameLocator('iframe[title]');
    await chat.getByText('您好').waitFor();
    const history = await page.evaluate(() => window.history.length);
    await chat.getByRole('button', { name: '常见问题' }).click();
    await chat.locator('summary', { hasText: '运费怎么收' }).click();
    await chat.getByText('满 99 元包邮').waitFor();
    expect(await page.evaluate(() => window.history.length)).toBe(history);
    await chat.getByRole('searchbox').fill('退款');
    await page.keyboard.press('Escape');
    await expect.poll(() => chat.getByRole('searchbox').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => chat.locator('textarea').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('what comes in the chat meanwhile is counted on the way back', async () => {
    context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(siteAddress());
    await page.getByRole('button', { name: '打开在线客服' }).click();
    const chat = page.frameLocator('iframe[title]');
    await chat.getByText('您好').waitFor();
    const key = await chat.locator('body').evaluate(() => JSON.parse(localStorage.getItem('handrail.chat.help.conversation') ?? '{}'));
    await chat.getByRole('button', { name: '常见问题' }).click();
    await fetch(`${origin}/api/chat/conversations/${key.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messageId: 'from-elsewhere', text: '运费怎么收？' }),
    });
    await chat.getByRole('button', { name: /^在线咨询\s*：2 条新消息$/ }).click();
    await chat.getByText('满 99 元包邮').waitFor();
  });
});

test('the server hears whether a customer writes from the page or a widget', async () => {
  const channel = () => house.database.connection.prepare('select channel from conversations order by created_at desc limit 1').pluck().get();
  const page = await open('');
  await page.getByText('您好').waitFor();
  expect(channel()).toBe('page');
  await page.evaluate(() => localStorage.clear());
  await page.goto(siteAddress());
  await page.getByRole('button', { name: '打开在线客服' }).click();
  await expect.poll(channel).toBe('widget');
});

type Options = Parameters<Browser['newContext']>[0];

async function open(path: string, options: Options = {}, onRequest?: (url: string) => void, before?: (page: Page) => Promise<unknown>, slug = 'help'): Promise<Page> {
  context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) throw new Error(message.text());
  });
  if (onRequest) page.on('request', (request) => onRequest(request.url()));
  await before?.(page);
  await page.goto(`${origin}/c/${slug}${path}`);
  return page;
}

/** Asks in the chat, and waits until the bot has asked what else there is. */
async function ask(page: Page, text: string): Promise<void> {
  const greetings = page.locator('.by-bot').getByText('您好，请问想了解什么？');
  await greetings.first().waitFor();
  const count = await greetings.count();
  await page.getByLabel('消息内容').fill(text);
  await page.getByLabel('消息内容').press('Enter');
  await greetings.nth(count).waitFor();
}

function question(page: Page, text: string): Locator {
  return page.locator('summary', { hasText: text });
}

function questions(page: Page): Promise<string[]> {
  return page.locator('summary').allTextContents();
}

function pressed(...buttons: Locator[]): Promise<(string | null)[]> {
  return Promise.all(buttons.map((button) => button.getAttribute('aria-pressed')));
}

/** What the server has of the last question: 1 where the answer helped, 0 where it did not, null where nobody said. */
function heard(): unknown {
  return house.database.connection.prepare('select helpful from knowledge_questions order by at desc limit 1').pluck().get();
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => (await (window as any).axe.run()).violations.map(({ id, nodes }: any) => `${id}: ${nodes[0].html}`));
}

function siteAddress(): string {
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}
