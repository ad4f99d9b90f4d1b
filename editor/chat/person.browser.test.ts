import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addStaff } from '../../server/auth/addStaff.ts';
import type { StaffMember } from '../../server/contract.ts';
import { createFlows } from '../../server/flows/flows.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { seriousFindings } from './axe.test-support.ts';
import { careFlow } from './careFlow.test-support.ts';
import { hostileTexts } from './hostileTexts.test-support.ts';

/** The real server with a person at the desk, a site that holds the widget, and a real browser. */
let served: ServedHouse;
let lin: StaffMember;
let browser: Browser;
let context: BrowserContext;
let site: Server | undefined;

beforeAll(async () => {
  served = await serveHouse(careFlow);
  const { house } = served;
  // Nobody is given chats: each test says who takes which.
  house.desk.settings.write({ ...house.desk.settings.read(), routing: false }, 0);
  lin = await addStaff(house, { name: '林晓', email: 'lin@example.com', password: 'correct horse battery', role: 'agent' });
  house.agents.setMaxChats(lin.id, 100);
  house.desk.presence.enter(lin.id);
  await createFlows(house).createPublished('quiet', { ...careFlow, handoff: { ...careFlow.handoff, button: false } }, { note: '', publishedBy: null });
  await createFlows(house).createPublished('hostile', hostileFlow, { note: '', publishedBy: null });
  browser = await launchChromium();
});

afterAll(async () => {
  site?.close();
  await browser?.close();
  await served?.close();
});

afterEach(async () => {
  await context?.close();
  for (const { id } of served.house.desk.chats.open()) await served.house.chat.end(id);
});

