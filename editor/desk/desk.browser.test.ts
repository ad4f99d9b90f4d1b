import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../nodes/registry.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { startedConversation, turnResult, type Message, type Role } from '../../server/contract.ts';
import { createFlows } from '../../server/flows/flows.ts';
import { openHouse, type House } from '../../server/house.ts';

/** The real server on data of its own, customers over HTTP, and staff in a real browser. */
let house: House;
let origin: string;
let browser: Browser;
let server: ReturnType<typeof serve>;
const contexts: BrowserContext[] = [];
const data = mkdtempSync(join(tmpdir(), 'handrail-desk-'));
const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const password = 'correct-horse-9';

beforeAll(async () => {
  house = openHouse(readConfig({ HANDRAIL_DATA: data, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: 'off' }, ['--no-demo']), registry);
  house.start();
  await createFlows(house).createPublished('shop', shop, { note: '', publishedBy: null });
  origin = await new Promise((resolve) => {
    server = serve({ fetch: createApp(house).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://127.0.0.1:${port}`));
  });
  const executablePath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
});

afterAll(async () => {
  await browser?.close();
  house?.quiet();
  await new Promise<void>((done) => server.close(() => done()));
  await house?.close();
  rmSync(data, { recursive: true, force: true });
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  // Nobody waits for the next test.
  for (const { id } of house.desk.list('open', owner)) {
    await house.desk.accept(id, owner).catch(() => undefined);
    await house.desk.close(id, owner);
  }
});

const owner = { id: 'tidy', name: 'Tidy', email: 'tidy@example.com', role: 'owner' } as const;

describe('the way in', () => {
  test('the first owner comes by the link that was printed, once', async () => {
    const token = house.auth.setup.open();
    const page = await open(`/setup?token=${token}`);
    await page.getByLabel('姓名').fill('周敏');
    await page.getByLabel('邮箱').fill('zhou@example.com');
    await page.getByLabel('密码', { exact: true }).fill('too-short');
    await page.getByRole('button', { name: '创建账号并进入' }).click();
    await page.getByText('密码至少需要 10 个字符').waitFor();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '创建账号并进入' }).click();
    await page.getByRole('heading', { name: /周敏/ }).waitFor();
    await page.getByRole('link', { name: /小店客服/ }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/');

    const again = await open(`/setup?token=${token}`);
    await again.getByText('设置链接无效或已使用').waitFor();
  });

  test('a wrong password says so; the right one leads back to where one was going', async () => {
    await person('ling', 'agent');
    const page = await open('/desk?view=mine');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await signIn(page, 'ling', 'wrong-horse-9');
    await page.getByRole('alert').getByText('邮箱或密码不正确').waitFor();
    await signIn(page, 'ling');
    await page.getByText('您还没有接待中的会话').waitFor();
    expect(page.url()).toBe(`${origin}/desk?view=mine`);
  });

  test('never leads to another site', async () => {
    await person('mei', 'agent');
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example/desk']) {
      const page = await open(`/sign-in?next=${encodeURIComponent(next)}`);
      await signIn(page, 'mei');
      await page.getByRole('heading', { name: /mei/ }).waitFor();
      expect(page.url()).toBe(`${origin}/`);
    }
  });

  test('who may not look after customers is told so, and whom to ask', async () => {
    const page = await staff('ana', 'analyst', '/desk');
    await page.getByText('您的角色暂时没有这里的权限').waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: '工作台' }).count()).toBe(0);
  });

  test('a session that ends leads to the sign-in page and back to the same chat', async () => {
    const chat = await customer();
    await chat.say('转人工');
    const page = await staff('bo', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('button', { name: '接入会话' }).waitFor();
    await contexts.at(-1)?.clearCookies();
    await page.getByRole('button', { name: '接入会话' }).click();
    await page.waitForURL('**/sign-in?next=*');
    await signIn(page, 'bo');
    await page.getByRole('button', { name: '接入会话' }).waitFor();
    expect(page.url()).toContain(`chat=${chat.id}`);
  });
});

