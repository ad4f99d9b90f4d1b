import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/launchChromium.test-support.ts';
import { serveHouse, type ServedHouse } from '../../server/servedHouse.test-support.ts';
import { modes, seriousFindings } from '../app/axe.test-support.ts';
import { consoleBrowser, shop } from '../app/consoleBrowser.test-support.ts';

let served: ServedHouse;
let browser: Browser;
let place: ReturnType<typeof consoleBrowser>;

beforeAll(async () => {
  const columns = shop.nodes.map(({ id }, index) => ({ id, x: (index % 3) * 360, y: Math.floor(index / 3) * 460 }));
  const groups = [{ id: 'g', title: 'Opening', color: 'green', nodes: ['hello', 'hours'] }];
  served = await serveHouse({ ...shop, layout: { nodes: columns, groups, notes: [{ id: 'n', x: 0, y: -180, width: 220, height: 120, text: 'Ask Mei about the hours', color: 'yellow' }] } });
  browser = await launchChromium();
  place = consoleBrowser({ ...served, browser });
});

afterEach(() => place?.tidyUp());

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test.each(modes)('axe finds no serious fault on any screen of the editor in %s, %s, at %i pixels', async (locale, colorScheme, width) => {
  const page = await place.staff(`una-${locale}-${width}`, 'owner', '/flows', { locale, colorScheme, viewport: { width, height: 900 } });
  await page.locator('[data-flow]').first().waitFor();
  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    const faults = await seriousFindings(page);
    if (faults.length > 0) found[screen] = faults;
  };
  await look('list');
  await page.getByRole('button', { name: /^(新建流程|New flow)$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /空白|Blank/ }).waitFor();
  await look('templates');
  await leave(page);

  await page.getByRole('link', { name: /小店客服|Shop support/ }).first().click();
  const greeting = page.locator('.react-flow__node[data-id="hello"]');
  await greeting.waitFor();
  await look('canvas');
  for (const [screen, name] of panels) {
    await page.getByRole('button', { name }).first().click();
    await page.locator(`[data-panel=${screen}]`).waitFor();
    await settled(page);
    await look(screen);
    await page.locator('[data-panel]').getByRole('button', { name: /^(关闭|Close)$/ }).first().click();
  }
  // On a phone one tap selects, a second one opens.
  await greeting.locator('header').dblclick();
  await page.locator('[data-panel=inspector]').getByRole('heading', { level: 3 }).waitFor();
  await look('inspector');
  await page.locator('[data-panel]').getByRole('button', { name: /^(关闭|Close)$/ }).first().click();

  await page.getByRole('button', { name: /^(发布|Publish)$/ }).click();
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await look('publish');
  await leave(page);

  await greeting.locator('header').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').first().waitFor();
  await look('keys');
  await leave(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await look('palette');
  await leave(page);

  await page.getByText(/^(代码|Code)$/).click();
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await look('code');
  expect(found).toEqual({});
});

const panels = [['problems', /^(没有发现问题|No problems found|问题：|Problems:)/], ['simulator', /^(试聊|Try it)$/], ['versions', /^(版本|Versions)$/], ['flow', /^(流程设置|Flow settings)$/]] as const;

/** Closes a dialog; until it is gone the keys are its own. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Until what a panel loads is there. */
async function settled(page: Page): Promise<void> {
  await page.locator('[data-panel] [role=status][aria-label]').waitFor({ state: 'detached' });
}
