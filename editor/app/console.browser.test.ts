import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFlows } from '../../server/flows/flows.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { findings } from './axe.test-support.ts';
import { consoleBrowser, password, shop } from './consoleBrowser.test-support.ts';

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

describe('the way in', () => {
  test('the first owner comes by the link that was printed, once', async () => {
    const token = served.house.auth.setup.open();
    const page = await place.open(`/setup?token=${token}`);
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

    const again = await place.open(`/setup?token=${token}`);
    await again.getByText('设置链接无效或已使用').waitFor();
  });

  test('a wrong password says so; the right one leads back to where one was going', async () => {
    await place.person('ling', 'agent');
    const page = await place.open('/desk?view=mine');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await place.signIn(page, 'ling', 'wrong-horse-9');
    await page.getByRole('alert').getByText('邮箱或密码不正确').waitFor();
    await place.signIn(page, 'ling');
    await page.getByText('您还没有接待中的会话').waitFor();
    expect(page.url()).toBe(`${served.origin}/desk?view=mine`);
  });

  test('never leads to another site', async () => {
    await place.person('mei', 'agent');
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example/desk']) {
      const page = await place.open(`/sign-in?next=${encodeURIComponent(next)}`);
      await place.signIn(page, 'mei');
      await page.getByRole('heading', { name: /mei/ }).waitFor();
      expect(page.url()).toBe(`${served.origin}/`);
    }
  });

  test('who may not look after customers is told so, and whom to ask', async () => {
    const page = await place.staff('ana', 'analyst', '/desk');
    await page.getByText('您的角色暂时没有这里的权限').waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: '工作台' }).count()).toBe(0);
  });

  test('a session that ends leads to the sign-in page and back to the same chat', async () => {
    const chat = await place.customer();
    await chat.say('转人工');
    const page = await place.staff('bo', 'agent', `/desk?chat=${chat.id}`);
    await page.getByRole('button', { name: '接入会话' }).waitFor();
    await place.forgetSession();
    // Whatever the desk asks next finds out; it may be quicker than the click, which is made now or not at all.
    await page.evaluate(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('接入会话'))?.click()).catch(() => undefined);
    await page.waitForURL('**/sign-in?next=*');
    await place.signIn(page, 'bo');
    await page.getByRole('button', { name: '接入会话' }).waitFor();
    expect(page.url()).toContain(`chat=${chat.id}`);
  });
});

describe('the console', () => {
  test('remembers the language and the appearance that were chosen', async () => {
    const page = await place.staff('una', 'owner', '/', { locale: 'zh-CN', colorScheme: 'light' });
    await page.getByRole('heading', { name: /una/ }).waitFor();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('button', { name: 'Switch to dark appearance' }).click();
    await page.reload();
    await page.getByRole('heading', { name: /una/ }).waitFor();
    await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.mantineColorScheme])).toEqual(['en', 'dark']);
    await page.getByRole('link', { name: 'Open the agent desk' }).waitFor();
  });

  test('an address that asks for what there is not shows what there is', async () => {
    const page = await place.staff('ivy', 'owner', '/desk?view=nonsense');
    await page.getByRole('list', { name: '排队' }).or(page.getByText('暂时没有客户在排队')).first().waitFor();
    const id = createFlows(served.house).idOf('shop');
    await page.goto(`${served.origin}/flows/${id}?version=newest`);
    await page.getByRole('button', { name: '发布', exact: true }).first().waitFor();
  });

  test.each([['zh-CN', 'light', 1440], ['en-GB', 'dark', 1440], ['zh-CN', 'dark', 390], ['en-GB', 'light', 390]] as const)('axe finds nothing in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
    const chat = await place.customer();
    await chat.say('转人工');
    const page = await place.open('/sign-in', { locale, colorScheme, viewport: { width, height: 900 } });
    await page.locator('form').waitFor();
    expect(await findings(page)).toEqual([]);
    await place.person(`eve-${locale}-${width}`, 'owner');
    await place.signIn(page, `eve-${locale}-${width}`);
    await page.locator('pre').waitFor();
    await page.locator('a[href="/c/shop"]').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${served.origin}/desk`);
    await page.locator(`a[href*="${chat.id}"]`).click();
    await page.getByRole('button', { name: /接入会话|Accept chat/ }).click();
    await page.getByRole('textbox', { name: /^(回复客户|Your answer)$/ }).fill('您好');
    await page.keyboard.press('Enter');
    await chat.hears({ from: 'agent', text: '您好' });
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: /结束会话|Close chat/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /暂不结束|Keep it open/ }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
