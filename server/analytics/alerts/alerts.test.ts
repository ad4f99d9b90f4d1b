import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { alertDetail, alertList, alertPreview, alertRules, destinations, madeDestination, openAlerts, type AlertRule } from '../../contract.ts';
import { takingMail } from '../../outgoing/takingMail.test-support.ts';
import { isSigned, receiver } from './receiver.test-support.ts';

const minuteMs = 60_000;
let office: StaffedHouse;
let hook: Awaited<ReturnType<typeof receiver>>;
let clock: number;
beforeEach(async () => {
  clock = Date.parse('2026-11-26T10:00:00Z');
  hook = await receiver();
  office = await StaffedHouse.open({ staff: ['supervisor', 'operator', 'analyst'], environment: { OUTGOING_ALLOW: hook.allow, PUBLIC_URL: 'https://help.example.com' }, now: () => clock });
  await office.publish('shop');
});
afterEach(async () => {
  await office.close();
  hook.close();
});

const rule: AlertRule = {
  name: '排队太多',
  on: true,
  language: 'en',
  zone: 'Asia/Shanghai',
  figure: 'volume',
  scope: {},
  condition: { kind: 'line', direction: 'above', at: 2, minutes: 60 },
  least: 1,
  quiet: [],
  remindAfterMinutes: null,
};

