import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical' | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Each language, scheme and width once, as a screen is looked at: what they break, they break one by one. */
export const modes = [['zh-CN', 'light', 1440], ['en-GB', 'dark', 390]] as const;

/** What axe finds wrong with a page or a part of it, once nothing moves any more. */
export async function findings(page: Page, within = 'html'): Promise<string[]> {
  return (await run(page, within)).map(worded);
}

/** Of what axe finds, what keeps people from using the page. */
export async function seriousFindings(page: Page, within = 'html'): Promise<string[]> {
  return (await run(page, within)).filter(({ impact }) => impact === 'serious' || impact === 'critical').map(worded);
}

function worded({ id, nodes }: Finding): string {
  return `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' · ')}`;
}

async function run(page: Page, within: string): Promise<Finding[]> {
  await page.evaluate(async () => {
    const moving = () => document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity);
    // What ends may begin another.
    for (let now = moving(); now.length > 0; now = moving()) await Promise.all(now.map(({ finished }) => finished.catch(() => undefined)));
  });
  await page.evaluate(axe.source);
  return page.evaluate<Finding[]>(`axe.run(${JSON.stringify(within)}).then(({ violations }) => violations)`);
}
