import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFlows } from '../../server/flows/flows.ts';
import type { House } from '../../server/house.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { seriousFindings } from './axe.test-support.ts';
import { shop } from './shopFlow.test-support.ts';

/** The real server, a shop's site on another origin, and a real browser. */
let served: ServedHouse;
let house: House;
let origin: string;
let site: string;
let browser: Browser;
let context: BrowserContext;
const sites: Server[] = [];

beforeAll(async () => {
  served = await serveHouse(shop);
  ({ house, origin } = served);
  site = await serveSite();
  const flows = createFlows(house);
  await flows.saveSettings(flows.idOf('shop') ?? '', { sites: [site] });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  for (const each of sites) each.close();
  await served?.close();
});

afterEach(() => context?.close());

describe('the chat page', () => {
  test('greets, answers a choice and a typed question, and keeps it all across a reload', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: '营业时间' }).click();
    await page.getByText('每天 9 点到 21 点').waitFor();
    await say(page, '你们在哪里\n可以停车吗');
    await page.getByText('我不太明白').waitFor();
    await expect.poll(() => bubbles(page)).toEqual(['您好，我是小店的机器人。', '营业时间', '每天 9 点到 21 点。', '还想了解什么？', '你们在哪里\n可以停车吗', '我不太明白，请换个说法。', '还想了解什么？']);
    expect(await page.locator('.group.by-bot .speaker').first().textContent()).toContain('智能助手 · 机器人');
    expect(await page.getByRole('button', { name: '营业时间' }).first().isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: '门店地址' }).last().isDisabled()).toBe(false);
    const before = await bubbles(page);
    await page.reload();
    await page.getByText('我不太明白').waitFor();
    await expect.poll(() => bubbles(page)).toEqual(before);
  });

  test('speaks the browser\'s language and can be switched', async () => {
    const page = await openPage({ locale: 'en-GB' });
    await page.getByText('Hello, I am the shop\'s bot.').waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('您好，我是小店的机器人。').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  test('sends what was written offline once it is online again, in order, each once', async () => {
    const page = await openPage();
    await context.setOffline(true);
    await say(page, '先说这句');
    await say(page, '再说那句');
    await page.getByRole('status').getByText('网络已断开').waitFor();
    await page.getByText('等待发送').first().waitFor();
    await context.setOffline(false);
    const answered = ['您好，我是小店的机器人。', '先说这句', '我不太明白，请换个说法。', '还想了解什么？', '再说那句', '我不太明白，请换个说法。', '还想了解什么？'];
    await expect.poll(() => bubbles(page)).toEqual(answered);
    await page.reload();
    await expect.poll(() => bubbles(page)).toEqual(answered);
  });

  test('whose answer is lost on the way asks again under the same id, and it is one turn', async () => {
    const page = await openPage();
    const ids: string[] = [];
    await page.route('**/messages', async (route) => {
      ids.push(route.request().postDataJSON().messageId);
      // The server has taken it; only the answer does not come through.
      const response = await route.fetch();
      await (ids.length < 3 ? route.abort('connectionreset') : route.fulfill({ response }));
    });
    await say(page, '在吗');
    await expect.poll(() => ids.length).toBe(3);
    await page.getByText('我不太明白').waitFor();
    expect(new Set(ids).size).toBe(1);
    await page.reload();
    await page.getByText('我不太明白').waitFor();
    await expect.poll(() => spoken(page)).toEqual(['在吗']);
  });

  test('shows two tabs the same, whoever speaks', async () => {
    const one = await openPage();
    const two = await context.newPage();
    const streams: string[] = [];
    two.on('request', (request) => request.url().endsWith('/events') && streams.push('opened'));
    two.on('requestfinished', (request) => request.url().endsWith('/events') && streams.push('cut'));
    await two.goto(`${origin}/c/shop`);
    await two.getByText('您好').waitFor();
    await say(one, '来自第一页');
    await two.getByText('来自第一页').waitFor();
    await say(two, '来自第二页');
    const all = ['您好，我是小店的机器人。', '来自第一页', '我不太明白，请换个说法。', '还想了解什么？', '来自第二页', '我不太明白，请换个说法。', '还想了解什么？'];
    await expect.poll(() => bubbles(one)).toEqual(all);
    await expect.poll(() => bubbles(two)).toEqual(all);
    expect(streams).toEqual(['opened']);
  });

  test('an input method\'s Enter does not send, Shift+Enter breaks the line, and nothing empty or too long goes out', async () => {
    const page = await openPage();
    const field = page.getByLabel('消息内容');
    await field.fill('你');
    await field.evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
    expect(await field.inputValue()).toBe('你');
    await field.press('Shift+Enter');
    expect(await field.inputValue()).toBe('你\n');
    const send = page.getByRole('button', { name: '发送' });
    await field.fill(' \n ');
    await expect.poll(() => send.isDisabled()).toBe(true);
    await field.fill('字'.repeat(4001));
    await expect.poll(() => send.isDisabled()).toBe(true);
    await page.getByText('已超出 1 字').waitFor();
  });

  test('what is said is text: no markup, no link but the harmless ones', async () => {
    const page = await openPage();
    const nasty = '<img src=x onerror="document.title=1"> javascript:alert(1) https://example.com/?a=1';
    await say(page, nasty);
    await page.getByText('我不太明白').waitFor();
    expect(await spoken(page)).toEqual([nasty]);
    expect(await page.locator('.log img').count()).toBe(0);
    const links = page.locator('.log a');
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute('href')).toBe('https://example.com/?a=1');
    expect(await links.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  test('asks for a person with its standing button, and says that one is on the way', async () => {
    const page = await openPage();
    const button = page.getByRole('button', { name: '转人工' });
    await button.click();
    await page.getByRole('status').getByText('您是下一位').waitFor();
    await button.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('status').getByText('您是下一位').waitFor();
  });

  test('offers a new conversation when one is closed', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: '没有了' }).click();
    await page.getByText('本次会话已结束').waitFor();
    await page.getByLabel('消息内容').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '开始新的会话' }).click();
    await page.getByLabel('消息内容').waitFor();
    await expect.poll(() => bubbles(page)).toEqual(['您好，我是小店的机器人。']);
  });

  test('begins anew with a note when the stored conversation is unknown', async () => {
    const page = await openPage();
    await page.evaluate(() => localStorage.setItem('handrail.chat.shop.conversation', JSON.stringify({ id: 'gone', token: 'gone', seen: 0 })));
    await page.reload();
    await page.getByRole('status').getByText('之前的会话已失效').waitFor();
    await page.getByText('您好').waitFor();
  });

  test('says so when the flow has gone since the page was fetched', async () => {
    const page = await openPage();
    await page.evaluate(() => localStorage.clear());
    await page.route('**/api/chat/shop', (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', json: { code: 'flow.unknown', title: '没有这个流程', status: 404 } }));
    await page.reload();
    await page.getByRole('heading', { name: '暂时无法提供服务' }).waitFor();
  });

  test.each(['light', 'dark'] as const)('has no serious accessibility finding in %s', async (colorScheme) => {
    const page = await openPage({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: '营业时间' }).click();
    await page.getByText('每天 9 点到 21 点').waitFor();
    expect(await seriousFindings(page, axe.source)).toEqual([]);
  });
});

