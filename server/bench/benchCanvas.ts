import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import * as z from 'zod';
import { launchChromium } from '../launchChromium.test-support.ts';
import { serveHouse } from '../servedHouse.test-support.ts';
import { atMost, median, quantile, type Figure } from './figure.ts';
import { largeFlow } from './largeFlow.ts';

const count = 1_000;
const rounds = 3;
const moves = 60;
const area = { width: 1_200, height: 840 };
const staff = { name: 'Bench', email: 'bench@example.com', password: 'correct-horse-9', role: 'owner' } as const;

/**
 * The console's canvas with a thousand nodes in a real Chromium, against plain React Flow with as many
 * default nodes at the same places: p95 of the time between frames while panning and while dragging a node,
 * far out (everything in view) and near by; and how long the page takes to open. Needs built pages.
 */
export async function benchCanvas(): Promise<Figure[]> {
  const flow = largeFlow(count);
  const served = await serveHouse(flow);
  const browser = await launchChromium();
  try {
    await served.house.auth.staff.add(staff);
    const probe = (await bundle('probe.ts')).code;
    const opened = await openings(browser, served.origin, probe);
    const pages = { ours: await ourPage(browser, served.origin, probe), plain: await plainPage(browser, probe, flow) };
    const times = { ours: { pan: new Array<number>(), drag: new Array<number>() }, plain: { pan: new Array<number>(), drag: new Array<number>() } };
    for (let round = 0; round < rounds; round += 1) {
      for (const name of ['ours', 'plain'] as const) {
        const { page, look } = pages[name];
        await page.bringToFront();
        for (const where of ['far', 'near'] as const) {
          await look(where);
          await page.waitForTimeout(500);
          times[name].pan.push(...(await frameTimes(page, 'emptyPlace')));
          times[name].drag.push(...(await frameTimes(page, 'middleNode')));
        }
      }
    }
    return [
      ...(['pan', 'drag'] as const).flatMap((act) => {
        const [ours, plain] = [quantile(times.ours[act], 0.95), quantile(times.plain[act], 0.95)];
        const doing = act === 'pan' ? 'panning' : 'dragging a node';
        return [{ name: `${doing} among ${count}, p95 of a frame`, value: ours, unit: 'ms' }, { name: `plain React Flow, ${doing}`, value: plain, unit: 'ms' }, atMost(`${doing} against plain React Flow`, ours / plain, 'x', 1.3)];
      }),
      atMost(`opening a flow of ${count} nodes`, median(opened), 'ms', 2_000),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

/** A page with a canvas, and how to look at all of it or near by. */
interface CanvasPage {
  readonly page: Page;
  readonly look: (where: 'far' | 'near') => Promise<unknown>;
}

/** Times from asking for the page to seeing a node, in milliseconds. */
async function openings(browser: Browser, origin: string, probe: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 1; round += 1) {
    const { page, address } = await signedIn(browser, origin, probe);
    await page.goto(address);
    await page.waitForFunction('window.probe.firstNode !== null');
    times.push(z.number().parse(await page.evaluate('window.probe.firstNode')));
    await page.context().close();
  }
  // The first one also fills the server's caches.
  return times.slice(1);
}

async function signedIn(browser: Browser, origin: string, probe: string): Promise<{ page: Page; address: string }> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: area.width + 208, height: area.height + 56 } });
  await context.request.post(`${origin}/api/auth/sign-in/email`, { data: { email: staff.email, password: staff.password }, headers: { origin } });
  const { flows } = z.object({ flows: z.array(z.object({ id: z.string() })).min(1) }).parse(await (await context.request.get(`${origin}/api/flows`)).json());
  const page = await context.newPage();
  await page.addInitScript(probe);
  return { page, address: `${origin}/flows/${encodeURIComponent(flows[0]?.id ?? '')}` };
}

async function ourPage(browser: Browser, origin: string, probe: string): Promise<CanvasPage> {
  const { page, address } = await signedIn(browser, origin, probe);
  await page.goto(address);
  await page.locator('.react-flow__node').first().waitFor();
  await page.getByRole('toolbar').waitFor();
  return { page, look: (where) => page.keyboard.press(where === 'far' ? 'f' : '1') };
}

async function plainPage(browser: Browser, probe: string, { nodes, edges, layout }: ReturnType<typeof largeFlow>): Promise<CanvasPage> {
  const { code, style } = await bundle('plain.tsx');
  const places = new Map(layout.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const drawn = {
    nodes: nodes.map(({ id }) => ({ id, position: places.get(id), data: { label: id } })),
    edges: edges.map(({ from, outlet, to }) => ({ id: `${from} ${outlet}`, source: from, target: to })),
  };
  const page = await (await browser.newContext({ viewport: area })).newPage();
  await page.setContent(`<!doctype html><style>html,body,#root{margin:0;height:100%}${style}</style><div id="root"></div>`);
  await page.addScriptTag({ content: `${probe};window.drawn=${JSON.stringify(drawn)}` });
  await page.addScriptTag({ content: code, type: 'module' });
  await page.locator('.react-flow__node').first().waitFor();
  return { page, look: (where) => page.evaluate(where === 'far' ? 'void window.flow.fitView({ padding: 0.1, maxZoom: 1 })' : 'void window.flow.zoomTo(1)') };
}

/** Times between frames while something is held and moved about, in milliseconds. */
async function frameTimes(page: Page, at: 'emptyPlace' | 'middleNode'): Promise<number[]> {
  const { x, y } = z.object({ x: z.number(), y: z.number() }).parse(await page.evaluate(`window.probe.${at}()`));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate('window.probe.start()');
  for (let move = 1; move <= moves; move += 1) await page.mouse.move(x + Math.sin(move / 8) * 130, y + Math.cos(move / 8) * 90 - 90);
  const times = z.array(z.number()).parse(await page.evaluate('window.probe.stop()'));
  await page.mouse.up();
  return times;
}

/** A script of the bench's own that runs in the page. */
async function bundle(entry: string): Promise<{ code: string; style: string }> {
  const out = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const input = join(import.meta.dirname, '../../editor/canvas/bench', entry);
  await build({ configFile: false, logLevel: 'silent', mode: 'production', build: { outDir: out, rolldownOptions: { input, output: { entryFileNames: 'bench.js', assetFileNames: 'bench[extname]' } } } });
  const read = (name: string) => (existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : '');
  const made = { code: read('bench.js'), style: read('bench.css') };
  rmSync(out, { recursive: true });
  return made;
}