const call = async (method: string, path: string, body?: unknown, as = 'supervisor') => {
  const answer = await office.request(`/api/analytics/${path}`, { as, method, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
};
const made = async (change: Partial<AlertRule> = {}): Promise<string> => (await call('POST', 'alert-rules', { ...rule, ...change })).json.id;
const webhook = async () => madeDestination.parse((await call('POST', 'alert-destinations', { kind: 'webhook', name: 'Ops', url: hook.url })).json);
const sentTo = (id: string, ...to: string[]) => call('PUT', `alert-rules/${id}/destinations`, { destinations: to });
const look = async (minutes = 1): Promise<void> => {
  clock += minutes * minuteMs;
  await office.house.alerts.watch.once();
};
const list = async (state: 'open' | 'past' = 'open') => alertList.parse((await call('GET', `alerts?state=${state}`)).json).alerts;
const arrive = async (count: number): Promise<void> => {
  for (let each = 0; each < count; each += 1) await office.start('shop');
};
const kinds = () => hook.received.map(({ json }) => json.kind);

describe('an alert', () => {
  it('is told when it begins and when it is over, and not in between', async () => {
    const { secret, destination } = await webhook();
    await sentTo(await made(), destination.id);
    await arrive(2);
    await look();
    expect(await list()).toEqual([]);
    await arrive(1);
    for (let minute = 0; minute < 30; minute += 5) await look(minute === 0 ? 1 : 5);
    expect(kinds()).toEqual(['alert.begun']);
    expect(await list()).toMatchObject([{ figure: 'volume', begunAt: '2026-11-26T10:02:00.000Z', seenAt: '2026-11-26T10:27:00.000Z', endedAt: null, first: { value: 3, count: 3, of: 3, minutes: 60 }, messages: [{ kind: 'begun', to: { name: 'Ops' }, failure: null, nextAt: null, attempts: 1 }] }]);
    expect(openAlerts.parse((await call('GET', 'alerts/open', undefined, 'analyst')).json)).toEqual({ open: 1, unacknowledged: 1 });

    for (let minute = 0; minute < 130; minute += 10) await look(10);
    expect(kinds()).toEqual(['alert.begun', 'alert.ended']);
    expect(await list()).toEqual([]);
    expect(await list('past')).toMatchObject([{ endedAs: 'over', latest: { value: 0 }, worst: { value: 3 } }]);

    const [begun, ended] = hook.received;
    expect(begun?.json).toMatchObject({ title: '排队太多: Conversations 3', language: 'en', text: expect.stringContaining('Since 2026-11-26 18:02 (Asia/Shanghai).') });
    expect(begun?.json.text).toContain('Conversations in the last 60 minutes: 3.\nLimit: above 2.');
    expect(begun?.json.links[0]?.url).toBe(`https://help.example.com/analytics/alerts?alert=${begun?.json.alert.id}`);
    expect(begun?.json.links[1]?.url).toBe('https://help.example.com/analytics?from=2026-11-26&to=2026-11-26&zone=Asia%2FShanghai');
    expect(ended?.json.title).toBe('Back to normal: 排队太多');
    expect([begun?.id, ended?.id]).toEqual([`${begun?.json.alert.id}.begun`, `${begun?.json.alert.id}.ended`]);
    expect(hook.received.map((each) => isSigned(each, secret ?? ''))).toEqual([true, true]);
    expect(hook.received.map((each) => isSigned({ ...each, body: `${each.body} ` }, secret ?? ''))).toEqual([false, false]);
  });

  it('leads to the conversations that make its figure', async () => {
    await made();
    await arrive(3);
    await look();
    const [alert] = await list();
    const detail = alertDetail.parse((await call('GET', `alerts/${alert?.id}`)).json);
    expect(detail.conversations).toHaveLength(3);
    expect(detail.conversations.every(({ id }) => office.house.store.conversation(id) !== undefined)).toBe(true);
    expect((await call('GET', 'alerts/none')).json.code).toBe('record.unknown');
  });

  it('goes on being tried at a receiver that fails, less and less often, and says so', async () => {
    const { destination } = await webhook();
    await sentTo(await made({ condition: { kind: 'line', direction: 'above', at: 2, minutes: 1440 } }), destination.id);
    await arrive(3);
    hook.state.status = 500;
    for (let minute = 0; minute < 16; minute += 1) await look();
    // At once, and after 1, 2, 4 and 8 minutes more.
    expect(hook.received).toHaveLength(5);
    expect(new Set(hook.received.map(({ id }) => id)).size).toBe(1);
    const [alert] = await list();
    expect(alert?.messages).toMatchObject([{ kind: 'begun', sentAt: null, attempts: 5, failure: 'outgoing.status', nextAt: '2026-11-26T10:32:00.000Z' }]);
    hook.state.status = 200;
    await look(16);
    await look();
    expect(hook.received).toHaveLength(6);
    expect((await list())[0]?.messages).toMatchObject([{ sentAt: '2026-11-26T10:32:00.000Z', failure: null, nextAt: null }]);
  });

  it('is acknowledged by name, and then not reminded of', async () => {
    const { destination } = await webhook();
    await sentTo(await made({ remindAfterMinutes: 30, condition: { kind: 'line', direction: 'above', at: 2, minutes: 1440 } }), destination.id);
    await arrive(3);
    await look();
    const [alert] = await list();
    expect((await call('POST', `alerts/${alert?.id}/acknowledge`, {}, 'operator')).status).toBe(403);
    expect((await call('POST', `alerts/${alert?.id}/acknowledge`, {}, 'analyst')).json.acknowledged).toMatchObject({ by: { name: 'analyst 小林' } });
    await look(60);
    expect(kinds()).toEqual(['alert.begun']);
    expect(openAlerts.parse((await call('GET', 'alerts/open')).json)).toEqual({ open: 1, unacknowledged: 0 });
  });

  it('ends when its rule is changed or removed, and says why', async () => {
    const { destination } = await webhook();
    const [changed, removed] = [await made(), await made({ language: 'zh' })];
    for (const id of [changed, removed]) await sentTo(id, destination.id);
    await arrive(3);
    await look();
    // Another name watches the same.
    await call('PUT', `alert-rules/${changed}`, { ...rule, name: 'Renamed' });
    expect(await list()).toHaveLength(2);
    await call('PUT', `alert-rules/${changed}`, { ...rule, name: 'Renamed', condition: { ...rule.condition, at: 100 } });
    expect((await call('DELETE', `alert-rules/${removed}`)).status).toBe(204);
    await look();
    expect(await list()).toEqual([]);
    expect((await list('past')).map(({ endedAs }) => endedAs).toSorted()).toEqual(['rule-changed', 'rule-removed']);
    expect(hook.received.slice(2).map(({ json }) => json.title).toSorted()).toEqual(['Rule changed; watching restarted: 排队太多', '规则已删除：排队太多'].toSorted());
  });

  it('begins anew and is told again when it happens again', async () => {
    const { destination } = await webhook();
    await sentTo(await made(), destination.id);
    for (let round = 0; round < 2; round += 1) {
      await arrive(3);
      for (let minute = 0; minute < 140; minute += 20) await look(20);
    }
    expect(kinds()).toEqual(['alert.begun', 'alert.ended', 'alert.begun', 'alert.ended']);
    expect(new Set(hook.received.map(({ id }) => id)).size).toBe(4);
  });

  it('of a rule that is turned off does not begin', async () => {
    await made({ on: false });
    await arrive(3);
    await look();
    expect(await list()).toEqual([]);
  });
});

/** The text of a part of a mail. */
function partOf(mail: string, type: string): string {
  const [, head = '', text = ''] = new RegExp(`Content-Type: ${type}([\\s\\S]*?)\\n\\n([\\s\\S]*?)\\n--`).exec(mail) ?? [];
  if (head.includes('base64')) return Buffer.from(text, 'base64').toString();
  const bytes = text.replaceAll('=\n', '').replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

it('is told by mail too, in the language of its rule, without a word that a mail reader would take for markup', async () => {
  const server = await takingMail();
  await office.close();
  office = await StaffedHouse.open({ staff: ['supervisor'], environment: { SMTP_URL: server.url, MAIL_FROM: 'Handrail <handrail@example.com>' }, now: () => clock });
  await office.publish('shop');
  const mailbox = madeDestination.parse((await call('POST', 'alert-destinations', { kind: 'email', name: 'Leads', addresses: ['ann@example.com', 'ben@example.com'] })).json);
  expect(mailbox.secret).toBeNull();
  await sentTo(await made({ name: '<b>来得太多</b>', language: 'zh' }), mailbox.id);
  await arrive(3);
  await look();
  server.close();
  const [mail, ...others] = server.taken;
  expect(others).toEqual([]);
  expect(mail?.to).toEqual(['ann@example.com', 'ben@example.com']);
  const [alert] = await list();
  expect(mail?.body).toContain(`Message-ID: <${alert?.id}.begun@example.com>`);
  const [plain, html] = ['text/plain', 'text/html'].map((type) => partOf(mail?.body ?? '', type));
  expect(plain).toContain('<b>来得太多</b>：会话量 3');
  expect(plain).toContain('最近 60 分钟会话量为 3。');
  expect(plain).toContain('设定的界限：高于 2。');
  expect(html).toContain('&lt;b&gt;来得太多&lt;/b&gt;');
  expect(html).not.toMatch(/<b>|src=|url\(/);
});

describe('rules and destinations', () => {
  it('keep a secret to themselves once it has been shown', async () => {
    const { id, secret } = await webhook();
    expect(secret).toMatch(/^hrw_[\w-]{43}$/);
    const told = await call('GET', 'alert-destinations');
    expect(destinations.parse(told.json)).toEqual({ destinations: [{ id, kind: 'webhook', name: 'Ops', url: hook.url }], mail: false });
    const renewed = madeDestination.parse((await call('POST', `alert-destinations/${id}/secret`, {})).json);
    expect(renewed.secret).not.toBe(secret);
    for (const path of ['alert-destinations', 'alert-rules', 'alerts', 'alerts/open']) expect(JSON.stringify((await call('GET', path)).json)).not.toContain('hrw_');
    const audit = JSON.stringify(office.house.database.connection.prepare('select * from audit').all());
    expect(audit).toContain('/api/analytics/alert-destinations/:id/secret');
    expect(audit).not.toMatch(/hrw_|hook/);
    await call('POST', `alert-destinations/${id}/test`, {});
    expect(hook.received.map((each) => isSigned(each, renewed.secret ?? ''))).toEqual([true]);
  });

  it('let analysts say what is watched, and not where it is sent', async () => {
    const { id } = await webhook();
    const made = await call('POST', 'alert-rules', rule, 'analyst');
    expect(made.status).toBe(201);
    expect((await call('PUT', `alert-rules/${made.json.id}/destinations`, { destinations: [id] }, 'analyst')).status).toBe(403);
    expect((await call('GET', 'alert-destinations', undefined, 'analyst')).status).toBe(403);
    await sentTo(made.json.id, id);
    // Changing the rule leaves its destinations as they are.
    await call('PUT', `alert-rules/${made.json.id}`, { ...rule, name: 'Other' }, 'analyst');
    const { rules } = alertRules.parse((await call('GET', 'alert-rules', undefined, 'operator')).json);
    expect(rules).toMatchObject([{ rule: { name: 'Other' }, destinations: [{ id, name: 'Ops', kind: 'webhook' }], createdBy: { name: 'analyst 小林' }, open: 0 }]);
    expect((await sentTo(made.json.id, 'none')).json.code).toBe('record.unknown');
  });

  it('refuse what makes no sense', async () => {
    const wrong = {
      'a team of conversations': { scope: { team: 't' } },
      'a node of no flow': { figure: 'nodeFailures', scope: { node: 'n' } },
      'a topic of no base': { figure: 'misses', scope: { topic: 't' } },
      'no time zone': { zone: 'Mars' },
      'no such figure': { figure: 'luck' },
      'what nobody knows': { secret: 'x' },
      'four minutes': { condition: { kind: 'line', direction: 'above', at: 1, minutes: 4 } },
    };
    for (const [what, change] of Object.entries(wrong)) expect((await call('POST', 'alert-rules', { ...rule, ...change })).json.code, what).toBe('request.invalid');
  });

  it('say what keeps a test from arriving', async () => {
    const add = async (body: object): Promise<string> => (await call('POST', 'alert-destinations', body)).json.id;
    const test = async (body: object) => (await call('POST', `alert-destinations/${await add(body)}/test`, {})).json?.code ?? 'arrived';
    hook.state.status = 410;
    expect(await test({ kind: 'webhook', name: 'gone', url: hook.url })).toBe('outgoing.status');
    expect(await test({ kind: 'webhook', name: 'inside', url: 'https://169.254.169.254/latest' })).toBe('outgoing.address-refused');
    expect(await test({ kind: 'webhook', name: 'plain', url: 'http://example.com/' })).toBe('outgoing.url-refused');
    expect(await test({ kind: 'email', name: 'mail', addresses: ['ann@example.com'] })).toBe('mail.off');
    expect((await call('POST', 'alert-destinations', { kind: 'email', name: 'mail', addresses: ['ann@example.com\r\nBcc: eve@example.com'] })).json.code).toBe('request.invalid');
    hook.state.status = 204;
    expect(await test({ kind: 'webhook', name: 'there', url: hook.url })).toBe('arrived');
  });

  it('forget a destination that is removed', async () => {
    const { id } = await webhook();
    await sentTo(await made(), id);
    expect((await call('DELETE', `alert-destinations/${id}`)).status).toBe(204);
    await arrive(3);
    await look();
    expect(hook.received).toEqual([]);
    expect(alertRules.parse((await call('GET', 'alert-rules')).json).rules[0]?.destinations).toEqual([]);
  });

  it('can be tried on what has been', async () => {
    await arrive(4);
    clock += 3 * 24 * 60 * minuteMs;
    const tried = alertPreview.parse((await call('POST', 'alert-rules/preview', rule)).json);
    expect(tried).toMatchObject({ fired: 1, alerts: [{ worst: { value: 4 } }], now: [{ reading: { value: 0 } }] });
    expect((await call('GET', 'alert-rules')).json).toEqual({ rules: [] });
  });
});