describe('a customer who waits for a person', () => {
  test('sees their place move up, is told who has joined, and sees who is typing', async () => {
    const ahead = await served.house.chat.start('shop', { locale: 'zh' });
    await served.house.chat.askForPerson(ahead.conversationId, 'h');
    const { page, id } = await waiting();
    await page.locator('.notice').getByText('前面还有 1 位').first().waitFor();
    await served.house.chat.leave(ahead.conversationId, 'l');
    await page.locator('.notice').getByText('您是下一位').first().waitFor();
    await desk().accept(id, lin);
    await page.getByText('客服 林晓 已接入').waitFor();
    await desk().say(id, lin, { messageId: 'a1', text: '您好' });
    await page.getByRole('status').getByText('林晓 正在为您服务').waitFor();
    served.house.desk.signalCustomer(id, { event: 'typing', data: { from: 'agent', name: '林晓' } });
    await page.getByRole('img', { name: '林晓正在输入' }).waitFor();
    await desk().say(id, lin, { messageId: 'a2', text: '我来帮您' });
    await page.getByRole('img', { name: '林晓正在输入' }).waitFor({ state: 'detached' });
  });

  test('hears of the queue at most every half minute, though the line itself keeps up', async () => {
    const { page, id } = await waiting({}, (opened) => opened.clock.install());
    const heard = page.getByRole('status').first();
    await expect.poll(() => heard.textContent()).toContain('您是下一位');
    for (const position of [9, 8, 7]) {
      served.house.desk.signalCustomer(id, { event: 'queue', data: { position, waitSeconds: 100 } });
      await page.locator('.notice [aria-hidden]').getByText(`前面还有 ${position - 1} 位，预计等待约 2 分钟`).waitFor();
      expect(await heard.textContent()).toContain('您是下一位');
    }
    await page.clock.fastForward(30_000);
    await expect.poll(() => heard.textContent()).toBe('前面还有 6 位，预计等待约 2 分钟');
  });

  test('can leave the queue, once they have said that they mean it', async () => {
    const { page, id } = await waiting();
    await page.getByRole('button', { name: '取消排队' }).click();
    await page.getByRole('alertdialog').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('继续等待');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(served.house.store.conversation(id)?.status).toBe('queued');
    await page.getByRole('button', { name: '取消排队' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取消排队' }).click();
    await page.getByRole('button', { name: '开始新的会话' }).waitFor();
    expect(served.house.store.conversation(id)?.status).toBe('closed');
    expect(served.house.desk.chats.open()).toEqual([]);
  });

  test('who was with somebody is told that another is coming, and goes on', async () => {
    const { page, id } = await withLin();
    await desk().release(lin.id, () => true);
    await page.getByRole('status').getByText('正在为您重新接通同事').waitFor();
    await page.getByText('刚才的客服暂时掉线了').waitFor();
    await desk().accept(id, lin);
    await page.getByRole('status').getByText('正在为您服务').waitFor();
  });

  test('is told gently when the bot is back', async () => {
    const { page, id } = await withLin();
    await desk().giveBack(id, lin);
    await page.getByRole('status').getByText('现在由智能助手继续为您服务').waitFor();
    await say(page, '还有一件事');
    await expect.poll(() => page.getByText('好的，还有什么可以帮您').count()).toBe(2);
    await expect.poll(() => page.locator('.notice').textContent()).toBe('');
  });

  test('has no standing button where the flow does without it', async () => {
    const page = await open('/c/quiet');
    await page.getByText('您好').waitFor();
    expect(await page.getByRole('button', { name: '转人工' }).count()).toBe(0);
  });
});

describe('a person at the desk', () => {
  test('is told that the customer is typing and how far they have read', async () => {
    const { page, id } = await withLin();
    const typed = page.waitForResponse((response) => response.url().endsWith('/typing'));
    await page.getByLabel('消息内容').pressSequentially('我想');
    expect((await typed).status()).toBe(200);
    const { messages } = await desk().say(id, lin, { messageId: 'r', text: '请讲' });
    await expect.poll(() => served.house.desk.queue.readUpTo(id, 'customer')).toBeGreaterThanOrEqual(messages.at(-1)?.seq ?? Infinity);
  });

  test('hears nothing of typing from a customer who talks to the bot', async () => {
    const page = await open('/c/shop');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
    await say(page, '您好');
    await page.getByText('还有什么可以帮您').waitFor();
    expect(sent).toContain('messages');
    expect(sent.filter((name) => name === 'typing' || name === 'read')).toEqual([]);
  });

  test('and the end of the chat: the customer ends it', async () => {
    const { page, id } = await withLin();
    await page.getByRole('button', { name: '结束会话' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '结束会话' }).click();
    await page.getByText('本次会话已结束').waitFor();
    expect(served.house.store.conversation(id)?.status).toBe('closed');
  });
});

describe('the survey', () => {
  test('is answered by keyboard, with several reasons and a comment, and changed later, when all is closed', async () => {
    const { page, id } = await withLin();
    await desk().close(id, lin);
    await page.getByRole('button', { name: '2 分 不满意' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '等待时间太长' }).click();
    await page.getByRole('button', { name: '服务态度不好' }).click();
    await expect.poll(() => page.getByRole('button', { name: '等待时间太长' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('还有什么想告诉我们的吗').waitFor();
    await say(page, '周末也开门就好了');
    await page.getByText('本次会话已结束').waitFor();
    await expect.poll(() => survey(id)).toEqual({ score: 2, reasons: '["slow","attitude"]', comment: '周末也开门就好了', agent: lin.id });

    await page.reload();
    await page.getByText('感谢您的评价 · ').waitFor();
    await page.getByRole('img', { name: '2 分 不满意' }).waitFor();
    await page.getByRole('button', { name: '修改' }).click();
    const form = page.getByRole('form', { name: '您的评价' });
    await expect.poll(() => form.getByLabel('补充说明').inputValue()).toBe('周末也开门就好了');
    await form.getByRole('button', { name: '5 分 非常满意' }).click();
    await form.getByRole('button', { name: '等待时间太长' }).waitFor({ state: 'detached' });
    await form.getByRole('button', { name: '提交' }).click();
    await page.getByRole('img', { name: '5 分 非常满意' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('修改');
    await expect.poll(() => survey(id)).toMatchObject({ score: 5, reasons: '[]', comment: '周末也开门就好了' });
  });

  test('can be skipped, typed, and given after all', async () => {
    const { page, id } = await withLin();
    await desk().close(id, lin);
    await page.getByText('请为本次服务打分').waitFor();
    await say(page, '跳过');
    await page.getByText('您还没有评价').waitFor();
    await page.getByRole('button', { name: '现在评价' }).click();
    await page.getByRole('form').getByRole('button', { name: '4 分 满意' }).click();
    await page.getByRole('form').getByRole('button', { name: '提交' }).click();
    await page.getByRole('img', { name: '4 分 满意' }).waitFor();
    await expect.poll(() => survey(id)).toMatchObject({ score: 4 });
  });
});

test('a customer from whom nothing is taken is told so kindly, and is not begun anew', async () => {
  const page = await open('/c/shop');
  await page.getByText('您好').waitFor();
  const id = await conversation(page);
  served.house.database.connection.prepare('update contacts set blocked_until = 9e15 where id = (select contact_id from conversations where id = ?)').run(id);
  await say(page, '在吗');
  await page.getByText('如有疑问，请通过其他方式联系我们').waitFor();
  expect(await conversation(page)).toBe(id);
  await page.getByLabel('消息内容').waitFor({ state: 'detached' });
});

test('what the bot and the person say is text, whatever it looks like', async () => {
  const page = await open('/c/hostile');
  await page.getByText('您好').waitFor();
  const id = await conversation(page);
  const requests: string[] = [];
  page.on('request', (request) => !request.url().startsWith(served.origin) && requests.push(request.url()));
  page.on('dialog', (dialog) => requests.push(dialog.message()));
  await served.house.chat.askForPerson(id, 'h');
  await desk().accept(id, lin);
  for (const [index, text] of hostileTexts.entries()) await desk().say(id, lin, { messageId: `x${index}`, text });
  await desk().giveBack(id, lin);
  for (const [index, text] of hostileTexts.entries()) await served.house.chat.say(id, { messageId: `c${index}`, text });
  await expect.poll(() => page.locator('.by-bot .said').count()).toBe(hostileTexts.length + 3);
  expect(await page.locator('.by-agent .said').allTextContents()).toEqual(hostileTexts);
  expect(await page.locator('.by-customer .said').allTextContents()).toEqual(hostileTexts);
  expect((await page.locator('.by-bot .said').allTextContents()).slice(-hostileTexts.length)).toEqual(hostileTexts.map((text) => `您说：${text}`));
  const found = await page.evaluate(() => ({
    elements: [...document.querySelectorAll('.log *')].map(({ localName }) => localName).filter((name) => !/^(?:div|p|span|section|a|svg|path|time|ul|li|button|i)$/.test(name)),
    links: [...document.querySelectorAll<HTMLAnchorElement>('.log a')].map(({ protocol, rel, target }) => `${protocol} ${rel} ${target}`).filter((link) => !/^(?:https?|mailto|tel): noopener noreferrer nofollow _blank$/.test(link)),
    handlers: [...document.querySelectorAll('.log *')].flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^style$|^srcdoc$/.test(name)),
    hit: Reflect.get(window, 'hit'),
    title: document.title,
  }));
  expect(found).toEqual({ elements: [], links: [], handlers: [], hit: undefined, title: expect.stringContaining('小店客服') });
  expect(requests).toEqual([]);
});

test('a site tells the widget who the customer is, from its tag or later, and that they have signed out', async () => {
  const address = await serveSite(`<script src="${served.origin}/widget.js" data-flow="shop" data-identity="${token('u1')}" async></script>`);
  const flows = createFlows(served.house);
  await flows.saveSettings(flows.idOf('shop') ?? '', { sites: [address] });
  context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const bodies: { identityToken?: string; continues?: object }[] = [];
  page.on('request', (request) => request.url().endsWith('/shop/conversations') && bodies.push(request.postDataJSON()));
  await page.goto(address);
  await page.getByRole('button', { name: '打开在线客服' }).click();
  const chat = page.frameLocator('iframe[title]');
  // This server knows no secret, so it takes no token: the chat begins all the same.
  await chat.getByText('您好').waitFor();
  expect(bodies.map(({ identityToken }) => identityToken)).toEqual([token('u1'), undefined]);
  await say(chat, '我的秘密');
  await chat.getByText('还有什么可以帮您').waitFor();
  // A stranger in the page's own window cannot say it: only the site's page can.
  await page.evaluate((forged) => {
    const target = document.querySelector('handrail-chat')?.shadowRoot?.querySelector('iframe')?.contentWindow;
    const frame = document.body.appendChild(document.createElement('iframe'));
    (frame.contentWindow as any).eval('(target, forged) => target.postMessage({ channel: "handrail.chat", type: "identity", token: forged }, "*")')(target, forged);
  }, token('stranger'));
  await page.evaluate((same) => (window as any).Handrail.identify(same), token('u1'));
  expect(bodies).toHaveLength(2);
  await page.evaluate(() => (window as any).Handrail.identify(null));
  await expect.poll(() => bodies.length).toBe(3);
  await chat.getByText('您好').waitFor();
  await chat.getByText('我的秘密').waitFor({ state: 'detached' });
  expect(bodies[2]).not.toHaveProperty('continues');
  expect(bodies[2]).not.toHaveProperty('identityToken');
});

describe.each([['zh-CN', 'light', 1440], ['en-US', 'dark', 390]] as const)('in %s, %s, %i', (locale, colorScheme, width) => {
  test('axe finds nothing that keeps people out: waiting, asked whether they mean it, with a person, rating and changing it', async () => {
    const { page, id } = await waiting({ locale, colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });
    expect(await seriousFindings(page, axe.source)).toEqual([]);
    await page.locator('.pill').click();
    await page.getByRole('alertdialog').waitFor();
    expect(await seriousFindings(page, axe.source)).toEqual([]);
    await page.keyboard.press('Escape');
    await desk().accept(id, lin);
    await desk().say(id, lin, { messageId: 'a', text: '您好' });
    await page.locator('.by-agent').waitFor();
    expect(await seriousFindings(page, axe.source)).toEqual([]);
    await desk().close(id, lin);
    await page.locator('.stars button').nth(1).waitFor();
    expect(await seriousFindings(page, axe.source)).toEqual([]);
    await page.locator('.stars button').nth(1).click();
    await page.locator('.survey [aria-pressed]').first().click();
    expect(await seriousFindings(page, axe.source)).toEqual([]);
    await page.locator('.survey .choice', { hasText: /跳过|Skip/ }).click();
    await page.locator('.rated button').click();
    await page.locator('form.survey').waitFor();
    expect(await seriousFindings(page, axe.source)).toEqual([]);
  });
});

const desk = () => served.house.desk.desk;

const survey = (id: string) => served.house.database.connection.prepare('select score, reasons, comment, agent from surveys where conversation_id = ?').get(id);

/** The bot repeats whatever the customer says. */
const hostileFlow = {
  ...careFlow,
  variables: [{ name: 'said', type: 'text' }],
  nodes: careFlow.nodes.map((node) => (node.id === 'more' ? { ...node, config: { say: [{ zh: '您说：{{ text }}', en: 'You said: {{ text }}' }], expect: { kind: 'text' } } } : node)),
};

async function open(path: string, options: BrowserContextOptions = {}, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  await before?.(page);
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) throw new Error(message.text());
  });
  page.on('pageerror', (error) => { throw error; });
  await page.goto(served.origin + path);
  await page.locator('.group').first().waitFor();
  return page;
}

async function waiting(options: BrowserContextOptions = {}, before?: (page: Page) => Promise<unknown>): Promise<{ page: Page; id: string }> {
  const page = await open('/c/shop', options, before);
  await page.getByRole('button', { name: /转人工|Talk to a person/ }).click();
  await page.locator('.notice.is-waiting').waitFor();
  return { page, id: await conversation(page) };
}

async function withLin(): Promise<{ page: Page; id: string }> {
  const { page, id } = await waiting();
  await desk().accept(id, lin);
  await page.locator('.notice.is-agent').waitFor();
  return { page, id };
}

function conversation(page: Page): Promise<string> {
  return page.evaluate(() => JSON.parse(localStorage.getItem(`handrail.chat.${location.pathname.split('/')[2]}.conversation`) ?? '{}').id);
}

async function say(page: Pick<Page, 'getByLabel'>, text: string): Promise<void> {
  await page.getByLabel('消息内容').fill(text);
  await page.getByLabel('消息内容').press('Enter');
}

function token(sub: string): string {
  return `h.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.s`;
}

async function serveSite(tag: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh"><title>小店</title><h1>小店</h1>${tag}`);
  });
  site = server;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
