import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { StartedConversation } from '../contract.ts';
import { createFlows } from '../flows/flows.ts';
import { askingFlow } from './askingFlow.test-support.ts';

let office: StaffedHouse;
let chat: StartedConversation;
let answered: { seq: number; rateable?: boolean };
beforeEach(async () => {
  office = await StaffedHouse.open({ staff: ['operator'] });
  await office.house.knowledge.replace({ slug: 'kb', name: { en: 'Things' }, entries: [{ id: 'hours', phrasings: { en: ['When do you open?'] }, answer: { en: 'At nine.' } }] });
  await createFlows(office.house).createPublished('ask', askingFlow, { note: '', publishedBy: null });
  chat = await office.start('ask', { locale: 'en' });
  answered = (await (await office.say(chat, 'm1', 'When do you open?')).json()).messages[0];
});
afterEach(() => office.close());

const rate = (seq: number, helpful: unknown, token = chat.token) =>
  office.request(`/api/chat/conversations/${chat.conversationId}/feedback`, { method: 'POST', body: { seq, helpful }, headers: { authorization: `Bearer ${token}` } });
const said = () => office.house.database.connection.prepare(`select helpful from knowledge_questions`).pluck().all();

it('is offered for an answer from the knowledge, and for nothing else the bot says', () => {
  expect(answered.rateable).toBe(true);
  expect(chat.messages[0]?.rateable).toBeUndefined();
});

it('is kept with the question; the last word counts', async () => {
  expect((await rate(answered.seq, false)).status).toBe(200);
  expect(said()).toEqual([0]);
  expect((await rate(answered.seq, true)).status).toBe(200);
  expect(said()).toEqual([1]);
});

it('still counts after the conversation has gone on', async () => {
  await office.say(chat, 'm2', 'xyzzy plugh');
  await rate(answered.seq, true);
  expect(said()).toEqual([1, null]);
});

it.each([
  ['a message that is not rateable', () => rate(chat.messages[0]?.seq ?? 0, true), 404, 'record.unknown'],
  ['a message that is not there', () => rate(9_999, true), 404, 'record.unknown'],
  ['another token', () => rate(answered.seq, true, 'x'.repeat(43)), 404, 'conversation.unknown'],
  ['no yes or no', () => rate(answered.seq, 'maybe'), 400, 'request.invalid'],
])('is refused for %s, and changes nothing', async (_what, attempt, status, code) => {
  const answer = await attempt();
  expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  expect(said()).toEqual([null]);
});
