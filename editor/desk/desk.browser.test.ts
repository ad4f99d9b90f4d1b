import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';

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

describe('the desk', () => {
  test('a customer and an agent talk, from the bot and back to it', async () => {
    const page = await place.staff('li', 'agent', '/desk');
    await page.getByText('暂时没有客户在排队').waitFor();
    const chat = await place.customer();
    await chat.choose('hours');
    await chat.say('转人工');

    const entry = page.getByRole('link', { name: /想找人工/ });
    await entry.waitFor();
    await page.waitForFunction(() => document.title.startsWith('(1) '));
    await entry.click();
    await page.getByRole('log').getByText('每天 9 点到 21 点。').waitFor();
    await expect.poll(() => bubbles(page)).toEqual(['您好，我是小店的机器人。', '营业时间', '每天 9 点到 21 点。', '还想了解什么？', '转人工', '请稍候。']);
    await expect.poll(() => page.getByRole('img', { name: '客户选择了这一项' }).count()).toBe(2);
    await page.getByRole('button', { name: '接入会话' }).click();
    await page.getByLabel('回复客户').waitFor();
    await page.waitForFunction(() => !document.title.startsWith('('));
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

    await page.keyboard.type('您好，');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('我是小李。');
    await page.keyboard.press('Enter');
    await chat.hears({ from: 'agent', text: '您好，\n我是小李。', name: 'li' });
    await chat.say('谢谢你');
    await page.getByRole('log').getByText('谢谢你').waitFor();
    await page.getByText('待回复').waitFor();
    await expect.poll(async () => (await bubbles(page)).slice(-2)).toEqual(['您好，\n我是小李。', '谢谢你']);

    await page.getByRole('button', { name: '交还机器人' }).click();
    await page.getByText('机器人正在接待这位客户').waitFor();
    expect((await chat.say('营业时间')).messages.some(({ text }) => text === '每天 9 点到 21 点。')).toBe(true);
  });

  test('an answer that meets a busy server, or is lost on the way back, arrives once', async () => {
    const chat = await place.customer();
    await chat.say('转人工');
    const page = await place.staff('mo', 'agent', `/desk?chat=${chat.id}`);
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
    await expect.poll(() => tries).toBe(3);
    await page.getByText('发送中…').waitFor({ state: 'detached' });
    await expect.poll(async () => (await bubbles(page)).filter((text) => text === '只说一遍')).toHaveLength(1);
    expect((await chat.all()).filter(({ text }) => text === '只说一遍')).toHaveLength(1);
  });

  test('an answer that is refused stays, says why, and can be removed', async () => {
    const chat = await place.customer();
    await chat.say('转人工');
    const page = await place.staff('nan', 'agent', `/desk?chat=${chat.id}`);
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
    const chat = await place.customer();
    await chat.say('转人工');
    const page = await place.staff('ou', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('button', { name: '接入会话' }).click();
    const field = page.getByLabel('回复客户');
    await field.fill('ni hao');
    await field.evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
    await field.evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })));
    expect(await field.inputValue()).toBe('ni hao');
    await field.press('Enter');
    await chat.hears({ from: 'agent', text: 'ni hao' });
  });

  test('ends a chat after asking, and the list says what to do next', async () => {
    const chat = await place.customer();
    await chat.say('转人工');
    const page = await place.staff('ren', 'agent', `/desk?chat=${chat.id}`);
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

  test('on a phone the list leads to the chat and back', async () => {
    const chat = await place.customer();
    await chat.say('转人工');
    const page = await place.staff('tao', 'agent', '/desk', { viewport: { width: 390, height: 844 } });
    await page.getByRole('link', { name: /想找人工/ }).click();
    await page.getByRole('button', { name: '接入会话' }).waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('link', { name: '返回列表' }).click();
    await page.getByRole('link', { name: /想找人工/ }).waitFor();
  });
});

async function bubbles(page: Page): Promise<string[]> {
  return page.getByRole('log').locator('[data-from] [dir=auto]').allTextContents();
}
