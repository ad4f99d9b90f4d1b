import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { findings, modes } from '../app/axe.test-support.ts';
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

/** Somebody who has begun a conversation and said a word; answers their contact's id. */
async function visitor(contact: object, said = 'hi', locale = 'zh'): Promise<string> {
  const call = async (path: string, body: object, token = ''): Promise<{ conversationId: string; token: string }> =>
    (await fetch(`${served.origin}/api/chat/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) })).json();
  const { conversationId, token } = await call('shop/conversations', { locale, contact });
  await call(`conversations/${conversationId}/messages`, { messageId: 'm1', text: said }, token);
  return String(served.house.database.connection.prepare('select contact_id from conversations where id = ?').pluck().get(conversationId));
}

const row = (page: Page, name: string) => page.getByRole('list', { name: /^(客户列表|Contacts)$/ }).getByRole('link', { name });

test('a contact is found, and changed where it stands; what collides with somebody else\'s change is said', async () => {
  const id = await visitor({ name: '王小明', email: 'ming@example.com' }, '请问几点开门');
  await visitor({ name: '李四' });
  const page = await place.staff('sofia', 'supervisor', '/contacts');
  await row(page, '李四').waitFor();
  await page.getByRole('searchbox').fill('ming@');
  await expect.poll(() => row(page, '李四').count()).toBe(0);
  await row(page, '王小明').click();
  await page.getByRole('heading', { level: 1, name: '王小明' }).waitFor();
  await page.getByText('还想了解什么？').waitFor();

  await page.getByLabel('电话', { exact: true }).fill('138 0000 0000');
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: '已保存' }).waitFor();
  await page.getByLabel('邮箱', { exact: true }).fill('not an address');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByLabel('邮箱', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('邮箱', { exact: true }).press('Escape');
  await expect.poll(() => page.getByLabel('邮箱', { exact: true }).inputValue()).toBe('ming@example.com');

  await page.locator('input[aria-label="标签"]:not([type=hidden])').fill('老客户');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').or(page.locator('header')).getByText('老客户').first().waitFor();
  await page.getByText('3', { exact: true }).first().click();
  await page.getByText('VIP 3', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: '属性名' }).fill('会员等级');
  await page.getByRole('textbox', { name: '值' }).fill('金卡');
  await page.getByRole('button', { name: '添加属性' }).click();
  await page.getByLabel('会员等级', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: '用途' }).fill('短信通知');
  await page.getByRole('button', { name: '记录' }).click();
  await page.getByText('已同意', { exact: true }).waitFor();
  await page.getByRole('button', { name: '屏蔽客户' }).click();
  await page.getByRole('menuitem', { name: '一直屏蔽' }).click();
  await page.getByText('不再接收其任何消息。').waitFor();
  await expect.poll(() => served.house.contacts.read(id)).toMatchObject({ phone: '138 0000 0000', tags: ['老客户'], vip: 3, attributes: { 会员等级: '金卡' }, consent: { 短信通知: { given: true } } });

  served.house.contacts.update(id, { revision: served.house.contacts.read(id).revision, name: '王大明' });
  await page.getByLabel('姓名', { exact: true }).fill('王二明');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('客户资料已被他人修改').waitFor();
  await expect.poll(() => page.getByLabel('姓名', { exact: true }).inputValue()).toBe('王大明');
});

test('two that are the same are compared, merged, and separated again', async () => {
  const one = await visitor({ name: '赵一', email: 'zhao@example.com' });
  await visitor({ name: '赵一 Zhao', email: 'zhao@example.com' });
  const page = await place.staff('sofia', 'supervisor', `/contacts/${one}`);
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '合并客户…' }).click();
  await page.getByRole('button', { name: '对比 赵一 Zhao' }).click();
  await page.getByRole('cell', { name: '赵一 Zhao' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '合并', exact: true }).click();
  const merged = page.getByRole('region', { name: '已合并的客户' });
  await merged.getByText('赵一 Zhao').waitFor();
  await expect.poll(() => page.getByRole('region', { name: '会话', exact: true }).getByRole('listitem').count()).toBe(2);
  await merged.getByRole('button', { name: '拆分' }).click();
  await merged.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByRole('region', { name: '会话', exact: true }).getByRole('listitem').count()).toBe(1);
});

test('everything of one person is downloaded, then erased once their name was typed', async () => {
  const id = await visitor({ name: '钱七' }, '我的地址是长安街一号');
  const page = await place.staff('otto', 'owner', `/contacts/${id}`);
  await page.getByRole('button', { name: '更多操作' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '导出全部资料' }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('长安街一号');
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '清除此人…' }).click();
  const dialog = page.getByRole('dialog', { name: '清除此人的全部资料' });
  await dialog.getByText('1 个会话').waitFor();
  const erase = dialog.getByRole('button', { name: '永久清除' });
  await expect.poll(() => erase.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('钱七');
  await erase.click();
  await page.getByText('只保留统计数字').waitFor();
  await expect.poll(() => page.content()).not.toContain('长安街');
  await page.getByRole('link', { name: '客户', exact: true }).last().click();
  expect(await row(page, '钱七').count()).toBe(0);
});

test('an agent sees their own customers, and cannot do what is not theirs', async () => {
  const customer = await place.customer();
  await customer.choose('person');
  const page = await place.staff('anna', 'agent', '/contacts');
  await page.getByText('您接待客户后，他们会出现在这里。').waitFor();
  const anna = served.house.auth.staff.list().find(({ name }) => name === 'anna');
  await served.house.desk.desk.accept(customer.id, anna!);
  await page.reload();
  await page.getByRole('link', { name: /^访客/ }).click();
  await page.getByRole('button', { name: '屏蔽客户' }).waitFor();
  expect(await page.getByRole('button', { name: '更多操作' }).count()).toBe(0);
  expect(await page.getByLabel('姓名', { exact: true }).getAttribute('readonly')).not.toBeNull();
  await page.getByLabel('备注', { exact: true }).fill('喜欢靠窗的座位');
  await page.getByLabel('备注', { exact: true }).blur();
  await page.getByRole('img', { name: '已保存' }).waitFor();
});

test('five thousand contacts are searched and scrolled without waiting', async () => {
  const { connection } = served.house.database;
  const insert = connection.prepare("insert into contacts (id, name, email, tags, vip, created_at, updated_at, seen_at) values (?, ?, ?, ?, ?, 0, 0, ?)");
  connection.transaction(() => {
    for (let n = 0; n < 5_000; n += 1) insert.run(`many${n}`, `客户 ${n}`, `c${n}@example.com`, n % 7 === 0 ? '["批发"]' : '[]', n % 4, n);
  })();
  const page = await place.staff('sofia', 'supervisor', '/contacts');
  await row(page, '客户 4999').waitFor();
  await page.getByRole('searchbox').fill('客户 17');
  await row(page, '客户 1799').waitFor();
  await page.getByRole('searchbox').fill('');
  await row(page, '客户 4999').waitFor();
  for (const wanted of [200, 400, 600]) {
    await expect
      .poll(async () => {
        const rows = page.getByRole('list', { name: '客户列表' }).getByRole('listitem');
        await rows.last().scrollIntoViewIfNeeded();
        return rows.count();
      })
      .toBeGreaterThan(wanted);
  }
  const { contacts, next } = served.house.contacts.list({ q: 'c4999@', limit: 100 });
  expect([contacts.map(({ name }) => name), next]).toEqual([['客户 4999'], null]);
  connection.exec("delete from contacts where id like 'many%'");
});

test.each(modes)('axe finds no fault in any view of the contacts in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  served.house.database.connection.exec('delete from contacts');
  const id = await visitor({ name: 'Sun', email: 'sun@example.com' }, 'hi', locale);
  const other = await visitor({ name: 'Sun (2)', email: 'sun@example.com' }, 'hi', locale);
  served.house.contacts.tag(id, { add: ['b2b'], remove: [] });
  served.house.contacts.consent(id, 'SMS', true);
  served.house.contacts.update(id, { revision: served.house.contacts.read(id).revision, vip: 2, note: 'VIP of old', attributes: { plan: 'gold' } });
  served.house.contacts.merge(id, await visitor({ name: 'Sun 3' }, 'hi', locale));
  const page = await place.staff(`sofia-${locale}-${width}`, 'supervisor', '/contacts', { locale, colorScheme, viewport: { width, height: 900 } });
  const views: [string, () => Promise<unknown>][] = [
    ['list', () => row(page, 'Sun').first().waitFor()],
    ['nobody', async () => {
      await page.getByRole('searchbox').fill('nobody at all');
      await page.getByRole('button', { name: /^(清除筛选|Clear filters)$/ }).click({ trial: true });
    }],
    ['one', async () => {
      await page.goto(`${served.origin}/contacts/${id}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('region', { name: /^(会话|Conversations)$/ }).getByRole('link').first().waitFor();
    }],
    ['merging', async () => {
      await page.getByRole('button', { name: /^(更多操作|More actions)$/ }).click();
      await page.getByRole('menuitem').first().click();
      await page.getByRole('dialog').getByRole('button', { name: /^(对比|Compare) / }).first().waitFor();
    }],
    ['comparing', async () => {
      await page.getByRole('dialog').getByRole('button', { name: /^(对比|Compare) Sun/ }).first().click();
      await page.getByRole('table').waitFor();
    }],
    ['erasing', async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^(更多操作|More actions)$/ }).click();
      await page.getByRole('menuitem').last().click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    }],
    ['erased', async () => {
      served.house.contacts.erase(other, ({ snapshot }) => snapshot, () => undefined);
      await page.goto(`${served.origin}/contacts/${other}`);
      await page.getByRole('note').waitFor();
    }],
    ['unknown', async () => {
      await page.goto(`${served.origin}/contacts/nobody`);
      await page.getByRole('alert').waitFor();
    }],
  ];
  const found: Record<string, string[]> = {};
  for (const [screen, show] of views) {
    await show();
    const faults = await findings(page);
    if (faults.length > 0) found[screen] = faults;
    expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(width);
    const words = await page.evaluate(() => document.body.innerText);
    if (locale === 'en-GB') expect(words.replaceAll(/^中$/gm, ''), screen).not.toMatch(/\p{Script=Han}/u);
    else expect(words.replaceAll(/Sun[ ()\d]*|sun@example\.com|VIP of old|VIP|SMS|b2b|plan|gold|hi|shop|Handrail|sofia\S*|\bEN\b|nobody at all/g, ''), screen).not.toMatch(/[a-z]{3,}/i);
  }
  expect(found).toEqual({});
});
