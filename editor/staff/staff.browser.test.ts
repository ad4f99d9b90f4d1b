import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { findings, modes } from '../app/axe.test-support.ts';
import { consoleBrowser, password, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  served = await serveHouse({ ...shop, nodes: shop.nodes.map((node) => (node.type === 'human-handoff' ? { ...node, config: { ...node.config, team: '售后' } } : node)) });
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
  await served.house.office.teams.create('售后');
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const row = (page: Page, email: string) => page.locator(`[data-person="${email}"]`);
const dialog = (page: Page) => page.getByRole('dialog');

async function inviteOf(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: '邀请同事' }).first().click();
  await dialog(page).getByLabel('邮箱').fill(email);
  await dialog(page).getByRole('combobox', { name: '技能组' }).click();
  await page.getByRole('option', { name: '售后' }).click();
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: '生成邀请链接' }).click();
  return dialog(page).getByLabel('链接').inputValue();
}

test('an owner invites a colleague, who joins by the link, is in their team, and is gone once disabled', async () => {
  const owner = await place.staff('olga', 'owner', '/staff?view=invites');
  await owner.getByText('没有待接受的邀请').waitFor();
  const link = await inviteOf(owner, 'ning@example.com');
  await dialog(owner).getByRole('button', { name: '完成' }).click();
  await owner.locator('[data-invite="ning@example.com"]').getByText('还剩 7 天').waitFor();

  const newcomer = await place.open(new URL(link).pathname + new URL(link).search);
  await newcomer.getByText('olga邀请您以“坐席”的身份加入。您将加入技能组：售后。').waitFor();
  await newcomer.getByLabel('姓名').fill('宁静');
  await newcomer.locator('input[autocomplete=new-password]').fill('short');
  await newcomer.getByRole('button', { name: '加入并进入' }).click();
  await newcomer.getByText('密码至少需要 10 个字符').waitFor();
  await newcomer.locator('input[autocomplete=new-password]').fill(password);
  await newcomer.getByRole('button', { name: '加入并进入' }).click();
  await newcomer.getByRole('heading', { name: /宁静/ }).waitFor();
  expect(newcomer.url()).toBe(`${served.origin}/`);
  await newcomer.goto(`${served.origin}/staff`);
  await newcomer.getByText('您的角色暂时没有这里的权限').waitFor();

  await owner.getByRole('link', { name: '人员' }).click();
  await row(owner, 'ning@example.com').getByText('售后', { exact: true }).waitFor();
  await row(owner, 'ning@example.com').getByRole('button', { name: '宁静的更多操作' }).click();
  await owner.getByRole('menuitem', { name: '停用…' }).click();
  await dialog(owner).getByRole('button', { name: '停用' }).click();
  await owner.getByRole('heading', { name: '已停用（1）' }).waitFor();
  await newcomer.reload();
  await newcomer.getByRole('heading', { name: '登录' }).waitFor();

  const late = await place.open(new URL(link).pathname + new URL(link).search);
  await late.getByText('链接无效、已使用或已过期').waitFor();
});

test('a colleague sets a new password by a link that an owner made', async () => {
  await place.person('wei', 'agent');
  const owner = await place.staff('olga', 'owner', '/staff');
  await row(owner, 'wei@example.com').getByRole('button', { name: 'wei的更多操作' }).click();
  await owner.getByRole('menuitem', { name: '生成重置密码链接…' }).click();
  await dialog(owner).getByRole('button', { name: '生成链接' }).click();
  const link = new URL(await dialog(owner).getByLabel('链接').inputValue());
  await owner.keyboard.press('Escape');
  await row(owner, 'wei@example.com').getByRole('button', { name: 'wei的更多操作' }).and(owner.locator(':focus')).waitFor();
  const page = await place.open(link.pathname + link.search);
  await page.getByRole('heading', { name: '设置新密码' }).waitFor();
  await page.locator('input[autocomplete=new-password]').fill('a new password');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /wei/ }).waitFor();
  const again = await place.open('/sign-in');
  await place.signIn(again, 'wei', 'a new password');
  await again.getByRole('heading', { name: /wei/ }).waitFor();
});

test('a supervisor says by keyboard which chats somebody gets, and may do no more', async () => {
  await place.person('lin', 'agent');
  const page = await place.staff('su', 'supervisor', '/staff');
  await row(page, 'lin@example.com').waitFor();
  expect(await page.getByRole('link', { name: '操作日志' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '邀请同事' }).count()).toBe(0);
  await row(page, 'lin@example.com').getByRole('button', { name: '编辑lin' }).press('Enter');
  await dialog(page).getByLabel('技能', { exact: true }).last().fill('英语');
  await dialog(page).getByRole('radiogroup', { name: '新技能的等级' }).getByText('5').click();
  await dialog(page).getByLabel('技能', { exact: true }).last().press('Enter');
  await dialog(page).getByLabel('同时接待上限').fill('9');
  await dialog(page).getByRole('button', { name: '保存' }).press('Enter');
  await row(page, 'lin@example.com').getByText('最多 9 个会话').waitFor();
  await row(page, 'lin@example.com').getByLabel('英语 5 级').waitFor();
  await page.goto(`${served.origin}/staff?view=audit`);
  await page.getByRole('heading', { name: '人员' }).waitFor();
});

