import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';
import { hostileTexts } from './hostileTexts.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse(shop);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** What anything that ran, loaded, or could be followed to a bad place leaves behind. */
async function harm(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    hacked: 'hacked' in globalThis,
    elements: [...document.querySelectorAll('main :is(img, iframe, object, embed, video, audio, script, link, style, base, meta, math, animate)')].map(({ outerHTML }) => outerHTML),
    links: [...document.querySelectorAll<HTMLAnchorElement>('main a')].filter(({ href }) => !href.startsWith(location.origin)).filter(({ href, target, rel, username }) => !/^(?:https?|mailto|tel):/.test(href) || target !== '_blank' || !rel.includes('noopener') || username !== '').map(({ href }) => href),
    handlers: [...document.querySelectorAll('main *')].filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on'))).map(({ outerHTML }) => outerHTML),
    wider: document.documentElement.scrollWidth > innerWidth,
  }));
}
const none = { hacked: false, elements: [], links: [], handlers: [], wider: false };

test('whatever people write is shown as the text it is, and nothing else', async () => {
  const requests: string[] = [];
  await place.person('zoe', 'supervisor');
  const page = await place.open('/desk');
  page.on('request', (request) => { if (!request.url().startsWith(served.origin)) requests.push(request.url()); });
  await place.signIn(page, 'zoe');

  const chat = await place.customer({ name: '"><img src=x onerror=window.hacked=1>' });
  for (const text of hostileTexts) await chat.say(text);
  await chat.say('转人工');
  await page.locator(`[data-chat="${chat.id}"]`).click();
  await page.getByRole('button', { name: '接入会话' }).click();
  const field = page.getByRole('textbox', { name: '回复客户' });
  await field.waitFor();
  expect(await harm(page)).toEqual(none);

  // Each text is there, to the letter.
  const seen = new Set<string>();
  const box = page.getByRole('log');
  for (let steps = 0, top = Infinity; top > 0 && steps < 300; steps += 1) {
    for (const text of await box.locator('[data-from=customer] [dir=auto]').allTextContents()) seen.add(text);
    expect(await harm(page)).toEqual(none);
    // Up by less than what is in view, once what came into view has been drawn.
    top = await box.evaluate((element) => new Promise<number>((done) => {
      element.scrollTop -= 300;
      requestAnimationFrame(() => requestAnimationFrame(() => done(element.scrollTop)));
    }));
  }
  for (const text of await box.locator('[data-from=customer] [dir=auto]').allTextContents()) seen.add(text);
  expect(hostileTexts.filter((text) => !seen.has(text))).toEqual([]);

  // The same from colleagues: notes, answers, tags, replies at hand.
  await page.getByRole('button', { name: '添加标签' }).click();
  await page.locator('input:focus').waitFor();
  for (const tag of ['<img src=x onerror=window.hacked=1>', '"><svg onload=hacked=1>']) {
    await page.keyboard.insertText(tag);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: '标签' }).getByText(tag).waitFor();
  }
  for (const kind of ['备注', '回复']) {
    await page.getByText(kind, { exact: true }).click();
    for (const text of hostileTexts.slice(0, 6)) {
      await page.locator('form textarea').fill(text);
      await page.keyboard.press('Enter');
      await box.locator(`[data-from=${kind === '备注' ? 'note' : 'agent'}]`).getByText(text, { exact: true }).waitFor();
    }
  }
  expect(await harm(page)).toEqual(none);
  expect(requests).toEqual([]);
});
