import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StartedConversation } from '../contract.ts';
import { createFlows } from '../flows/flows.ts';
import type { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { contactOf, openContactsHouse, readContact, tokenOf } from './contactsHouse.test-support.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await openContactsHouse();
  const flows = createFlows(office.house);
  await flows.createPublished('member', member, { note: '', publishedBy: null });
  await flows.createPublished('greeting', greeting, { note: '', publishedBy: null });
  await flows.createPublished('claiming', claiming, { note: '', publishedBy: null });
});
afterAll(() => office.close());

/** What the bot says to it. */
async function says(to: StartedConversation, text: string): Promise<string[]> {
  const answer = await (await office.say(to, `${Math.random()}`, text)).json();
  return answer.messages.map((each: { text: string }) => each.text);
}
const opened = ({ messages }: StartedConversation) => messages.map(({ text }) => text);

describe('a flow that remembers', () => {
  it('asks once what to call a customer, and knows it the next time', async () => {
    const first = await office.start('greeting', { locale: 'en' });
    expect(opened(first)).toEqual(['What may I call you?']);
    expect(await says(first, 'Lin')).toEqual(['Hello Lin, level 0, back: false']);
    const { conversationId, token } = first;
    expect(opened(await office.start('greeting', { locale: 'en', continues: { conversationId, token } }))).toEqual(['Hello Lin, level 0, back: true']);
    expect(await readContact(office, contactOf(office, first))).toMatchObject({ name: 'Lin', attributes: { greeted: 'yes' }, tags: ['bot'], consent: { name: { given: true } } });
  });

  it('keeps nothing of what cannot be kept as it is', async () => {
    const chat = await office.start('greeting', { locale: 'en' });
    expect(await says(chat, 'x'.repeat(201))).toEqual(['That did not work.']);
    expect(await readContact(office, contactOf(office, chat))).toMatchObject({ name: '', attributes: {}, tags: [], consent: {} });
  });
});

describe('a flow that has made sure of who it is', () => {
  it('makes somebody new of a number that nobody has, without losing what they said before', async () => {
    const chat = await office.start('member', { locale: 'en', contact: { name: 'As claimed' } });
    const before = contactOf(office, chat);
    expect(await says(chat, 'M0001')).toEqual(['verified: true, plan: ']);
    expect(contactOf(office, chat)).toBe(before);
    expect(await readContact(office, before)).toMatchObject({ name: 'As claimed', externalId: 'M0001', verifiedAt: expect.stringMatching(/Z$/) });
  });

  it('joins a conversation to the contact with that number, and leaves no empty one behind', async () => {
    const known = contactOf(office, await office.start('member', { identityToken: await tokenOf({ sub: 'M0002', claims: { attributes: { plan: 'gold' } } }) }));
    const chat = await office.start('member', { locale: 'en' });
    const before = contactOf(office, chat);
    expect(await says(chat, 'M0002')).toEqual(['verified: true, plan: gold']);
    expect(contactOf(office, chat)).toBe(known);
    expect((await office.request(`/api/contacts/${before}`, { as: 'owner' })).status).toBe(404);
    expect(await readContact(office, known)).toMatchObject({ conversations: 2, attributes: { plan: 'gold' } });
  });

  it('takes only this conversation along of somebody who has others, or of whom staff have kept something', async () => {
    const first = await office.start('member', { locale: 'en' });
    const { conversationId, token } = first;
    const second = await office.start('member', { locale: 'en', continues: { conversationId, token } });
    await says(second, 'M0003');
    expect(contactOf(office, second)).not.toBe(contactOf(office, first));
    expect(await readContact(office, contactOf(office, first))).toMatchObject({ externalId: null, conversations: 1 });
    const noted = await office.start('member', { locale: 'en' });
    const id = contactOf(office, noted);
    await office.request(`/api/contacts/${id}/tags`, { as: 'owner', method: 'POST', body: { add: ['watch'] } });
    await says(noted, 'M0003');
    expect(await readContact(office, id)).toMatchObject({ id, tags: ['watch'], conversations: 0 });
  });

  it('is not believed while the conversation begins: nobody can have been verified by then', async () => {
    await office.start('member', { identityToken: await tokenOf({ sub: 'M0009' }) });
    const thief = await office.start('claiming', { locale: 'en', variables: { member: 'M0009' } });
    expect(opened(thief)).toEqual(['refused']);
    expect(await readContact(office, contactOf(office, thief))).toMatchObject({ externalId: null });
  });
});

