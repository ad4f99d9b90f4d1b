import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatVersion } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { flows, flowVersions } from '../db/schema.ts';
import { openTestHouse } from './openTestHouse.test-support.ts';

/** What an earlier release stored, as it stored it. */
const saved = readFileSync(join(import.meta.dirname, '../../engine/sdk/golden/format-1.json'), 'utf8');

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

it('a flow stored in format 1 is read, run, edited and published again', async () => {
  await test.call('operator', 'PUT', '/api/knowledge/shop', { slug: 'shop', name: { en: 'Shop' }, entries: [] });
  const created = await test.call('operator', 'POST', '/api/flows', { slug: 'old', document: JSON.parse(saved) });
  const { id } = await created.json();
  expect((await test.call('operator', 'POST', `/api/flows/${id}/publish`, { note: '' })).status).toBe(201);
  const { orm } = test.house.database;
  orm.update(flows).set({ draft: saved }).where(eq(flows.id, id)).run();
  orm.update(flowVersions).set({ document: saved }).where(eq(flowVersions.flowId, id)).run();

  const read = await (await test.call('analyst', 'GET', `/api/flows/${id}`)).json();
  expect(read.document).toEqual({ ...JSON.parse(saved), formatVersion, handoff: noTriggers, layout: { ...JSON.parse(saved).layout, groups: [], notes: [] } });
  const version = await (await test.call('analyst', 'GET', `/api/flows/${id}/versions/1`)).json();
  expect(version.document).toEqual(read.document);

  const begun = await test.call(null, 'POST', '/api/chat/old/conversations', { locale: 'zh' });
  expect([begun.status, await begun.json()]).toMatchObject([201, { status: 'bot', messages: [{ text: '您好' }] }]);

  expect((await test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: read.revision, document: read.document })).status).toBe(200);
  expect((await test.call('operator', 'POST', `/api/flows/${id}/publish`, { note: 'today' })).status).toBe(201);
});
