import type { Browser } from 'playwright-core';
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

test('of two hundred waiting chats only those in view are drawn, and the lists are not read again for every message', async () => {
  const chats = [];
  for (let index = 0; index < 200; index += 1) {
    const chat = await place.customer({ name: `第${index}位` });
    await chat.say('转人工');
    chats.push(chat);
  }
  const page = await place.staff('lots', 'agent', '/desk', { viewport: { width: 1440, height: 900 } });
  const list = page.getByRole('list', { name: '排队' });
  await list.getByText('第0位', { exact: true }).waitFor();
  const rows = () => page.locator('[data-chat]').count();
  expect(await rows()).toBeLessThan(30);
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await list.getByText('第199位', { exact: true }).waitFor();
  expect(await rows()).toBeLessThan(30);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('第199位');

  let reads = 0;
  page.on('request', (request) => { if (request.url().includes('/api/desk/chats?')) reads += 1; });
  await Promise.all(chats.slice(150).map((chat) => chat.say('还要等多久')));
  await list.getByText('客户：还要等多久').last().waitFor();
  // Two lists, once a second at most.
  expect(reads).toBeLessThanOrEqual(8);
});

test('a chat of ten thousand messages stays light, keeps its place as earlier pages come, and leads back to the newest', async () => {
  const chat = await place.customer({ name: '话多客户' });
  await chat.say('转人工');
  const page = await place.staff('long', 'agent', '/desk', { viewport: { width: 1440, height: 900 } });
  await page.getByRole('link', { name: /话多客户/ }).waitFor();
  // Ten thousand turns would take the test a minute: the log is written at once.
  const { store, committer } = served.house;
  await committer.run(() => {
    const conversation = store.conversation(chat.id);
    if (!conversation) throw new Error('the conversation is gone');
    const first = conversation.seq;
    store.insertEntries(chat.id, Array.from({ length: 10_000 }, (_, index) => ({
      seq: first + index + 1, at: Date.now() - (10_000 - index) * 60_000, kind: index % 3 === 0 ? 'agent' as const : 'customer' as const, node: null, outlet: null,
      data: { text: `第 ${index} 条 ${'话'.repeat((index * 37) % 90)}`, ...(index % 3 === 0 && { name: 'long' }), messageId: `m${index}` },
    })));
    store.updateConversation({ ...conversation, seq: first + 10_000, now: Date.now() });
  });
  await page.getByRole('link', { name: /话多客户/ }).click();
  const box = page.getByRole('log');
  await box.getByText(/^第 9999 条/).waitFor();
  const drawn = () => box.locator('[data-seq]').count();
  const top = () => box.evaluate((element) => element.scrollTop);
  expect(await drawn()).toBeLessThan(60);

  // Up, page by page, to the very first; what is read stays where it is while the pages come in.
  let [most, stayed] = [0, 0];
  while ((await box.getByText('正在加载更早的消息').count()) > 0) {
    await box.evaluate((element) => (element.scrollTop = 1_000));
    await expect.poll(() => box.evaluate((element) => Number(element.querySelector('[data-seq]')?.getBoundingClientRect().top) < element.getBoundingClientRect().top)).toBe(true);
    const seen = await box.evaluate((element) => {
      element.scrollTop = 420;
      const edge = element.getBoundingClientRect().top;
      const row = [...element.querySelectorAll('[data-seq]')].find((each) => each.getBoundingClientRect().bottom > edge);
      return { seq: row?.getAttribute('data-seq') ?? '', top: row?.getBoundingClientRect().top ?? 0 };
    });
    await expect.poll(top).toBeGreaterThan(500);
    // On a busy machine a page may come while it scrolls, before what is read has been drawn.
    const now = await box.evaluate((element, seq) => element.querySelector(`[data-seq="${seq}"]`)?.getBoundingClientRect().top, seen.seq);
    if (now !== undefined) {
      expect(Math.abs(now - seen.top)).toBeLessThan(3);
      stayed += 1;
    }
    most = Math.max(most, await drawn());
  }
  expect(stayed).toBeGreaterThan(10);
  await box.evaluate((element) => (element.scrollTop = 0));
  await box.getByText('您好，我是小店的机器人。').waitFor();
  expect(most).toBeLessThan(80);
  expect(await drawn()).toBeLessThan(80);

  // Below, more is said.
  await chat.say('最新的一句');
  await page.getByRole('button', { name: '1 条新消息' }).click();
  await box.getByText('最新的一句').waitFor();
  await page.getByRole('button', { name: '1 条新消息' }).waitFor({ state: 'detached' });
  expect(await box.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight)).toBeLessThan(60);
  expect(await drawn()).toBeLessThan(60);

  // Who scrolls to the end is at the end, though lines break elsewhere before the event of it comes, or it comes late.
  for (const late of [false, true]) {
    await box.evaluate((element) => (element.scrollTop -= 900));
    await page.getByRole('button', { name: '回到最新消息' }).waitFor();
    await box.evaluate((element, hold) => {
      if (hold) element.addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
      element.scrollTop = element.scrollHeight;
      if (element.parentElement) element.parentElement.style.width = hold ? '' : '300px';
    }, late);
    await page.getByRole('button', { name: '回到最新消息' }).waitFor({ state: 'detached' });
    await expect.poll(() => box.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight)).toBeLessThan(60);
  }

  // A jump across thousands of rows, and from row to row with the wheel: no gap is ever seen.
  await box.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
  await expect.poll(() => box.evaluate((element) => {
    const edge = element.getBoundingClientRect();
    const rows = [...element.querySelectorAll('[data-seq]')].map((row) => row.getBoundingClientRect());
    return Math.min(...rows.map((row) => row.top)) <= edge.top && Math.max(...rows.map((row) => row.bottom)) >= edge.bottom;
  })).toBe(true);

  // A wider log is shorter, and what is read stays.
  const wide = await box.evaluate((element) => element.clientWidth);
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect.poll(() => box.evaluate((element) => element.clientWidth)).not.toBe(wide);
  await box.evaluate((element) => (element.scrollTop = element.scrollHeight));
  await box.getByText('最新的一句').waitFor();
  await box.evaluate((element) => (element.scrollTop -= 300));
  await page.getByRole('button', { name: '回到最新消息' }).waitFor();
  const first = () => box.evaluate((element) => {
    const edge = element.getBoundingClientRect().top;
    const row = [...element.querySelectorAll('[data-seq]')].find((each) => each.getBoundingClientRect().bottom > edge);
    return { seq: row?.getAttribute('data-seq') ?? '', width: element.clientWidth };
  });
  const narrow = await first();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await first()).width).toBeGreaterThan(narrow.width);
  await expect.poll(async () => (await first()).seq).toBe(narrow.seq);

  // What is scrolled to while the page is busy stays, though its event is still to come when the log grows: from among the rows, then from the end.
  const newest = page.getByRole('button', { name: /回到最新消息|条新消息/ });
  for (const words of ['又来一句', '再来一句']) {
    const [row, length] = await box.evaluate((element) => {
      const busy = new AbortController();
      element.addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true, signal: busy.signal });
      Reflect.set(globalThis, 'busy', busy);
      element.scrollTop -= 300;
      const edge = element.getBoundingClientRect().top;
      const seen = [...element.querySelectorAll('[data-seq]')].find((each) => each.getBoundingClientRect().bottom > edge);
      return [{ seq: seen?.getAttribute('data-seq'), top: seen?.getBoundingClientRect().top }, element.scrollHeight] as const;
    });
    await chat.say(words);
    await expect.poll(() => box.evaluate((element) => element.scrollHeight)).not.toBe(length);
    const now = await box.evaluate((element, seq) => element.querySelector(`[data-seq="${seq}"]`)?.getBoundingClientRect().top, row.seq);
    expect(Math.abs(Number(now) - Number(row.top))).toBeLessThan(3);
    await box.evaluate((element) => {
      Reflect.get(globalThis, 'busy').abort();
      element.dispatchEvent(new Event('scroll'));
    });
    await newest.click();
    await box.getByText(words).waitFor();
    await newest.waitFor({ state: 'detached' });
  }
});
