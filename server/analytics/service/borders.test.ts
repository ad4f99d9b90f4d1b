import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceAgents, serviceFigures, serviceSeries, serviceTopics, type ServiceFigureKey, type ServiceFigureValue } from '../../contract.ts';
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

it('counts a wait for the team that was waited for, though the chat was passed to another', async () => {
  play.at(50 * day);
  const { lin, desk } = play;
  const passed = await play.start('care');
  await desk.accept(play.at(50 * day + 30) && passed.conversationId, lin);
  await desk.transfer(play.at(50 * day + 40) && passed.conversationId, lin, { team: 'sales', reason: 'theirs' });
  await desk.takeOver(play.at(50 * day + 100) && passed.conversationId, play.wu);
  // A supervisor sends it to the right queue before anybody is on it.
  const moved = await play.start('care');
  await desk.transfer(play.at(50 * day + 110) && moved.conversationId, play.wu, { team: 'sales', reason: 'wrong queue' });
  await desk.takeOver(play.at(50 * day + 120) && moved.conversationId, play.wu);
  const { groups } = serviceSeries.parse(await get('series?from=2026-12-22&to=2026-12-22&by=team&figures=conversations,queueTime,serviceLevel'));
  expect(groups).toMatchObject([
    { key: 'sales', figures: { conversations: { count: 2 }, queueTime: { count: 1, mean: 20_000 }, serviceLevel: { of: 1 } } },
    { key: '售后', figures: { conversations: { count: 1 }, queueTime: { count: 1, mean: 30_000 }, serviceLevel: { of: 1 } } },
  ]);
  const { figures } = serviceFigures.parse(await get('figures?from=2026-12-22&to=2026-12-22&team=sales'));
  expect(figures.find(({ key }) => key === 'queueTime')?.value).toMatchObject({ count: 1, mean: 20_000 });
});

it('gives a rating to the agent whom it is about alone, whoever else was on', async () => {
  play.at(55 * day);
  const { lin, mei, desk, office } = play;
  const leave = office.house.desk.presence.enter(mei.id);
  await office.house.desk.presence.settled();
  const chat = await play.start('rated');
  await desk.accept(chat.conversationId, lin);
  await desk.transfer(chat.conversationId, lin, { agent: mei.id, reason: 'hers' });
  await desk.close(chat.conversationId, mei);
  await play.choose(chat, 'score:2');
  leave();
  const rated = async (agent: string) => {
    const { figures } = serviceFigures.parse(await get(`figures?from=2026-12-27&to=2026-12-27&agent=${agent}`));
    return ['ratings', 'satisfaction', 'ratingShares'].map((key) => figures.find((each) => each.key === key)?.value);
  };
  expect(await rated(lin.id)).toMatchObject([{ count: 0 }, { of: 0 }, { of: 0 }]);
  expect(await rated(mei.id)).toMatchObject([{ count: 1 }, { count: 0, of: 1 }, { of: 1 }]);
});

it('tells no change against a period that begins before the first conversation', async () => {
  play.at(60 * day);
  const whole = async (query: string) => {
    const { comparable, figures } = serviceFigures.parse(await get(`figures?${query}`));
    const topics = serviceTopics.parse(await get(`topics?${query}`));
    expect(topics.comparable).toBe(comparable);
    return [comparable, figures.find(({ key }) => key === 'conversations')?.change === null];
  };
  expect(await whole('from=2026-12-12&to=2026-12-12&beforeFrom=2026-11-10&beforeTo=2026-11-10')).toEqual([true, false]);
  expect(await whole('from=2026-12-12&to=2026-12-12&beforeFrom=2026-11-01&beforeTo=2026-11-10')).toEqual([false, true]);
});

it('begins and ends days where they do in zones at half past, and puts what began a little before the first into it', async () => {
  const { lin, office, desk } = play.at(70 * day);
  const leave = office.house.desk.presence.enter(lin.id);
  await office.house.desk.presence.settled();
  // A quarter to midnight in Kolkata, on the eve of the first day and of the second.
  for (const eve of [71, 72]) {
    const chat = await play.at(eve * day + 18.25 * 3_600).start('care');
    await desk.accept(chat.conversationId, lin);
    await desk.close(chat.conversationId, lin);
    await play.wrapUp(lin, chat, 'eve');
  }
  play.at(75 * day);
  leave();
  const days = 'from=2027-01-13&to=2027-01-15&zone=Asia/Kolkata';
  const hours = (figures: Partial<Record<ServiceFigureKey, ServiceFigureValue>>) => (['availableTime', 'busyTime', 'breakTime'] as const).reduce((sum, key) => sum + (figures[key]?.kind === 'duration' ? figures[key].milliseconds / 3_600_000 : 0), 0);
  const series = async (by: string) => serviceSeries.parse(await get(`series?${days}&by=${by}&figures=conversations,availableTime,busyTime,breakTime`)).groups.map(({ key, figures }) => [key, hours(figures), figures.conversations?.kind === 'count' && figures.conversations.count]);
  expect(await series('day')).toEqual([['2027-01-13', 24, 2], ['2027-01-14', 24, 0], ['2027-01-15', 24, 0]]);
  const byHour = await series('hour');
  expect([byHour.length, byHour.every(([, length]) => length === 1), byHour[0]]).toEqual([72, true, ['2027-01-13T00', 1, 1]]);
  expect(serviceAgents.parse(await get(`agents?${days}`)).agents.map(({ name, figures }) => [name, hours(figures)])).toEqual([['Lin', 72]]);
  expect(serviceTopics.parse(await get(`topics?${days}&source=wrapUp`))).toMatchObject({ days: ['2027-01-13', '2027-01-14', '2027-01-15'], topics: [{ key: 'eve', trend: [2, 0, 0] }] });
  const table = await (await office.request(`/api/analytics/tables/agent-days.json?${days}`, { as: 'owner' })).json();
  expect(table.map((row: Record<string, number>) => [row['day'], row['agent_conversations'], ['available', 'busy', 'break'].reduce((sum, state) => sum + Number(row[`${state}_time_seconds`]) / 3_600, 0)])).toEqual([['2027-01-13', 2, 24], ['2027-01-14', 0, 24], ['2027-01-15', 0, 24]]);
});
