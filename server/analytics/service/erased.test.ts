import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactOf } from '../../contacts/contactsHouse.test-support.ts';
import type { StartedConversation } from '../../contract.ts';
import { readServiceTopics } from './readings/readServiceTopics.ts';
import { ServicePlay } from './servicePlay.test-support.ts';

let play: ServicePlay;
let talks: StartedConversation[];
beforeAll(async () => {
  play = await ServicePlay.open();
  const { desk, lin, office } = play;
  const asked = await play.at(0).start('topic');
  await play.at(5).say(asked, 'I want my money back, this is terrible');
  await desk.accept(play.at(20) && asked.conversationId, lin);
  await play.at(25).say(asked, 'thank you so much, great');
  await play.at(30).answer(lin, asked);
  await desk.close(play.at(60) && asked.conversationId, lin);
  const rated = await play.at(100).start('rated', asked);
  await desk.accept(play.at(120) && rated.conversationId, lin);
  await play.at(125).answer(lin, rated);
  await desk.close(play.at(140) && rated.conversationId, lin);
  await play.at(150).choose(rated, 'score:2');
  await play.say(rated, 'you are slow').catch(() => undefined);
  await play.wrapUp(lin, rated, 'a matter of hers alone');
  const left = await play.at(200).start('care', asked);
  await play.at(230).leave(left);
  for (const { conversationId } of [asked, rated, left]) await office.house.chat.end(conversationId).catch(() => undefined);
  // Two matters that were hers alone, and one again: erased, they are still two.
  for (const [at, topic] of [[300, 'the first of hers'], [400, 'the second of hers'], [500, 'the first of hers']] as const) {
    const own = await play.at(at).start('care', asked);
    await desk.accept(own.conversationId, lin);
    await desk.close(play.at(at + 10) && own.conversationId, lin);
    await play.wrapUp(lin, own, topic);
    await office.request(`/api/desk/chats/${own.conversationId}/tags`, { as: 'owner', method: 'PUT', body: { tags: [`tag: ${topic}`, 'hers'] } });
  }
  // Back with what a topic node had made of the first, now by an agent's word.
  const again = await play.at(550).start('care', asked);
  await desk.accept(again.conversationId, lin);
  await desk.close(play.at(560) && again.conversationId, lin);
  await play.wrapUp(lin, again, 'refund');
  // Somebody else's, so that what is a tag's share of stays too.
  const other = await play.at(600).start('care');
  await desk.accept(other.conversationId, lin);
  await desk.close(other.conversationId, lin);
  await office.request(`/api/desk/chats/${other.conversationId}/tags`, { as: 'owner', method: 'PUT', body: { tags: ['everybody’s'] } });
  talks = [asked, rated, left];
  play.at(9 * 86_400);
});
afterAll(() => play.close());

it('comes to the same figures when a contact is erased, topics and tags that were theirs alone too, of which no word is left', async () => {
  const { office } = play;
  const day = 'from=2026-11-02&to=2026-11-02';
  const read = async () => Promise.all([`figures?${day}`, `agents?${day}`, `series?${day}&by=hour&figures=conversations,mood,responseTime`, `topics?${day}&source=class`].map(async (path) => (await office.request(`/api/analytics/service/${path}`, { as: 'analyst' })).json()));
  const topics = (source: 'wrapUp' | 'tag') => readServiceTopics(office.house.database, { filter: {}, period: { from: play.begin, to: play.begin + 86_400_000 }, before: { from: 0, to: 1 }, zone: 'UTC', now: play.now, source }).topics;
  const shares = () => (['wrapUp', 'tag'] as const).map((source) => topics(source).map(({ share }) => share));
  const before = await read();
  expect(before[0].figures.find(({ key }: { key: string }) => key === 'mood').value.count).toBeGreaterThan(1);
  expect(before[3].topics).toMatchObject([{ key: 'refund', title: { en: 'Refund', zh: '退款' }, share: { count: 1, of: 1 } }]);
  const told = shares();
  expect(told.map((each) => each.map(({ count, of }) => [count, of]))).toEqual([[[2, 5], [1, 5], [1, 5], [1, 5]], [[3, 4], [2, 4], [1, 4], [1, 4]]]);
  const [first] = talks;
  const erased = await office.request(`/api/contacts/${contactOf(office, first ?? { conversationId: '' })}/erase`, { as: 'owner', method: 'POST' });
  expect(erased.status).toBe(200);
  expect(office.house.store.messages(first?.conversationId ?? '', 0).some(({ data }) => data?.includes('money'))).toBe(false);
  expect(await read()).toEqual(before);
  expect(shares()).toEqual(told);
  expect(topics('wrapUp').map(({ title, key }) => title['en'] ?? key).toSorted()).toEqual(['(erased)', '(erased)', '(erased)', 'refund']);
  expect(JSON.stringify([topics('wrapUp'), topics('tag')])).not.toMatch(/hers/);
});
