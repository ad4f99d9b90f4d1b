import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { registry } from '../../nodes/registry.ts';
import { flowSummaries, knowledgeBase, transcript } from '../../server/contract.ts';
import { createPerformers } from '../../server/effects/performers.ts';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { createMatcher } from '../../server/understanding/match/createMatcher.ts';
import { seriousFindings } from '../app/axe.test-support.ts';
import { consoleBrowser } from '../app/consoleBrowser.test-support.ts';
import { enact } from './trial/enact.ts';
import { stepsOf } from './trial/transcriptOf.ts';
import { pathTo } from './trial/tree.ts';
import { createTrial } from './trial/trialStore.ts';

let served: ServedHouse;
let browser: Browser;
let staff: ReturnType<typeof consoleBrowser>;
let path: string;

beforeAll(async () => {
  served = await serveHouse('demo');
  browser = await launchChromium();
  staff = consoleBrowser({ origin: served.origin, browser, house: served.house });
  const operator = await staff.staff('op', 'operator', '/');
  await operator.getByRole('navigation').first().waitFor();
  const { flows } = flowSummaries.parse(await (await operator.request.get(`${served.origin}/api/flows`)).json());
  path = `/flows/${flows.find(({ slug }) => slug === 'shop-support')?.id ?? ''}`;
});

afterEach(() => staff.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function openSimulator(options = {}): Promise<Page> {
  const page = await staff.staff('op', 'operator', path, { viewport: { width: 1440, height: 900 }, ...options });
  await page.getByRole('button', { name: /^(试聊|Try it)$/ }).click();
  await page.getByRole('log').getByRole('button', { name: /查订单|Where is my order/ }).waitFor();
  return page;
}

const field = (page: Page) => page.getByRole('textbox', { name: /身份输入/ });
const heard = (page: Page, text: string | RegExp) => page.getByRole('log').getByText(text).first().waitFor();

async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

test('an operator asks, goes back, forces a miss, plays the agent, and keeps the conversation as a test', async () => {
  const page = await openSimulator();
  await say(page, '什么时候发货？');
  await heard(page, /16:00 前付款的当天发出/);
  await heard(page, '还有什么可以帮您？');
  // The way taken is drawn on the canvas, and why is told.
  await expect.poll(() => page.locator('[data-trace]').count()).toBeGreaterThan(0);
  await page.getByText(/条目 dispatch-time，?,? ?得分/).waitFor();

  // Back to before the lookup was answered, and on as if nothing had been found.
  const lookUp = page.getByRole('listitem').filter({ hasText: '主题识别：' });
  await lookUp.getByRole('button', { name: '回到这里' }).click();
  await page.getByText('知识库问答：要得到什么结果？').waitFor();
  await page.getByRole('button', { name: '未命中', exact: true }).click();
  await heard(page, '指定结果：知识库问答 → 未命中');
  await expect.poll(() => page.getByRole('log').getByText(/16:00 前付款/).count()).toBe(0);

  // A forced outcome is kept with the test, and comes again when the server replays it.
  await page.getByRole('region', { name: '会话详情' }).getByRole('button', { name: '存为测试' }).click();
  await page.getByLabel('名称').fill('查不到');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: '查不到' }).getByRole('button', { name: '运行' }).click();
  await page.getByText('通过', { exact: true }).waitFor();
  await page.getByText('对话', { exact: true }).last().click();

  // The branch that was left is there to return to.
  await page.getByRole('button', { name: /走过的路/ }).click();
  await page.getByRole('menuitem').nth(1).click();
  await heard(page, '还有什么可以帮您？');

  await say(page, '转人工');
  await page.getByText('客户正在排队等待人工').first().waitFor();
  await page.getByRole('button', { name: '接入', exact: true }).click();
  await say(page, '您好，我来帮您。');
  await heard(page, '您好，我来帮您。');
  await page.getByRole('button', { name: '已解决', exact: true }).click();
  await heard(page, /请您打个分/);
  // A digit in the empty field picks a choice; what is asked next can be skipped.
  await field(page).press('5');
  await heard(page, /哪些地方可以做得更好/);
  await page.getByRole('log').getByRole('button', { name: '跳过' }).last().click();
  await heard(page, '会话已结束');

  await page.getByRole('log').getByRole('button', { name: '存为测试' }).click();
  await page.getByLabel('名称').fill('发货后转人工');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('发货后转人工').first().waitFor();
  await page.getByRole('button', { name: '全部运行' }).click();
  await page.getByText('全部通过').waitFor();

  await page.getByRole('button', { name: '在试聊中打开' }).last().click();
  await heard(page, '会话已结束');
  await field(page).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('log').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('[data-trace]').count()).toBe(0);
});

test('a server that is gone loses nothing of the conversation', async () => {
  const page = await openSimulator();
  await page.route('**/api/flows/effects', (route) => route.abort());
  await say(page, '什么时候发货？');
  await page.getByText(/服务器没有回应/).waitFor();
  await page.unroute('**/api/flows/effects');
  await page.getByRole('button', { name: '重试' }).click();
  await heard(page, /16:00 前付款的当天发出/);
});

test.each([['zh-CN', 'light', 1440], ['en-US', 'dark', 390]] as const)('axe finds no serious fault in %s, %s, %i', async (locale, colorScheme, width) => {
  const page = await openSimulator({ locale, colorScheme, viewport: { width, height: 844 } });
  await page.getByRole('button', { name: /点“转人工”|asks for a person/ }).click();
  await page.getByText(/客户正在排队等待人工|waiting for a person/).first().waitFor();
  expect(await seriousFindings(page, '[data-panel=simulator]')).toEqual([]);
  await page.getByRole('tab', { name: /变量|Variables/ }).click();
  await page.getByRole('table').waitFor();
  expect(await seriousFindings(page, '[data-panel=simulator]')).toEqual([]);
});

describe.each(['shop-support', 'bank-desk', 'clinic-booking'])('every transcript of %s comes out in the browser\'s engine as the server recorded it', (name) => {
  const read = (...file: string[]): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../../examples', name, ...file), 'utf8'));
  const parsed = parseFlow(read('flow.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const knowledge = knowledgeBase.parse(read('knowledge.json'));
  const matcher = createMatcher(knowledge.entries);
  const performers = createPerformers(registry, { matcher: () => matcher });

  test.each(readdirSync(join(import.meta.dirname, '../../examples', name, 'transcripts')))('%s', async (file) => {
    const recorded = transcript.parse(read('transcripts', file));
    const trial = createTrial({
      registry,
      perform: async ({ kind, params }) => {
        const performer = performers[kind];
        if (performer?.mode !== 'inline') throw new Error(`${kind} is not performed here`);
        return performer.perform(params, { conversationId: 'trial', contactId: null, effect: 'one', locale: recorded.locale, now: 0, channel: 'page', attributes: {}, seq: 1, waits: false });
      },
      entries: async () => knowledge.entries,
      now: () => 0,
    }, recorded.locale);
    trial.getState().load(parsed.document);
    await enact(trial, recorded);
    const { tree } = trial.getState();
    expect(stepsOf(pathTo(tree, tree.at))).toEqual(recorded.steps);
  });
});