test('a team that a flow uses is renamed and removed only once what that means was read', async () => {
  const page = await place.staff('olga', 'owner', '/staff?view=teams');
  await page.locator('[data-team="售后"]').getByText('使用它的流程：shop').waitFor();
  await page.getByRole('button', { name: '新建技能组' }).click();
  await dialog(page).getByLabel('名称').fill('售前');
  await dialog(page).getByRole('button', { name: '新建' }).click();
  await page.locator('[data-team="售前"]').getByText('还没有成员').waitFor();

  await page.getByRole('button', { name: '编辑售后' }).click();
  await dialog(page).getByLabel('名称').fill('客服');
  await dialog(page).getByText('这些流程仍会使用旧名称').waitFor();
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '删除售后' }).click();
  await dialog(page).getByText('这些流程仍在使用它').waitFor();
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '删除售前' }).click();
  await dialog(page).getByRole('button', { name: '删除' }).click();
  await page.locator('[data-team="售前"]').waitFor({ state: 'detached' });
  await page.locator('[data-team="售后"]').waitFor();
});

test('the audit log says who did what, found by who, and is downloaded', async () => {
  const page = await place.staff('olga', 'owner', '/staff?view=audit');
  await page.locator('[data-action="POST /api/auth/sign-in/email"]').first().waitFor();
  await page.getByRole('combobox', { name: '操作' }).click();
  await page.getByRole('option', { name: '新建技能组' }).click();
  await expect.poll(() => page.locator('[data-action]').count()).toBe(1);
  await page.locator('[data-action]').getByText('名称：售前').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('audit.csv');
});

/** Every view, and what has to be there before it is looked at. */
const views: [screen: string, address: string, ready: (page: Page) => Promise<unknown>][] = [
  ['people', '/staff', (page) => page.locator('[data-person]').first().waitFor()],
  ['edit', '/staff', async (page) => {
    await page.getByRole('button', { name: /^(编辑|Edit )lin$/ }).click();
    await page.getByRole('dialog').getByRole('radiogroup').first().waitFor();
  }],
  ['disable', '/staff', async (page) => {
    await page.getByRole('button', { name: /^(lin的更多操作|More for lin)$/ }).click();
    await page.getByRole('menuitem', { name: /^(停用…|Disable…)$/ }).click();
    await page.getByRole('dialog').waitFor();
  }],
  ['teams', '/staff?view=teams', (page) => page.locator('[data-team]').first().waitFor()],
  ['team', '/staff?view=teams', async (page) => {
    await page.getByRole('button', { name: /^(编辑售后|Edit 售后)$/ }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('客服');
  }],
  ['invites', '/staff?view=invites', (page) => page.locator('[data-invite]').first().waitFor()],
  ['invite', '/staff?view=invites', async (page) => {
    await page.getByRole('button', { name: /^(邀请同事|Invite a colleague)$/ }).first().click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  }],
  ['link', '/staff?view=invites', async (page) => {
    await page.getByRole('button', { name: /^(邀请同事|Invite a colleague)$/ }).first().click();
    await page.getByRole('dialog').locator('input[type=email]').fill('linked@example.com');
    await page.keyboard.press('Enter');
    await page.locator('input[readonly][value*="/join?token="]').waitFor();
  }],
  ['audit', '/staff?view=audit', (page) => page.locator('[data-action]').first().waitFor()],
];

test.each(modes)('axe finds no fault in any view of the staff room in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  for (const [name, role] of [['lin', 'agent'], ['陈一凡', 'supervisor']] as const) await place.person(name, role);
  const lin = served.house.office.people.list().find(({ name }) => name === 'lin')?.id ?? '';
  await served.house.office.people.setDesk(lin, { teams: ['售后'], skills: [{ skill: '英语', level: 4 }, { skill: 'Returns', level: 2 }] });
  const page = await place.staff('olga', 'owner', '/staff', { locale, colorScheme, viewport: { width, height: 900 } });
  await page.locator('[data-person]').first().waitFor();
  const { token } = await served.house.office.invites.invite({ email: 'soon@example.com', role: 'supervisor', teams: ['售后'] }, served.house.auth.staff.find('olga@example.com')?.id ?? '');
  const found: Record<string, string[]> = {};
  for (const [screen, address, ready] of [...views, ['join', `/join?token=${token}`, (at: Page) => at.locator('input[autocomplete=new-password]').waitFor()] as const]) {
    await page.goto(served.origin + address);
    await ready(page);
    const faults = await findings(page);
    if (faults.length > 0) found[screen] = faults;
    expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(width);
  }
  expect(found).toEqual({});
});
