import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { KnowledgeBase } from '../../../server/contract.ts';
import { launchChromium } from '../../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../../server/servedHouse.test-support.ts';
import { findings } from '../../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../../app/consoleBrowser.test-support.ts';

const help: KnowledgeBase = {
  slug: 'help',
  name: { zh: '帮助', en: 'Help' },
  entries: [
    { id: 'refund', phrasings: { zh: ['退款多久到账？'] }, answer: { zh: '三个工作日内到账。' } },
    { id: 'invoice', phrasings: { zh: ['发票怎么开？'] }, answer: { zh: '在订单页申请。' } },
  ],
};

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse({ ...shop, knowledge: ['help'] }, help);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});
afterEach(() => place?.tidyUp());
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A chat that somebody has accepted, with the customer's last words. */
async function accepted(name: string, options: Parameters<typeof place.staff>[3] = {}, ...said: readonly string[]) {
  const chat = await place.customer({ name: '王小明' });
  await chat.say('你们太慢了，骗子！');
  await chat.choose('person');
  for (const text of said) await chat.say(text);
  const page = await place.staff(name, 'agent', `/desk?chat=${chat.id}`, { viewport: { width: 1440, height: 900 }, ...options });
  await page.getByRole('button', { name: /接入会话|Accept chat/ }).click();
  await page.getByLabel(/^(回复客户|Your answer)$/).waitFor();
  return { chat, page };
}
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const answerOf = (page: Page) => page.getByLabel('回复客户').inputValue();

test('an agent reads the story, and puts a suggested answer into the reply with a key', async () => {
  const { chat, page } = await accepted('li', {}, '退款多久到账');
  const brief = section(page, '交接摘要');
  await brief.getByText('客户原话：“退款多久到账”').waitFor();
  await brief.getByText('最不满的一句：“你们太慢了，骗子！”').waitFor();
  await section(page, '客户').getByText('王小明').waitFor();
  await section(page, '走过的流程').getByText('停在这里').waitFor();

  const suggestions = section(page, '建议回复');
  await suggestions.getByText('三个工作日内到账。').waitFor();
  await page.keyboard.press('Alt+1');
  await expect.poll(() => answerOf(page)).toBe('三个工作日内到账。');
  // While an answer is written, a digit is a digit.
  await page.getByLabel('回复客户').press('1');
  await expect.poll(() => answerOf(page)).toBe('三个工作日内到账。1');
  await page.getByLabel('回复客户').fill('');
  await page.getByRole('log').click();
  await page.keyboard.press('1');
  await expect.poll(() => answerOf(page)).toBe('三个工作日内到账。');

  // What the customer writes now is answered too, without being asked for.
  await chat.say('发票怎么开');
  await suggestions.getByText('在订单页申请。').waitFor();
  await suggestions.getByRole('button', { name: '“发票怎么开？”没有回答客户的问题' }).click();
  await suggestions.getByText('已记录，知识库管理员会看到').waitFor();
  await suggestions.getByText('在订单页申请。').waitFor({ state: 'detached' });
  expect(await findings(page, 'aside')).toEqual([]);
});

test('the mood can be walked through with the keys, and leads to the message', async () => {
  const filler = Array.from({ length: 30 }, (_, index) => `还在等第 ${index} 分钟`);
  const { page } = await accepted('lu', {}, ...filler);
  const mood = section(page, '情绪变化');
  const points = mood.getByRole('button', { name: /^第 \d+ 条/ });
  await expect.poll(() => points.count()).toBe(31);
  await expect.poll(() => mood.getByRole('row').count()).toBe(32);
  await points.last().focus();
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^第 1 条，不满/);
  const worst = page.getByRole('log').getByText('你们太慢了，骗子！');
  await page.keyboard.press('Enter');
  await expect.poll(() => worst.evaluate((line) => { const box = line.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight; }).catch(() => false)).toBe(true);
});

test('a section that is closed stays closed, for other chats too', async () => {
  const { page } = await accepted('ma');
  await section(page, '任务').getByText('没有任务。').waitFor();
  await page.getByRole('button', { name: '任务', exact: true }).click();
  await section(page, '任务').getByText('没有任务。').waitFor({ state: 'detached' });
  await page.reload();
  await section(page, '工单').getByText('没有工单。').waitFor();
  await expect.poll(() => page.getByRole('button', { name: '任务', exact: true }).getAttribute('aria-expanded')).toBe('false');
});

test('what a customer writes is text and nothing else', async () => {
  const hostile = '<img src=x onerror="document.title=1"><b>退款</b> javascript:alert(1)';
  const { page } = await accepted('mo', {}, hostile);
  await section(page, '走过的流程').getByText(hostile).waitFor();
  expect(await page.locator('aside :is(img, b, a[href^=javascript])').count()).toBe(0);
});

test.each([['zh-CN', 'light'], ['en-US', 'dark']] as const)('it is a page of its own on a phone, in %s and %s', async (locale, colorScheme) => {
  const { page } = await accepted(`phone-${colorScheme}`, { locale, colorScheme, viewport: { width: 390, height: 844 } }, '退款多久到账');
  await page.goto(`${page.url()}&panel=true`);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('三个工作日内到账。').waitFor();
  await expect.poll(() => dialog.evaluate((element) => [element.getBoundingClientRect().width, element.scrollWidth])).toEqual([390, 390]);
  if (locale === 'en-US') {
    const told = await dialog.innerText();
    expect(told.replaceAll(/“[^”]*”/gu, '').split('\n').filter((line) => /[\u4e00-\u9fff]/u.test(line) && !/到账|王小明|Customer:|慢了/u.test(line))).toEqual([]);
  }
  expect(await findings(page, '[role=dialog]')).toEqual([]);
});
