import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort, launch, repository } from '../../chat/killedServer.test-support.ts';
import { openDatabase } from '../../db/open.ts';
import { alertRules, conversations } from '../../db/schema.ts';
import { createAlertRows } from './keeping/createAlertRows.ts';
import { receiver } from './receiver.test-support.ts';
import { createDestinations } from './sending/createDestinations.ts';

let data: string;
let hook: Awaited<ReturnType<typeof receiver>>;
const before = process.env['OUTGOING_ALLOW'];
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'handrail-alerts-'));
  hook = await receiver();
  process.env['OUTGOING_ALLOW'] = hook.allow;
});
afterEach(() => {
  hook.close();
  rmSync(data, { recursive: true, force: true });
  if (before === undefined) delete process.env['OUTGOING_ALLOW'];
  else process.env['OUTGOING_ALLOW'] = before;
});

it('tells an alert again, under the same id, when the server dies between sending and noting that it was sent', async () => {
  const now = Date.now();
  const database = openDatabase(data);
  const { destination } = createDestinations(database).add({ kind: 'webhook', name: 'Ops', url: hook.url }, now);
  const rule = { name: 'x', on: true, language: 'en', zone: 'UTC', figure: 'volume', scope: {}, condition: { kind: 'line', direction: 'above', at: 0, minutes: 1440 }, least: 1, quiet: [], remindAfterMinutes: null };
  database.orm.insert(alertRules).values({ id: 'r', rule: JSON.stringify({ rule, sendTo: [destination.id] }), createdBy: 'x', createdAt: now, updatedAt: now }).run();
  database.orm.insert(conversations).values({ id: 'c', tokenHash: '', flowId: 'f', version: 1, locale: 'en', segment: 1, status: 'closed', snapshot: '', seq: 0, createdAt: now - 1_000, updatedAt: now - 1_000 }).run();
  database.connection.close();

  const port = await freePort();
  hook.state.status = null;
  const first = await launch(repository, data, port);
  await hook.has(1);
  first.kill('SIGKILL');
  await once(first, 'exit');

  hook.state.status = 204;
  const second = await launch(repository, data, port);
  await hook.has(2);
  second.kill('SIGTERM');
  await once(second, 'exit');

  expect(new Set(hook.received.map(({ id }) => id)).size).toBe(1);
  const after = openDatabase(data);
  const [alert, ...others] = createAlertRows(after).open();
  after.connection.close();
  expect(others).toEqual([]);
  expect(hook.received[0]?.id).toBe(`${alert?.id}.begun`);
  expect(alert?.details.messages).toMatchObject([{ kind: 'begun', failure: null, attempts: 1 }]);
  expect(alert?.details.messages[0]?.sentAt).toBeGreaterThanOrEqual(now);
}, 120_000);
