import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceAgents, serviceFigures, type ServiceFigureKey } from '../../contract.ts';
import { ServicePlay } from './servicePlay.test-support.ts';

let play: ServicePlay;
beforeAll(async () => {
  play = await ServicePlay.open();
});
afterAll(() => play.close());

const day = 86_400;
const get = async (path: string) => (await play.office.request(`/api/analytics/service/${path}`, { as: 'owner' })).json();

/** A figure of the conversations that began on a day of November 2026. */
async function figure(key: ServiceFigureKey, date: string) {
  return serviceFigures.parse(await get(`figures?from=2026-11-${date}&to=2026-11-${date}`)).figures.find((each) => each.key === key)?.value;
}

it('counts who came back from the end, not from the beginning, of a conversation that took long', async () => {
  const first = await play.at(0).start('care');
  await play.desk.accept(first.conversationId, play.lin);
  await play.desk.close(play.at(2 * day) && first.conversationId, play.lin);
  const second = await play.at(8 * day).start('care', first);
  await play.desk.accept(second.conversationId, play.lin);
  await play.desk.close(second.conversationId, play.lin);
  // A week and a moment after the second.
  const third = await play.at(15 * day + 1).start('care', first);
  await play.leave(third);
  play.at(30 * day);
  expect(await figure('firstContactResolution', '02')).toMatchObject({ count: 0, of: 1 });
  expect(await figure('firstContactResolution', '10')).toMatchObject({ count: 1, of: 1 });
});

it('calls a chat effective for an agent where the customer wrote while they were there, and for the conversation whoever answered', async () => {
  play.at(40 * day);
  const { lin, mei, desk, office } = play;
  const leave = office.house.desk.presence.enter(mei.id);
  await office.house.desk.presence.settled();
  const chat = await play.start('care');
  await desk.accept(play.at(40 * day + 10) && chat.conversationId, lin);
  await play.at(40 * day + 20).answer(lin, chat);
  await desk.transfer(play.at(40 * day + 30) && chat.conversationId, lin, { agent: mei.id, reason: 'hers' });
  await play.at(40 * day + 40).say(chat, 'hello?');
  leave();
  const { agents } = serviceAgents.parse(await get('agents?from=2026-12-12&to=2026-12-12'));
  expect(agents.map(({ name, figures: { agentEffective } }) => [name, agentEffective])).toMatchObject([['Lin', { count: 0 }], ['Mei', { count: 0 }]]);
  const { figures } = serviceFigures.parse(await get('figures?from=2026-12-12&to=2026-12-12'));
  expect(figures.find(({ key }) => key === 'effectiveConversations')?.value).toEqual({ kind: 'count', count: 1 });
});