describe('the desk', () => {
  test('a customer and an agent talk, from the bot and back to it', async () => {
    const page = await staff('li', 'agent', '/desk');
    await page.getByText('暂时没有客户在等待').waitFor();
    const chat = await customer();
    await chat.choose('hours');
    await chat.say('转人工');

    const entry = page.getByRole('link', { name: /想找人工/ });
    await entry.waitFor();
    await page.waitForFunction(() => document.title.startsWith('(1) '));
    await entry.click();
    await page.getByText('每天 9 点到 21 点。').waitFor();
    expect(await bubbles(page)).toEqual(['您好，我是小店的机器人。', '营业时间', '每天 9 点到 21 点。', '还想了解什么？', '转人工', '请稍候。']);
    expect(await page.getByRole('img', { name: '客户选择了这一项' }).count()).toBe(2);
    await page.getByRole('button', { name: '接入会话' }).click();
    await page.getByLabel('回复客户').waitFor();
    await page.waitForFunction(() => !document.title.startsWith('('));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

    await page.keyboard.type('您好，');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('我是小李。');
    await page.keyboard.press('Enter');
    await chat.hears({ from: 'agent', text: '您好，\n我是小李。', name: 'li' });
    await chat.say('谢谢你');
    await page.getByRole('log').getByText('谢谢你').waitFor();
    await page.getByText('待回复').waitFor();
    expect((await bubbles(page)).slice(-2)).toEqual(['您好，\n我是小李。', '谢谢你']);

    await page.getByRole('button', { name: '交还机器人' }).click();
    await page.getByText('机器人正在接待这位客户').waitFor();
    expect((await chat.say('营业时间')).messages.some(({ text }) => text === '每天 9 点到 21 点。')).toBe(true);
  });

  test('an answer that meets a busy server, or is lost on the way back, arrives once', async () => {
    const chat = await customer();
    await chat.say('转人工');
    const page = await staff('mo', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('button', { name: '接入会话' }).click();
    let tries = 0;
    await page.route('**/messages', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      tries += 1;
      if (tries === 1) return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: 'x', title: '系统繁忙', status: 503, code: 'storage.busy' }) });
      // The server has it; the agent's browser does not know.
      if (tries === 2) await route.fetch();
      return tries === 2 ? route.abort() : route.continue();
    });
    await page.getByLabel('回复客户').fill('只说一遍');
    await page.keyboard.press('Enter');
    await chat.hears({ from: 'agent', text: '只说一遍' });
    await page.getByText('发送中…').waitFor({ state: 'detached' });
    await expect.poll(() => tries, { timeout: 10_000 }).toBe(3);
    expect((await bubbles(page)).filter((text) => text === '只说一遍')).toHaveLength(1);
    expect((await chat.all()).filter(({ text }) => text === '只说一遍')).toHaveLength(1);
  });

  test('an answer that is refused stays, says why, and can be removed', async () => {
    const chat = await customer();
    await chat.say('转人工');
    const page = await staff('nan', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('button', { name: '接入会话' }).click();
    await page.getByLabel('回复客户').waitFor();
    await page.route('**/messages', (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ type: 'x', title: '该会话当前不由您接待', status: 409, code: 'chat.not-yours' }) }));
    await page.getByLabel('回复客户').fill('还在吗');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('发送失败：该会话当前不由您接待').waitFor();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('log').getByText('还在吗').waitFor({ state: 'detached' });
  });

  test('Enter that ends a composition of an input method sends nothing', async () => {
    const chat = await customer();
    await chat.say('转人工');
    const page = await staff('ou', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('button', { name: '接入会话' }).click();
    const field = page.getByLabel('回复客户');
    await field.fill('ni hao');
    await field.evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
    await field.evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })));
    expect(await field.inputValue()).toBe('ni hao');
    await field.press('Enter');
    await chat.hears({ from: 'agent', text: 'ni hao' });
  });

  test('of two agents one gets the chat, and the other sees who', async () => {
    const chat = await customer();
    await chat.say('转人工');
    const first = await staff('pan', 'agent', `/desk?chat=${chat.id}`);
    const second = await staff('qi', 'agent', `/desk?chat=${chat.id}`);
    await second.getByRole('button', { name: '接入会话' }).waitFor();
    await first.getByRole('button', { name: '接入会话' }).click();
    await first.getByLabel('回复客户').waitFor();
    await second.getByText('pan 正在接待这位客户').waitFor();
    expect(await second.getByRole('button', { name: '结束会话' }).count()).toBe(0);
  });

  test('ends a chat after asking, and the list says what to do next', async () => {
    const chat = await customer();
    await chat.say('转人工');
    const page = await staff('ren', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('button', { name: '接入会话' }).click();
    await page.getByRole('button', { name: '结束会话' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '暂不结束' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '结束会话' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束会话' }).click();
    await page.getByText('会话已结束，无法继续回复').waitFor();
    await page.getByText('您还没有接待中的会话').waitFor();
    await chat.hears({ from: 'bot', text: '再见！' });
  });

  test('what a customer writes stays text', async () => {
    const chat = await customer();
    const hostile = '<img src=x onerror="document.title=1"><script>alert(1)</script> [x](javascript:alert(1)) \u202Egnp.exe';
    await chat.say(hostile);
    await chat.say('转人工');
    const page = await staff('shu', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('log').getByText('onerror').waitFor();
    expect(await bubbles(page)).toContain(hostile);
    expect(await page.getByRole('log').locator('img, script, a').count()).toBe(0);
  });

  test('on a phone the list leads to the chat and back', async () => {
    const chat = await customer();
    await chat.say('转人工');
    const page = await staff('tao', 'agent', '/desk', { viewport: { width: 390, height: 844 } });
    await page.getByRole('link', { name: /想找人工/ }).click();
    await page.getByRole('button', { name: '接入会话' }).waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('link', { name: '返回列表' }).click();
    await page.getByRole('link', { name: /想找人工/ }).waitFor();
  });
});

describe('the console', () => {
  test('remembers the language and the appearance that were chosen', async () => {
    const page = await staff('una', 'owner', '/', { locale: 'zh-CN', colorScheme: 'light' });
    await page.getByRole('heading', { name: /una/ }).waitFor();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('button', { name: 'Switch to dark appearance' }).click();
    await page.reload();
    await page.getByRole('heading', { name: /una/ }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.mantineColorScheme])).toEqual(['en', 'dark']);
    await page.getByRole('link', { name: 'Open the agent desk' }).waitFor();
  });

  test.each([['zh-CN', 'light', 1440], ['en-GB', 'dark', 1440], ['zh-CN', 'dark', 390], ['en-GB', 'light', 390]] as const)('axe finds nothing in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
    const chat = await customer();
    await chat.say('转人工');
    const page = await open('/sign-in', { locale, colorScheme, viewport: { width, height: 900 } });
    await page.locator('form').waitFor();
    expect(await violations(page)).toEqual([]);
    await person(`eve-${locale}-${width}`, 'owner');
    await signIn(page, `eve-${locale}-${width}`);
    await page.locator('pre').waitFor();
    await page.locator('a[href="/c/shop"]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${origin}/desk`);
    await page.locator(`a[href*="${chat.id}"]`).click();
    await page.getByRole('button', { name: /接入会话|Accept chat/ }).click();
    await page.getByRole('textbox').fill('您好');
    await page.keyboard.press('Enter');
    await chat.hears({ from: 'agent', text: '您好' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /结束会话|Close chat/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /暂不结束|Keep it open/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  contexts.push(context);
  const page = await context.newPage();
  // A script or style that the content policy stops is a fault of ours.
  await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    setTimeout(() => { throw new Error(`${violatedDirective} ${blockedURI}`); });
  }));
  page.on('pageerror', (error) => { throw error; });
  await page.goto(origin + path);
  return page;
}

async function person(name: string, role: Role): Promise<void> {
  const email = `${name}@example.com`;
  if (!house.auth.staff.find(email)) await house.auth.staff.add({ name, email, password, role });
}

async function signIn(page: Page, name: string, secret = password): Promise<void> {
  await page.locator('input[type=email]').fill(`${name}@example.com`);
  await page.locator('input[autocomplete=current-password]').fill(secret);
  await page.keyboard.press('Enter');
}

async function staff(name: string, role: Role, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  await person(name, role);
  const page = await open(path, options);
  await signIn(page, name);
  return page;
}

async function bubbles(page: Page): Promise<string[]> {
  return page.getByRole('log').locator('[data-from] [dir=auto]').allTextContents();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run: unknown = Reflect.get(window, 'axe');
    const { violations: found } = await (run as { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }).run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** A customer's side of a new conversation. */
async function customer() {
  const call = async (path: string, method: string, token?: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${origin}/api/chat/${path}`, {
      method, headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }, ...(body && { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  const { conversationId: id, token } = startedConversation.parse(await call('shop/conversations', 'POST', undefined, { locale: 'zh' }));
  const send = async (what: object) => turnResult.parse(await call(`conversations/${id}/messages`, 'POST', token, { messageId: randomUUID(), ...what }));
  const all = async () => turnResult.parse(await call(`conversations/${id}/messages?after=0`, 'GET', token)).messages;
  return {
    id,
    say: (text: string) => send({ text }),
    choose: (choice: string) => send({ choice }),
    all,
    hears: (wanted: Partial<Message>) => expect.poll(all, { timeout: 10_000 }).toContainEqual(expect.objectContaining(wanted)),
  };
}

const choices = [
  { id: 'hours', label: { zh: '营业时间', en: 'Opening hours' } },
  { id: 'person', label: { zh: '转人工', en: 'A person' } },
];

const shop = {
  formatVersion: 1,
  name: { zh: '小店客服', en: 'Shop support' },
  locales: ['zh', 'en'],
  variables: [],
  knowledge: [],
  start: 'hello',
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好，我是小店的机器人。', en: 'Hello, I am the shop\'s bot.' }], expect: { kind: 'choice', choices, allowTyping: true } } },
    { id: 'more', type: 'conversation', config: { say: [{ zh: '还想了解什么？', en: 'What else?' }], expect: { kind: 'choice', choices, allowTyping: true } } },
    { id: 'hours', type: 'conversation', config: { say: [{ zh: '每天 9 点到 21 点。', en: 'Every day from 9 to 21.' }] } },
    { id: 'person', type: 'human-handoff', config: { note: { zh: '想找人工', en: 'Wants a person' }, waiting: { zh: '请稍候。', en: 'One moment.' } } },
    { id: 'bye', type: 'end', config: { say: { zh: '再见！', en: 'Goodbye!' } } },
  ],
  edges: [
    ...['hello', 'more'].flatMap((from) => [
      { from, outlet: 'choice:hours', to: 'hours' },
      { from, outlet: 'choice:person', to: 'person' },
      { from, outlet: 'other', to: 'more' },
    ]),
    { from: 'hours', outlet: 'next', to: 'more' },
    { from: 'person', outlet: 'returned', to: 'more' },
    { from: 'person', outlet: 'resolved', to: 'bye' },
  ],
  layout: { nodes: [] },
};
