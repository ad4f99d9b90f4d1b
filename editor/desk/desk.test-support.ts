import type { Page } from 'playwright-core';

/** The conversation that is open. */
export const log = (page: Page) => page.getByRole('log');

/** Where an answer is written, and where a note is. */
export const field = (page: Page) => page.getByRole('textbox', { name: '回复客户' });
export const note = (page: Page) => page.getByRole('textbox', { name: '内部备注' });

/** Opens the chat of somebody who waits, and goes on it. */
export async function take(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: '接入会话' }).click();
  await field(page).waitFor();
}
