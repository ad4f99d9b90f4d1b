import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startedConversation, turnResult, type Message, type NewStaffMember, type Role, type StaffMember } from '../../server/contract.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A running server, as much as is needed of it, and a browser. */
interface Ground {
  readonly origin: string;
  readonly browser: Browser;
  readonly house: {
    readonly auth: { readonly staff: { find(email: string): unknown; add(member: NewStaffMember): Promise<StaffMember> } };
    readonly desk: { readonly chats: { open(): readonly { readonly id: string }[] } };
    readonly chat: { end(id: string): Promise<unknown> };
  };
}

export const password = 'correct-horse-9';

/** Staff in a real browser, and customers over HTTP. */
export function consoleBrowser({ origin, browser, house }: Ground) {
  const contexts: BrowserContext[] = [];
  /** Whoever has been here before need not sign in again: a page to do so and a password cost a second each time. */
  const sessions = new Map<string, string>();
  return {
    open, person, signIn, staff, customer,

    /** Forgets who was signed in on the page opened last. */
    forgetSession: () => contexts.at(-1)?.clearCookies(),

    /** Closes the pages, and leaves nobody waiting for the next test. */
    async tidyUp(): Promise<void> {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      for (const { id } of house.desk.chats.open()) await house.chat.end(id);
    },
  };

  async function open(path: string, options: BrowserContextOptions = {}, session = ''): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
    contexts.push(context);
    await context.addCookies(session.split('; ').filter(Boolean).map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1), url: origin })));
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
    return open(path, options, await sessionOf(name));
  }

  async function sessionOf(name: string): Promise<string> {
    const known = sessions.get(name);
    if (known !== undefined && (await (await fetch(`${origin}/api/auth/get-session`, { headers: { cookie: known } })).json()) !== null) return known;
    const answer = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers: { 'Content-Type': 'application/json', origin }, body: JSON.stringify({ email: `${name}@example.com`, password }) });
    if (!answer.ok) throw new Error(`${name} cannot sign in: ${await answer.text()}`);
    const session = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
    sessions.set(name, session);
    return session;
  }

  /** A customer's side of a new conversation. */
  async function customer(contact?: { readonly name: string }) {
    const call = async (path: string, method: string, token?: string, body?: object): Promise<unknown> => {
      const response = await fetch(`${origin}/api/chat/${path}`, {
        method, headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }, ...(body && { body: JSON.stringify(body) }),
      });
      return response.json();
    };
    const { conversationId: id, token } = startedConversation.parse(await call('shop/conversations', 'POST', undefined, { locale: 'zh', ...(contact && { contact }) }));
    const send = async (what: object) => turnResult.parse(await call(`conversations/${id}/messages`, 'POST', token, { messageId: crypto.randomUUID(), ...what }));
    const all = async () => turnResult.parse(await call(`conversations/${id}/messages?after=0`, 'GET', token)).messages;
    return {
      id,
      say: (text: string) => send({ text }),
      choose: (choice: string) => send({ choice }),
      /** What else a customer's page tells: that they type, how far they have read, that they leave. */
      tell: (what: 'typing' | 'read' | 'leave', body: object = {}) => call(`conversations/${id}/${what}`, 'POST', token, body),
      all,
      hears: (wanted: Partial<Message>) => expect.poll(all).toContainEqual(expect.objectContaining(wanted)),
    };
  }
}

const choices = [
  { id: 'hours', label: { zh: '营业时间', en: 'Opening hours' } },
  { id: 'person', label: { zh: '转人工', en: 'A person' } },
];

/** A small shop's flow: a greeting, a question about opening hours, and a person on request. */
export const shop = {
  formatVersion: 3,
  name: { zh: '小店客服', en: 'Shop support' },
  locales: ['zh', 'en'],
  variables: [],
  knowledge: [],
  start: 'hello',
  handoff: noTriggers,
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
  layout: { nodes: [], groups: [], notes: [] },
};
