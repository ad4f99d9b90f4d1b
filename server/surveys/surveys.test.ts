import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { registry } from '../../nodes/registry.ts';
import { createApp } from '../app.ts';
import { addStaff } from '../auth/addStaff.ts';
import { readConfig } from '../config.ts';
import { startedConversation, type StartedConversation } from '../contract.ts';
import { createFlows } from '../flows/flows.ts';
import type { ApiEnv } from '../http/api.ts';
import { openHouse, type House } from '../house.ts';

const day = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'handrail-surveys-'));
let now = Date.UTC(2026, 4, 4, 2);
let house: House;
let app: OpenAPIHono<ApiEnv>;

beforeAll(async () => {
  house = openHouse(readConfig({ HANDRAIL_DATA: folder, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry, () => now);
  app = createApp(house);
  for (const [slug, nodes] of [['asks', survey], ['helps', helped]] as const) await createFlows(house).createPublished(slug, flow(nodes), { note: '', publishedBy: null });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

function flow({ start, nodes, edges }: typeof survey | typeof helped): object {
  return { formatVersion: 3, name: { en: 'Survey' }, locales: ['en', 'zh'], variables: [], knowledge: [], handoff: noTriggers, layout: { nodes: [], groups: [], notes: [] }, start, nodes, edges };
}

const ways = (from: string, to: string) => ['rated-high', 'rated-low', 'skipped'].map((outlet) => ({ from, outlet, to }));

/** Asks, and asks again after a word with the customer. */
const survey = {
  start: 'first',
  nodes: [
    { id: 'first', type: 'survey', config: {} },
    { id: 'more', type: 'conversation', config: { say: [{ en: 'Anything else?', zh: '还有吗？' }], expect: { kind: 'text' } } },
    { id: 'second', type: 'survey', config: {} },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [...ways('first', 'more'), { from: 'more', outlet: 'answered', to: 'second' }, ...ways('second', 'bye')],
};

/** A person helps first. */
const helped = {
  start: 'person',
  nodes: [{ id: 'person', type: 'human-handoff', config: {} }, { id: 'survey', type: 'survey', config: {} }, { id: 'bye', type: 'end', config: {} }],
  edges: [...['resolved', 'returned', 'left'].map((outlet) => ({ from: 'person', outlet, to: 'survey' })), ...ways('survey', 'bye')],
};

let ids = 0;
const call = (path: string, method: string, token = '', body?: object) =>
  app.request(`/api/chat/${path}`, { method, headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
const begin = async (slug = 'asks'): Promise<StartedConversation> => startedConversation.parse(await (await call(`${slug}/conversations`, 'POST', '', { locale: 'en' })).json());
const say = (chat: StartedConversation, what: object) => call(`conversations/${chat.conversationId}/messages`, 'POST', chat.token, { messageId: `m${(ids += 1)}`, ...what });
const put = (chat: StartedConversation, answer: object, token = chat.token) => call(`conversations/${chat.conversationId}/survey`, 'PUT', token, answer);
const read = (chat: StartedConversation, token = chat.token) => call(`conversations/${chat.conversationId}/survey`, 'GET', token);
const rows = (chat: StartedConversation): any[] => house.database.connection.prepare('select score, reasons, comment, agent, seq, at, changed_at as changedAt from surveys where conversation_id = ?').all(chat.conversationId);
const state = (chat: StartedConversation) => house.store.conversation(chat.conversationId)?.status;

it('keeps a score at once, then the reasons and the comment', async () => {
  const chat = await begin();
  expect(chat.messages[0]).toMatchObject({ choices: { length: 6 }, survey: { step: 'score', askReasonsBelow: 3, reasons: { length: 5 } } });
  expect(rows(chat)).toMatchObject([{ score: null }]);
  await say(chat, { choice: 'score:2' });
  expect(rows(chat)).toMatchObject([{ score: 2, reasons: '[]', comment: '' }]);
  await say(chat, { text: 'It took too long\nThe answers were not clear' });
  await say(chat, { text: 'Next time maybe' });
  expect(rows(chat)).toMatchObject([{ score: 2, reasons: '["slow","unclear"]', comment: 'Next time maybe', agent: null }]);
});

it('names who was on last', async () => {
  const agent = await addStaff(house, { name: 'Lin', email: 'lin@example.com', password: 'correct horse battery', role: 'agent' });
  const chat = await begin('helps');
  await house.desk.desk.accept(chat.conversationId, agent);
  await house.desk.desk.close(chat.conversationId, agent);
  await say(chat, { text: '五星' });
  expect(rows(chat)).toMatchObject([{ score: 5, agent: agent.id }]);
});

it('is asked once: what comes later in the same conversation passes by', async () => {
  const chat = await begin();
  await say(chat, { choice: 'skip' });
  await say(chat, { text: 'no, thank you' });
  expect([rows(chat), state(chat)]).toMatchObject([[{ score: null }], 'closed']);
});

it('can be changed for a day from the first answer, when the conversation is closed too, and leaves a trace in the log', async () => {
  const chat = await begin();
  await say(chat, { choice: 'score:5' });
  const first = rows(chat)[0];
  await say(chat, { choice: 'skip' });
  await say(chat, { text: 'that was all' });
  expect(state(chat)).toBe('closed');
  now += day;
  const answer = await put(chat, { score: 1, reasons: ['attitude'], comment: 'On second thought' });
  expect([answer.status, await answer.json()]).toEqual([200, { score: 1, reasons: ['attitude'], comment: 'On second thought', changeableUntil: new Date(first.at + day).toISOString() }]);
  expect(rows(chat)).toMatchObject([{ score: 1, seq: first.seq, at: first.at, changedAt: now }]);
  expect(house.store.log(chat.conversationId, 0).filter(({ kind }) => kind === 'surveyed').map(({ data }) => JSON.parse(data ?? ''))).toEqual([{ score: 1, reasons: ['attitude'], comment: 'On second thought' }]);
  now += 1;
  const late = await put(chat, { score: 3 });
  expect([late.status, (await late.json()).code]).toEqual([409, 'survey.over']);
  expect(rows(chat)).toMatchObject([{ score: 1 }]);
});

it('can be given later by whoever skipped it, and taken back', async () => {
  const chat = await begin();
  await say(chat, { choice: 'skip' });
  now += day / 2;
  await put(chat, { score: 4 });
  expect(rows(chat)).toMatchObject([{ score: 4, at: now }]);
  now += day;
  expect(await (await put(chat, { score: null })).json()).toMatchObject({ score: null, reasons: [], comment: '' });
});

it('is refused where it was not asked, for another token, and for what cannot be meant, and changes nothing', async () => {
  const [asked, unasked, other] = [await begin(), await begin('helps'), await begin()];
  const before = rows(asked);
  const attempts: [Response | Promise<Response>, number, string][] = [
    [put(unasked, { score: 5 }), 404, 'record.unknown'],
    [read(unasked), 404, 'record.unknown'],
    [put(asked, { score: 5 }, other.token), 404, 'conversation.unknown'],
    [read(asked, 'x'), 404, 'conversation.unknown'],
    [put(asked, { score: 5, reasons: ['invented'] }), 409, 'choice.not-offered'],
    [put(asked, { score: 6 }), 400, 'request.invalid'],
    [put(asked, { score: 4.5 }), 400, 'request.invalid'],
    [put(asked, { score: 5, comment: 'a\0b' }), 400, 'request.text-damaged'],
    [put(asked, { score: 5, stars: 5 }), 400, 'request.invalid'],
    [put(asked, {}), 400, 'request.invalid'],
  ];
  for (const [attempt, status, code] of attempts) {
    const answer = await attempt;
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  }
  expect(rows(asked)).toEqual(before);
  expect(house.store.log(asked.conversationId, 0).some(({ kind }) => kind === 'surveyed')).toBe(false);
});

it('whatever is said, pressed, changed and let be in whatever order, there is one row, with the last word of each part', async () => {
  const word = fc.oneof(
    fc.constantFrom('score:1', 'score:3', 'score:5', 'skip', 'reason:slow').map((choice) => ({ choice })),
    fc.constantFrom('five stars', 'two stars', 'skip', 'It took too long', 'Just so', '跳过').map((text) => ({ text })),
    fc.record({ score: fc.constantFrom(null, 1, 4), reasons: fc.constantFrom([], ['slow']), comment: fc.constantFrom('', 'Changed') }).map((answer) => ({ answer })),
    fc.constant({ silence: 600_000 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 10 }), async (words) => {
      const chat = await begin();
      for (const each of words) {
        if ('silence' in each) {
          now += each.silence;
          await house.fireDueTimers();
        } else await ('answer' in each ? put(chat, each.answer) : say(chat, each));
        expect(rows(chat)).toHaveLength(1);
        expect(rows(chat)[0]).toMatchObject(lastWords(chat));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** What the survey must hold, going by what the log says was asked, said and changed. */
function lastWords(chat: StartedConversation): object {
  const kept: { score: number | null; reasons: string[]; comment: string } = { score: null, reasons: [], comment: '' };
  let asking = '';
  for (const { kind, data } of house.store.log(chat.conversationId, 0)) {
    const entry = JSON.parse(data ?? 'null');
    if (kind === 'bot') asking = entry.survey?.step ?? '';
    if (kind === 'surveyed') Object.assign(kept, entry);
    if (kind !== 'customer' || /^(?:skip|跳过)$/i.test(entry.text)) continue;
    if (asking === 'score') kept.score = scores[entry.text] ?? kept.score;
    else if (asking === 'reasons' && entry.text === 'It took too long') kept.reasons = ['slow'];
    else if (asking !== '') kept.comment = entry.text;
  }
  return { ...kept, reasons: JSON.stringify(kept.reasons) };
}

const scores: Record<string, number> = { 'five stars': 5, 'two stars': 2, '5 – Very satisfied': 5, '3 – Neutral': 3, '1 – Very dissatisfied': 1 };
