import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** What is waited for ends the wait; this ends it only where it never comes, so a busy machine may take its time. */
const timeout = 60_000;

/** A real Chromium without a window: the one that CHROMIUM_PATH names, else the system's. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ timeout, ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] });
  browser.on('context', (context) => context.setDefaultTimeout(timeout));
  return browser;
}
