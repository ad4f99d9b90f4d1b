import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { createReader } from './createReader.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-reader-'));
const database = openDatabase(folder);
const { file } = database;
afterAll(() => {
  database.connection.close();
  rmSync(folder, { recursive: true, force: true });
});

it('gives up a reading that takes too long, and reads on', async () => {
  // A thread takes longer than this to start.
  const reader = createReader({ file, limitMs: 1 });
  const asked = await Promise.allSettled(Array.from({ length: 5 }, () => reader.read('choices', undefined)));
  expect(asked).toMatchObject(asked.map(() => ({ status: 'rejected', reason: { code: 'analytics.too-much' } })));
  await reader.close();
});

it('outlives a thread that runs out of memory', async () => {
  const hungry = "import { parentPort } from 'node:worker_threads'; const held = []; parentPort.on('message', () => { for (;;) held.push(Array.from({ length: 1000 }, () => ({}))); });";
  const reader = createReader({ file, mostMb: 32, script: new URL(`data:text/javascript,${encodeURIComponent(hungry)}`) });
  await expect(reader.read('choices', undefined)).rejects.toMatchObject({ code: 'analytics.too-much' });
  await reader.close();
});

it('lets no short reading wait behind long ones, and asks one thread for what works with the same conversations', async () => {
  const busy = "import { parentPort, threadId } from 'node:worker_threads'; parentPort.on('message', ({ id, name }) => { if (name === 'textUnits') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); parentPort.postMessage({ id, result: threadId }); });";
  const reader = createReader({ file, script: new URL(`data:text/javascript,${encodeURIComponent(busy)}`) });
  const waiting = Promise.allSettled([reader.read('textUnits', []), reader.read('textUnits', []), reader.read('textUnits', [])]);
  const asked = { filter: {}, period: { from: 0, to: 1 }, zone: 'UTC', now: 1, withinMs: 1 };
  const [counts, board, agents, series] = await Promise.all([reader.read('missCounts', []), reader.read('liveBoard', { now: 1, zone: 'UTC', within: 1 }), reader.read('serviceAgents', asked), reader.read('serviceSeries', { ...asked, by: 'day', figures: [] })]);
  expect([board, agents]).toEqual([counts, series]);
  expect(agents).not.toEqual(counts);
  await reader.close();
  await waiting;
});

it('says so to who waits when it is closed, and to who comes after', async () => {
  const reader = createReader({ file });
  const waiting = Promise.allSettled([reader.read('choices', undefined)]);
  await reader.close();
  expect(await waiting).toMatchObject([{ status: 'rejected', reason: { code: 'server.stopping' } }]);
  await expect(reader.read('choices', undefined)).rejects.toMatchObject({ code: 'server.stopping' });
});
