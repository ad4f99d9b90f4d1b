import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { flowDocument } from '../../engine/sdk/flow.ts';
import { createFlows } from '../../server/flows/flows.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { seriousFindings } from '../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

/** The shop with somebody always there, and a way out for when nobody is. */
const always = {
  ...shop,
  nodes: shop.nodes.map((each) => (each.id === 'person' ? { ...each, config: { ...each.config, hours: { weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }] } } } : each)),
  edges: [...shop.edges, { from: 'person', outlet: 'unavailable', to: 'bye' }],
};

beforeAll(async () => {
  served = await serveHouse(always);
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** The flow as it was, whatever an earlier test has saved of it. */
async function editor(role: 'operator' | 'owner' = 'operator'): Promise<Page> {
  const flows = createFlows(served.house);
  for (const { id, revision } of await flows.list()) await flows.saveDraft(id, revision, always);
  const page = await place.staff(role, role, '/flows', { viewport: { width: 1440, height: 1000 } });
  await page.getByRole('link', { name: '小店客服' }).first().click();
  await page.locator('.react-flow__node[data-id="person"]').waitFor();
  return page;
}

async function inspectPerson(page: Page): Promise<void> {
  await page.locator('.react-flow__node[data-id="person"]').click({ position: { x: 60, y: 14 } });
  await page.getByRole('combobox', { name: '技能组' }).waitFor();
}

async function saved() {
  const flows = createFlows(served.house);
  const [only] = await flows.list();
  const { handoff, nodes } = flowDocument.parse(flows.read(only!.id).document);
  return { handoff, person: nodes.find(({ id }) => id === 'person')?.config };
}

/** A day of the week as Shanghai's calendar has it, so many days from now. */
function weekday(ahead: number): string {
  return new Intl.DateTimeFormat('zh', { timeZone: 'Asia/Shanghai', weekday: 'short' }).format(Date.now() + ahead * 86_400_000);
}

test('hours and a phrase that an operator sets are what the next customers meet', async () => {
  const open = await place.customer();
  expect((await open.choose('person')).status).toBe('queued');
  expect((await (await place.customer()).say('真人')).status).toBe('bot');

  const page = await editor();
  await inspectPerson(page);
  await page.getByText('现在在服务时间内').waitFor();
  // Tomorrow too: the day may turn while the test runs.
  for (const ahead of [0, 1]) await page.getByRole('checkbox', { name: weekday(ahead) }).uncheck();
  await page.getByText('现在不在服务时间内').waitFor();
  await page.getByLabel('非服务时间对客户说 · 中文').fill('打烊了，请明天再来。');

  await page.getByRole('button', { name: '流程设置' }).click();
  const phrases = page.getByRole('combobox', { name: '中文的说法' });
  await phrases.fill('真人');
  await phrases.press('Enter');
  await page.locator('[data-status=saved]').waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByText('版本 2 已发布').waitFor();

  const late = await place.customer();
  const { status, messages } = await late.choose('person');
  expect([status, messages.map(({ text }) => text)]).toEqual(['closed', ['打烊了，请明天再来。', '再见！']]);
  // The phrase goes straight to the queue: no node was named for it.
  expect((await (await place.customer()).say('真人，谢谢')).status).toBe('queued');
});

test('hours are set quickly: in any way of writing a time, for several days at once, with a notice of holidays, and taken back', async () => {
  const page = await editor();
  await inspectPerson(page);
  await page.getByRole('button', { name: '工作日 9–18 点' }).click();
  await page.getByLabel('周一开始时间').fill('8点半');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '周一的更多操作' }).click();
  await page.getByRole('menuitem', { name: '复制到每天' }).click();
  await expect.poll(async () => (await saved()).person?.['hours']).toMatchObject({ weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '08:30', to: '18:00' }] });

  await page.getByLabel('周二开始时间').fill('99');
  await page.getByLabel('周二开始时间').blur();
  await page.getByText('如 09:30').waitFor();
  await page.getByLabel('周二开始时间').fill('9');
  await page.getByLabel('周二开始时间').blur();
  await page.getByRole('checkbox', { name: '周日' }).uncheck();

  await page.getByText('放假与调休').click();
  await page.getByRole('button', { name: '粘贴放假通知' }).click();
  await page.getByLabel('放假通知').fill('2027年元旦：1月1日至3日放假调休，共3天。1月10日（周日）上班。');
  await page.getByText('读到放假 3 天，上班 1 天。').waitFor();
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await page.getByText('2027年1月1日至3日').waitFor();
  // The day that is worked has the hours of the week.
  await expect.poll(async () => (await saved()).person?.['hours']).toMatchObject({ holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], extraDays: [{ day: '2027-01-10', from: '08:30', to: '18:00' }] });
  expect(await seriousFindings(page, '[data-panel=inspector]')).toEqual([]);
  await page.getByText('技能组').first().click();
  await page.keyboard.press('Control+z');
  await page.getByText('2027年1月1日至3日').waitFor({ state: 'detached' });
});

