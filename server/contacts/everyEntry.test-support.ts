import { strict as assert } from 'node:assert';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import type { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { EntryKind } from '../chat/log.ts';
import { turnResult, type StartedConversation } from '../contract.ts';
import { createFlows } from '../flows/flows.ts';

/** The kinds of entries there are; the compiler asks for a new one here. */
export const everyKind = Object.keys({
  begin: 0, customer: 0, 'handoff-asked': 0, 'customer-left': 0, 'taken-over': 0, settled: 0, timer: 0, overgrown: 0, bot: 0, entered: 0, left: 0, passed: 0, requested: 0, status: 0, fault: 0,
  rated: 0, surveyed: 0, agent: 0, system: 0, note: 0, transferred: 0, tagged: 0, 'wrapped-up': 0, 'ruled-out': 0,
} satisfies Record<EntryKind, 0>);

/**
 * Lives through all that can happen to somebody's chats, in which every text that customers or staff wrote holds `word`.
 * The first is closed by itself, the second by the customer; the third is left with a person.
 */
export async function liveThrough(office: StaffedHouse, word: string, pass: (ms: number) => void, opening: () => Promise<object>): Promise<StartedConversation[]> {
  const { house } = office;
  await house.knowledge.replace({ slug: 'kb', name: { en: 'Things' }, entries: [{ id: 'hours', phrasings: { en: ['When do you open?'] }, answer: { en: 'At nine.' } }] });
  await createFlows(house).createPublished('all', flow, { note: '', publishedBy: null });
  const idOf = (role: string): string => house.auth.staff.find(`${role}@example.com`)?.id ?? '';
  house.desk.presence.enter(idOf('agent'));
  house.desk.presence.enter(idOf('supervisor'));

  let sent = 0;
  async function ask(path: string, method: string, body: object, who: { as: string } | StartedConversation): Promise<unknown> {
    const answer = await office.request(path, { method, body, ...('as' in who ? who : { headers: { authorization: `Bearer ${who.token}` } }) });
    assert.equal(answer.ok, true, `${method} ${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`);
    return answer.json();
  }
  const customer = (chat: StartedConversation, path: string, body: object, method = 'POST') => ask(`/api/chat/conversations/${chat.conversationId}/${path}`, method, body, chat);
  const say = (chat: StartedConversation, what: object) => customer(chat, 'messages', { messageId: `m${(sent += 1)}`, ...what });
  const desk = (chat: StartedConversation, path: string, body: object = {}, as = 'agent', method = 'POST') => ask(`/api/desk/chats/${chat.conversationId}/${path}`, method, body, { as });

  const [first, second, third] = [await office.start('all', await opening()), await office.start('all', await opening()), await office.start('all', await opening())];
  const { messages } = turnResult.parse(await say(first, { text: 'When do you open?' }));
  await customer(first, 'feedback', { seq: messages[0]?.seq ?? 0, helpful: true });
  await say(first, { text: `${word} is not known` });
  pass(61_000);
  await house.fireDueTimers();
  await say(first, { text: `${word} again` });
  await desk(first, 'accept');
  await desk(first, 'messages', { messageId: 'a', text: `hello ${word}` });
  await desk(first, 'notes', { messageId: 'n', text: `beware of ${word}`, mentions: [idOf('analyst')] });
  await desk(first, 'notes', { messageId: 'w', text: `be kind to ${word}`, whisper: true }, 'supervisor');
  await desk(first, 'suggestions/wrong', { base: 'kb', entry: 'hours', text: `${word} again` });
  await desk(first, 'tags', { tags: [`${word} tag`, 'known to two'] }, 'agent', 'PUT');
  await desk(first, 'transfer', { agent: idOf('supervisor'), reason: `knows ${word}` });
  await desk(first, 'transfer', { team: null, reason: `bored by ${word}` }, 'supervisor');
  await desk(first, 'accept');
  await house.desk.desk.release(idOf('agent'), () => true);
  await desk(first, 'take', {}, 'supervisor');
  await desk(first, 'return', {}, 'supervisor');
  await customer(first, 'handoff', { messageId: 'person' });
  await desk(first, 'accept');
  await desk(first, 'return');
  await desk(first, 'take', {}, 'supervisor');
  await desk(first, 'return', {}, 'supervisor');
  await say(first, { text: `${word} once more` });
  await desk(first, 'accept');
  await desk(first, 'close');
  await say(first, { choice: 'score:2' });
  await say(first, { text: 'It took too long' });
  await say(first, { text: `${word} was here` });
  await desk(first, 'wrap-up', { topic: `about ${word}`, resolution: 'solved', summary: `${word} wanted something`, task: { title: `call ${word}`, dueAt: '2027-01-01T00:00:00Z' } }, 'agent', 'PUT');
  await customer(first, 'survey', { score: 3, reasons: [], comment: `sorry, ${word}` }, 'PUT');
  assert.equal(house.store.conversation(first.conversationId)?.status, 'closed');

  await say(second, { text: `${word} writes far too much: ${'x'.repeat(3_900)}` });
  await customer(second, 'leave', { messageId: 'bye' });
  await say(third, { text: `${word} waits` });
  await desk(third, 'accept');
  return [first, second, third];
}

const rated = ['rated-high', 'rated-low', 'skipped'].map((outlet) => ({ from: 'ask', outlet, to: 'ticket' }));
const flow = {
  formatVersion: 3,
  name: { en: 'All' },
  locales: ['en', 'zh'],
  variables: [{ name: 'words', title: { en: 'Words' }, type: 'text', initial: '' }],
  knowledge: ['kb'],
  start: 'hello',
  handoff: noTriggers,
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ en: 'Ask.', zh: '请问。' }], expect: { kind: 'text', into: 'words' } } },
    { id: 'find', type: 'faq-match', config: { knowledge: 'kb' } },
    { id: 'person', type: 'human-handoff', config: { note: { en: 'Said {{ words }}', zh: '说 {{ words }}' }, patienceMinutes: 1 } },
    { id: 'ask', type: 'survey', config: {} },
    { id: 'ticket', type: 'ticket', config: { subject: { en: 'From {{ words }}', zh: '{{ words }}' }, topic: { kind: 'expression', value: 'words' } } },
    { id: 'bye', type: 'end', config: { say: { en: 'Bye.', zh: '再见。' } } },
  ],
  edges: [
    { from: 'hello', outlet: 'answered', to: 'find' },
    { from: 'find', outlet: 'answered', to: 'hello' },
    { from: 'find', outlet: 'missed', to: 'person' },
    { from: 'person', outlet: 'timeout', to: 'hello' },
    { from: 'person', outlet: 'returned', to: 'hello' },
    { from: 'person', outlet: 'resolved', to: 'ask' },
    ...rated,
    { from: 'ticket', outlet: 'created', to: 'bye' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};