describe('the widget on a shop\'s site', () => {
  test('opens by keyboard, answers, closes by Escape, and gives the focus back', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: '打开在线客服' }).focus();
    await page.keyboard.press('Enter');
    const chat = page.frameLocator('iframe[title]');
    await chat.getByRole('button', { name: '营业时间' }).waitFor();
    await chat.locator('textarea:focus').waitFor();
    await page.keyboard.type('在吗');
    await page.keyboard.press('Enter');
    await chat.getByText('我不太明白').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.querySelector('handrail-chat')?.shadowRoot?.activeElement?.getAttribute('aria-label'))).toBe('打开在线客服');
  });

  test('begins no conversation for a visitor who never opens it', async () => {
    const started: string[] = [];
    const page = await openSite((request) => started.push(request));
    await page.getByText('需要帮忙吗').waitFor();
    expect(started.filter((url) => url.endsWith('/conversations'))).toEqual([]);
  });

  test('counts what came while closed, also on the next page of the site, until it is opened', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: '打开在线客服' }).click();
    const chat = page.frameLocator('iframe[title]');
    await chat.getByText('您好').waitFor();
    await chat.locator('textarea:focus').waitFor();
    await page.keyboard.press('Escape');
    const key = await chat.locator('body').evaluate(() => JSON.parse(localStorage.getItem('handrail.chat.shop.conversation') ?? '{}'));
    await fetch(`${origin}/api/chat/conversations/${key.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messageId: randomUUID(), text: '在吗' }),
    });
    const unread = page.getByRole('button', { name: '打开在线客服，2 条未读消息' });
    await unread.waitFor();
    await page.reload();
    await unread.click();
    await chat.getByText('我不太明白').waitFor();
    await chat.locator('textarea:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '打开在线客服', exact: true }).waitFor();
  });

  test('takes no message from another window or origin', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: '打开在线客服' }).click();
    const chat = page.frameLocator('iframe[title]');
    await chat.getByText('您好').waitFor();
    await page.evaluate(async () => {
      const forged = [{ channel: 'handrail.chat', type: 'close' }, { channel: 'handrail.chat', type: 'unread', count: 66 }];
      const stranger = document.body.appendChild(document.createElement('iframe'));
      const script = `<script>for (const m of ${JSON.stringify(forged)}) parent.postMessage(m, '*');parent.postMessage('done', '*')</${'script'}>`;
      const done = new Promise((resolve) => addEventListener('message', ({ data }) => data === 'done' && resolve(undefined)));
      for (const message of forged) postMessage(message, '*');
      stranger.srcdoc = script;
      await done;
    });
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.querySelector('handrail-chat')?.shadowRoot?.querySelector('.badge')?.textContent)).not.toBe('66');
    // A stranger's frame beside the chat's cannot tell the chat anything either.
    await page.evaluate(async () => {
      const chatFrame = document.querySelector('handrail-chat')?.shadowRoot?.querySelector('iframe')?.contentWindow;
      const stranger = document.querySelector('body > iframe') as HTMLIFrameElement;
      (stranger.contentWindow as any).eval('(target) => target.postMessage({ channel: "handrail.chat", type: "closed" }, "*")')(chatFrame);
    });
    await say(chat, '在吗');
    await chat.getByText('我不太明白').waitFor();
    expect(await chat.locator('body').evaluate(() => document.title)).not.toContain('(');
  });

  test('is refused on a site that the flow does not list', async () => {
    const stranger = await serveSite();
    context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(stranger);
    await page.getByRole('button', { name: '打开在线客服' }).click();
    await refused;
    await page.getByRole('button', { name: '关闭在线客服' }).first().click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

type Options = Parameters<Browser['newContext']>[0];

async function openPage(options: Options = {}): Promise<Page> {
  context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) throw new Error(message.text());
  });
  await page.goto(`${origin}/c/shop`);
  await page.locator('.choice').first().waitFor();
  return page;
}

async function openSite(onRequest?: (url: string) => void): Promise<Page> {
  context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  if (onRequest) page.on('request', (request) => onRequest(request.url()));
  await page.goto(site);
  return page;
}

async function say(page: Pick<Page, 'getByLabel'>, text: string): Promise<void> {
  await page.getByLabel('消息内容').fill(text);
  await page.getByLabel('消息内容').press('Enter');
}

function bubbles(page: Page): Promise<string[]> {
  return page.locator('.said').allTextContents();
}

function spoken(page: Page): Promise<string[]> {
  return page.locator('.by-customer .said').allTextContents();
}

/** A plain page of a shop on an origin of its own, with the widget on it. */
async function serveSite(): Promise<string> {
  const tag = `<script src="${origin}/widget.js" data-flow="shop" data-color="#0f766e" data-greeting="需要帮忙吗？" async></script>`;
  const server: Server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh"><title>小店</title><h1>小店</h1>${tag}`);
  });
  sites.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
