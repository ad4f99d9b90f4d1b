import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { registry } from '../../nodes/registry.ts';
import { createApp } from '../app.ts';
import { addStaff } from '../auth/addStaff.ts';
import { readConfig } from '../config.ts';
import { conversations, flowVersions } from '../db/schema.ts';
import { createFlows } from '../flows/flows.ts';
import { openHouse, type House } from '../house.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A published version that a later, or an earlier, release cannot run: its customers still reach a person. */

const data = mkdtempSync(join(tmpdir(), 'handrail-unusable-'));
let house = open();
afterEach(async () => {
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

function open(): House {
  return openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry);
}

const asking = {
  formatVersion: 3,
  name: { zh: '问', en: 'Ask' },
  locales: ['zh', 'en'],
  variables: [{ name: 'n', type: 'text' }],
  knowledge: [],
  start: 'q',
  handoff: noTriggers,
  nodes: [{ id: 'q', type: 'conversation', config: { say: [{ zh: '？', en: '?' }], expect: { kind: 'text', into: 'n' }, silence: { minutes: 1 } } }],
  edges: [{ from: 'q', outlet: 'answered', to: 'q' }, { from: 'q', outlet: 'silent', to: 'q' }],
  layout: { nodes: [], groups: [], notes: [] },
};

const damage: Readonly<Record<string, (document: string) => string>> = {
  'a node type that this release does not have': (document) => document.replace('"conversation"', '"oracle"'),
  'settings that this release does not understand': (document) => document.replace('"kind":"text"', '"kind":"telepathy"'),
  'a format of a later release': (document) => document.replace('"formatVersion":3', '"formatVersion":99'),
  'half a document': (document) => document.slice(0, document.length / 2),
};

it('brings a person to every customer of a version that cannot be run', async () => {
  const flows = createFlows(house);
  const [first] = await Promise.all(
    Object.keys(damage).map(async (_, index) => {
      const { id } = await flows.createPublished(`ask-${index}`, asking, { note: '', publishedBy: null });
      return { id, begun: await house.chat.start(`ask-${index}`, { locale: 'en' }) };
    }),
  );
  expect(first?.begun.messages.at(-1)?.text).toBe('?');
  for (const [index, spoil] of Object.values(damage).entries()) {
    const row = house.database.orm.select().from(flowVersions).where(eq(flowVersions.flowId, flows.idOf(`ask-${index}`) ?? '')).get();
    house.database.orm.update(flowVersions).set({ document: spoil(row?.document ?? '') }).where(eq(flowVersions.flowId, row?.flowId ?? '')).run();
  }
  const begun = house.database.orm.select().from(conversations).all();
  await house.close();
  house = open();

  const agent = await addStaff(house, { name: '小林', email: 'a@example.com', password: 'correct horse battery', role: 'agent' });
  for (const { id } of begun) {
    const turn = await house.chat.say(id, { messageId: 'm1', text: 'hello?' });
    expect(turn).toMatchObject({ status: 'queued', messages: [{ from: 'bot', text: expect.stringContaining('colleague') }] });
    // Once is enough: from here on it is a chat like any other.
    expect(await house.chat.say(id, { messageId: 'm2', text: 'still there?' })).toMatchObject({ status: 'queued', messages: [] });
    expect((await house.desk.desk.accept(id, agent)).status).toBe('agent');
    expect((await house.desk.desk.say(id, agent, { messageId: 'm3', text: 'Hello.' })).messages).toHaveLength(1);
    expect((await house.desk.desk.close(id, agent)).status).toBe('closed');
  }
  const app = createApp(house);
  for (const index of Object.keys(damage).keys()) {
    expect((await app.request(`/api/chat/ask-${index}`)).status).toBe(200);
    const body = JSON.stringify({ locale: 'zh', variables: { n: 'x' } });
    const started = await app.request(`/api/chat/ask-${index}/conversations`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([started.status, await started.json()]).toMatchObject([201, { status: 'queued', messages: [{ text: expect.stringContaining('人工客服') }] }]);
  }
});