test('a team that is not there yet says so, and skills, rules and what goes with them are there when they mean something', async () => {
  const page = await editor('owner');
  await inspectPerson(page);
  await page.getByRole('combobox', { name: '技能组' }).fill('售后组');
  await page.getByText('还没有名为“售后组”的技能组').waitFor();
  expect(await page.getByRole('link', { name: '去建立技能组' }).getAttribute('href')).toBe('/staff');

  expect(await page.getByLabel('没有坐席在线时对客户说 · 中文').count()).toBe(0);
  await page.getByText('不排队', { exact: true }).click();
  await page.getByLabel('没有坐席在线时对客户说 · 中文').waitFor();

  await page.getByText('更多设置').click();
  await page.getByRole('button', { name: '添加技能' }).click();
  await page.getByRole('combobox', { name: '第 1 项技能', exact: true }).fill('退款');
  await page.getByLabel('第 1 项技能至少要').selectOption('熟练');
  await page.getByRole('button', { name: 'VIP 客户' }).click();
  await expect.poll(async () => (await saved()).person).toMatchObject({ team: '售后组', whenNobody: 'leave', skills: [{ skill: '退款', level: 4 }], priorityRules: [{ when: 'contact.vip > 0', priority: 5 }] });
  await page.locator('.react-flow__node[data-id="person"]').getByText('退款').waitFor();
});

test('what brings in a person is tried with a sentence, switched off, and goes to the node that is chosen', async () => {
  const page = await editor();
  await page.getByRole('button', { name: '流程设置' }).click();
  await page.getByRole('switch', { name: '情绪很差' }).check();
  await page.getByText(/^低于 0\.\d\d：/).waitFor();
  await page.getByRole('switch', { name: '多次投诉' }).check();
  await page.getByRole('button', { name: '加入常用说法 · 中文的说法' }).click();

  await page.getByText('试一句').click();
  const trial = page.getByLabel('以客户身份输入');
  await trial.fill('你好\n等了三天还没人管，气死我了，骗子！');
  await page.getByRole('button', { name: '试一下' }).click();
  await page.getByText('第 2 句会转人工：情绪很差。').waitFor();
  // What was read is held against the settings as they become.
  await page.getByRole('switch', { name: '情绪很差' }).uncheck();
  await page.getByText('不会转人工。', { exact: true }).waitFor();
  await trial.fill('麻烦转人工');
  await page.getByRole('button', { name: '试一下' }).click();
  await page.getByText('第 1 句会转人工：说了要找人工。').waitFor();

  await page.getByRole('combobox', { name: '由哪个节点转人工' }).click();
  await page.getByRole('option', { name: /person/ }).click();
  await page.getByLabel('多次投诉').last().selectOption('第 3 次投诉时');
  await expect.poll(async () => (await saved()).handoff).toMatchObject({ to: 'person', complaints: 3, moodBelow: null, phrases: { zh: expect.arrayContaining(['转人工']) } });
  await page.getByRole('button', { name: '查看这个节点' }).click();
  await page.getByRole('combobox', { name: '技能组' }).waitFor();
});