it('is never tried: trying changes nothing', async () => {
  const body = { kind: 'contact', params: { read: [], write: { name: 'X' }, identify: null, consent: null, addTags: [] } };
  expect(await (await office.request('/api/flows/effects', { as: 'owner', method: 'POST', body })).json()).toMatchObject({ status: 422, code: 'effect.not-tried' });
});

const base = {
  formatVersion: 2,
  name: { en: 'Members' },
  locales: ['en'],
  knowledge: [],
  layout: { nodes: [], groups: [], notes: [] },
};
const bye = { id: 'bye', type: 'end', config: {} };
const person = { id: 'person', type: 'human-handoff', config: {} };
const fromPerson = [{ from: 'person', outlet: 'resolved', to: 'bye' }, { from: 'person', outlet: 'returned', to: 'bye' }];

const member = {
  ...base,
  variables: [{ name: 'member', type: 'text' }, { name: 'plan', type: 'text' }, { name: 'sure', type: 'boolean' }],
  start: 'number',
  nodes: [
    { id: 'number', type: 'conversation', config: { say: [{ en: 'Your number?' }], expect: { kind: 'text', into: 'member' } } },
    { id: 'join', type: 'contact', config: { identify: 'member', reads: [{ kind: 'attribute', attribute: 'plan', into: 'plan' }, { kind: 'verified', into: 'sure' }] } },
    { id: 'told', type: 'conversation', config: { say: [{ en: 'verified: {{ sure }}, plan: {{ plan }}' }], expect: { kind: 'text' } } },
    person,
    bye,
  ],
  edges: [
    { from: 'number', outlet: 'answered', to: 'join' },
    { from: 'join', outlet: 'known', to: 'told' },
    { from: 'join', outlet: 'unknown', to: 'person' },
    { from: 'join', outlet: 'failed', to: 'person' },
    { from: 'told', outlet: 'answered', to: 'bye' },
    ...fromPerson,
  ],
};

const greeting = {
  ...base,
  variables: [{ name: 'name', type: 'text' }, { name: 'level', type: 'number' }, { name: 'back', type: 'boolean' }],
  start: 'who',
  nodes: [
    { id: 'who', type: 'contact', config: { reads: [{ kind: 'name', into: 'name' }] } },
    { id: 'ask', type: 'conversation', config: { say: [{ en: 'What may I call you?' }], expect: { kind: 'text', into: 'name' } } },
    { id: 'keep', type: 'contact', config: { writes: [{ kind: 'name', value: 'name' }, { kind: 'attribute', attribute: 'greeted', value: '"yes"' }], tags: ['bot'], consent: { purpose: 'name' } } },
    { id: 'level', type: 'contact', config: { reads: [{ kind: 'name', into: 'name' }, { kind: 'vip', into: 'level' }, { kind: 'returning', into: 'back' }] } },
    { id: 'hello', type: 'conversation', config: { say: [{ en: 'Hello {{ name }}, level {{ level }}, back: {{ back }}' }], expect: { kind: 'text' } } },
    { id: 'broken', type: 'conversation', config: { say: [{ en: 'That did not work.' }], expect: { kind: 'text' } } },
    bye,
  ],
  edges: [
    { from: 'who', outlet: 'known', to: 'level' },
    { from: 'who', outlet: 'unknown', to: 'ask' },
    { from: 'ask', outlet: 'answered', to: 'keep' },
    { from: 'keep', outlet: 'known', to: 'level' },
    { from: 'keep', outlet: 'unknown', to: 'bye' },
    { from: 'keep', outlet: 'failed', to: 'broken' },
    { from: 'level', outlet: 'known', to: 'hello' },
    { from: 'level', outlet: 'unknown', to: 'bye' },
    { from: 'hello', outlet: 'answered', to: 'bye' },
    { from: 'broken', outlet: 'answered', to: 'bye' },
  ],
};

const claiming = {
  ...base,
  variables: [{ name: 'member', type: 'text' }],
  start: 'join',
  nodes: [
    { id: 'join', type: 'contact', config: { identify: 'member' } },
    { id: 'no', type: 'conversation', config: { say: [{ en: 'refused' }], expect: { kind: 'text' } } },
    bye,
  ],
  edges: [
    { from: 'join', outlet: 'known', to: 'bye' },
    { from: 'join', outlet: 'unknown', to: 'bye' },
    { from: 'join', outlet: 'failed', to: 'no' },
    { from: 'no', outlet: 'answered', to: 'bye' },
  ],
};
