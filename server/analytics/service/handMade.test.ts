import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceAgents, serviceFigures, serviceSeries, serviceTopics } from '../../contract.ts';
import { createKeeping } from './facts/createKeeping.ts';
import { factsForm } from './facts/readKept.ts';
import { readServiceFigures } from './readings/readServiceFigures.ts';
import { ServicePlay } from './servicePlay.test-support.ts';

/**
 * A morning that was played, and its figures as they were worked out by hand. Seconds from midnight:
 *
 * A care   0 wanted · 5 customer · 20 Lin on · 30 Lin · 40, 50 customer · 70 Lin · 80 customer · 100 Lin passes to Mei · 110 Mei · 120 Mei closes, "refund"
 * B rated  200 wanted · 230 Mei on · 240 customer · 260 Mei closes without a word · 265 five stars
 * C care   300 wanted · 330 customer leaves the queue
 * D care   400 wanted, still waits
 * E faq    500 begins · 510 asks what is known, over
 * F faq    520 begins · 530 asks what is not, over
 * G care   600 wanted, by A's customer · 610 Lin on · 615 Lin · 640 Lin gives it back · 650 wanted again · 720 Mei on · 725 customer · 730 Mei · 740 Mei closes, "refund"
 * H faq    800 begins · 810 Wu steps in · 815 Wu · 820 customer · 830 Wu · 850 Wu closes
 *
 * Mei's desk is open from 0 to 900: busy, from 100 available, from 700 on a break.
 */
let play: ServicePlay;
beforeAll(async () => {
  play = await ServicePlay.open();
  const { lin, mei, wu, desk } = play;
  const { presence, colleagues } = play.office.house.desk;
  const leave = presence.enter(mei.id);
  await presence.settled();

  const a = await play.at(0).start('care');
  await play.at(5).say(a, 'hello');
  await desk.accept(play.at(20) && a.conversationId, lin);
  await play.at(30).answer(lin, a);
  await play.at(40).say(a, 'one');
  await play.at(50).say(a, 'two');
  await play.at(70).answer(lin, a);
  await play.at(80).say(a, 'three');
  await colleagues.setState(play.at(100) && mei.id, 'available');
  await desk.transfer(a.conversationId, lin, { agent: mei.id, reason: 'knows it' });
  await play.at(110).answer(mei, a);
  await desk.close(play.at(120) && a.conversationId, mei);
  await play.wrapUp(mei, a, 'refund');

  const b = await play.at(200).start('rated');
  await desk.accept(play.at(230) && b.conversationId, mei);
  await play.at(240).say(b, 'anyone?');
  await desk.close(play.at(260) && b.conversationId, mei);
  await play.at(265).choose(b, 'score:5');
  await play.choose(b, 'skip').catch(() => undefined);

  const c = await play.at(300).start('care');
  await play.at(330).leave(c);
  await play.at(400).start('care');
  const e = await play.at(500).start('faq');
  await play.at(510).say(e, 'When do you open?');
  const f = await play.at(520).start('faq');
  await play.at(530).say(f, 'do you sell feathers of ostriches');

  const g = await play.at(600).start('care', a);
  await desk.accept(play.at(610) && g.conversationId, lin);
  await play.at(615).answer(lin, g);
  await desk.giveBack(play.at(640) && g.conversationId, lin);
  await play.at(650).say(g, 'again');
  await colleagues.setState(play.at(700) && mei.id, 'busy');
  await desk.accept(play.at(720) && g.conversationId, mei);
  await play.at(725).say(g, 'still there');
  await play.at(730).answer(mei, g);
  await desk.close(play.at(740) && g.conversationId, mei);
  await play.wrapUp(mei, g, 'refund');

  const h = await play.at(800).start('faq');
  await desk.takeOver(play.at(810) && h.conversationId, wu);
  await play.at(815).answer(wu, h);
  await play.at(820).say(h, 'oh');
  await play.at(830).answer(wu, h);
  await desk.close(play.at(850) && h.conversationId, wu);
  play.at(900);
  leave();
  await presence.settled();
  play.at(1_000);
});
afterAll(() => play.close());

const get = async (path: string) => (await play.office.request(`/api/analytics/service/${path}`, { as: 'analyst' })).json();
const day = 'from=2026-11-02&to=2026-11-02';
const seconds = (mean: number, median: number, p90: number, count: number) => ({ mean: expect.closeTo(mean * 1_000, 6), median: expect.closeTo(median * 1_000, 6), p90: expect.closeTo(p90 * 1_000, 6), count });
const share = (count: number, of: number) => ({ count, of });

it('measures what was worked out by hand of conversations', async () => {
  const { figures } = serviceFigures.parse(await get(`figures?${day}`));
  expect(Object.fromEntries(figures.map(({ key, value }) => [key, value]))).toMatchObject({
    conversations: { count: 8 },
    staffedConversations: { count: 4 }, // A B G H
    effectiveConversations: { count: 3 }, // A G H; nobody wrote to B
    ratings: { count: 1 },
    ratingShares: { of: 1, parts: [{ key: '5', count: 1 }, { key: '4', count: 0 }, {}, {}, {}] },
    satisfaction: share(1, 1),
    queueTime: seconds(32.5, 25, 58, 4), // A 20, B 30, G 10 and 70
    conversationTime: seconds(425 / 7, 50, 128, 7), // A 120, B 65, C 30, E 10, F 10, G 140, H 50
    firstResponseTime: seconds(7.5, 7.5, 10, 4), // A 10, G 5 and 10, H 5
    responseTime: seconds(17, 10, 30, 5), // A 20→30, 40→70, 80→110; G 725→730; H 820→830
    botOnlyResolution: share(1, 7), // E, of all but D
    handoffRate: share(6, 8),
    handoffReasons: { of: 7, parts: [{ key: 'flow', count: 6 }, { key: 'taken-over', count: 1 }] },
    firstContactResolution: { count: 0, of: 0, share: null }, // nobody's week is over
    queueAbandonment: share(1, 5), // C, of A B C and both of G
    serviceLevel: share(3, 5), // A B G, of those and G again and D
  });
});

it('waits a week before it says who was helped at first contact', async () => {
  play.at(8 * 86_400);
  const { figures } = serviceFigures.parse(await get(`figures?${day}`));
  play.at(1_000);
  expect(figures.find(({ key }) => key === 'firstContactResolution')?.value).toMatchObject(share(6, 7)); // A came back as G
});

it('measures what was worked out by hand of agents', async () => {
  const { agents } = serviceAgents.parse(await get(`agents?${day}`));
  expect(agents.map(({ name }) => name)).toEqual(['Lin', 'Mei', 'Wu']);
  expect(agents.map(({ figures }) => figures)).toMatchObject([
    {
      availableTime: { milliseconds: 0, share: null },
      agentConversations: { count: 2 }, // A G
      agentTransferred: { count: 1 },
      agentEffective: { count: 1 }, // G's customer said nothing to Lin
      agentUnanswered: { count: 0 },
      agentUnansweredRate: share(0, 2),
      agentFirstResponseTime: seconds(7.5, 7.5, 9.5, 2),
      agentResponseTime: seconds(20, 20, 28, 2), // A 20→30, 40→70
      agentConversationTime: seconds(55, 55, 75, 2), // A 80, G 30
      agentSatisfaction: share(0, 0),
    },
    {
      availableTime: { milliseconds: 600_000, share: 600 / 900 },
      busyTime: { milliseconds: 300_000, share: 300 / 900 },
      breakTime: { milliseconds: 0, share: 0 },
      agentConversations: { count: 3 }, // A B G
      agentTransferred: { count: 0 },
      agentEffective: { count: 2 },
      agentUnanswered: { count: 1 }, // B
      agentUnansweredRate: share(1, 3),
      agentFirstResponseTime: seconds(10, 10, 10, 2),
      agentResponseTime: seconds(7.5, 7.5, 9.5, 2), // A 100→110: their clock begins with them; G 5
      agentConversationTime: seconds(70 / 3, 20, 28, 3), // A 20, B 30, G 20
      agentSatisfaction: share(1, 1),
    },
    { agentConversations: { count: 1 }, agentFirstResponseTime: { mean: 5_000 }, agentResponseTime: { mean: 10_000 }, agentConversationTime: { mean: 40_000 } },
  ]);
});

it('tells them apart by day, hour, hour of the week, team, agent, channel, flow, version and language', async () => {
  const counts = async (by: string, more = '') => {
    const { groups } = serviceSeries.parse(await get(`series?${day}&by=${by}&figures=conversations,queueTime${more}`));
    return Object.fromEntries(groups.flatMap(({ key, figures: { conversations: all } }) => (all?.kind === 'count' && all.count > 0 ? [[key, all.count]] : [])));
  };
  const flow = (slug: string) => play.office.house.database.connection.prepare<[string], string>('select id from flows where slug = ?').pluck().get(slug) ?? '';
  const { lin, mei, wu } = play;
  expect(await counts('day')).toEqual({ '2026-11-02': 8 });
  expect(await counts('hour')).toEqual({ '2026-11-02T00': 8 });
  expect(await counts('hour', '&zone=Asia/Kolkata')).toEqual({ '2026-11-02T05': 8 });
  expect(await counts('hourOfWeek')).toEqual({ '1-00': 8 });
  expect(await counts('team')).toEqual({ '': 1, 售后: 5 });
  // By the clocks of Kathmandu the first quarter of an hour is the last of five o'clock.
  const { groups } = serviceSeries.parse(await get('series?from=2026-11-01&to=2026-11-03&by=hour&figures=conversations,queueTime&zone=Asia/Kathmandu'));
  expect(groups.map(({ key }) => key)).toEqual([...Array.from({ length: 24 }, (_, hour) => `2026-11-01T${String(hour).padStart(2, '0')}`), ...Array.from({ length: 7 }, (_, hour) => `2026-11-02T0${hour}`)]);
  expect(groups.slice(-3).map(({ figures }) => figures)).toMatchObject([
    { conversations: { count: 0 }, queueTime: { count: 0, mean: null } },
    { conversations: { count: 8 }, queueTime: { count: 4 } },
    { conversations: { count: 0 }, queueTime: { count: 0, mean: null } },
  ]);
  expect(await counts('agent')).toEqual({ [lin.id]: 2, [mei.id]: 3, [wu.id]: 1 });
  expect(await counts('channel')).toEqual({ api: 8 });
  expect(await counts('flow')).toEqual({ [flow('care')]: 4, [flow('faq')]: 3, [flow('rated')]: 1 });
  expect(await counts('version')).toEqual({ [`${flow('care')}@1`]: 4, [`${flow('faq')}@1`]: 3, [`${flow('rated')}@1`]: 1 });
  expect(await counts('locale')).toEqual({ en: 8 });
});

it('tells figures of agents, and what they did with their time, by any group; and what it cannot tell', async () => {
  const series = async (by: string, figures: string, more = '') => {
    const { groups, untold } = serviceSeries.parse(await get(`series?${day}&by=${by}&figures=${figures}${more}`));
    return { untold, groups: Object.fromEntries(groups.map(({ key, figures: of }) => [key, of])) };
  };
  const { lin, mei, wu } = play;
  const mine = { availableTime: { milliseconds: 600_000, share: 600 / 900 }, busyTime: { milliseconds: 300_000 } };
  const figures = 'agentConversations,agentTransferred,agentSatisfaction,agentFirstResponseTime,availableTime,busyTime';
  // Lin's two, Mei's three and Wu's one.
  const all = { agentConversations: { count: 6 }, agentTransferred: { count: 1 }, agentSatisfaction: share(1, 1), agentFirstResponseTime: seconds(8, 10, 10, 5) };
  expect(await series('day', figures)).toMatchObject({ untold: [], groups: { '2026-11-02': { ...all, ...mine } } });
  expect(await series('hour', figures)).toMatchObject({ groups: { '2026-11-02T00': { ...all, ...mine } } });
  expect(await series('day', figures, `&agent=${lin.id}`)).toMatchObject({ groups: { '2026-11-02': { agentConversations: { count: 2 }, busyTime: { milliseconds: 0, share: null } } } });
  expect(await series('channel', figures)).toMatchObject({ untold: ['availableTime', 'busyTime'], groups: { api: all } });
  expect(await series('team', figures)).toMatchObject({ groups: { 售后: { agentConversations: { count: 5 }, ...mine }, '': { agentConversations: { count: 1 } } } });
  expect(await series('agent', figures)).toMatchObject({ groups: { [lin.id]: { agentConversations: { count: 2 } }, [mei.id]: mine, [wu.id]: { agentConversations: { count: 1 } } } });
  expect(await series('team', 'handoffRate,botOnlyResolution,conversations')).toMatchObject({ untold: ['botOnlyResolution', 'handoffRate'], groups: { 售后: { conversations: { count: 5 } } } });
  expect(await series('day', 'ratingShares,handoffReasons')).toMatchObject({ groups: { '2026-11-02': { ratingShares: { of: 1 }, handoffReasons: { of: 7 } } } });
});

it('gives an agent one value by one name, whether filtered, told apart or in the table of agents', async () => {
  const twins = [['conversationTime', 'agentConversationTime'], ['firstResponseTime', 'agentFirstResponseTime'], ['responseTime', 'agentResponseTime'], ['satisfaction', 'agentSatisfaction']] as const;
  const { agents } = serviceAgents.parse(await get(`agents?${day}`));
  const { groups } = serviceSeries.parse(await get(`series?${day}&by=agent&figures=${twins.map(([own]) => own).join(',')}`));
  for (const { id, figures: table } of agents) {
    const filtered = new Map(serviceFigures.parse(await get(`figures?${day}&agent=${id}`)).figures.map(({ key, value }) => [key, value]));
    for (const [own, twin] of twins) expect([filtered.get(own), groups.find(({ key }) => key === id)?.figures[own]], `${id} ${own}`).toEqual([table[twin], table[twin]]);
  }
  // Mei's alone is about her; Lin was not rated.
  const ratings = async (agent: string) => serviceFigures.parse(await get(`figures?${day}&agent=${agent}`)).figures.find(({ key }) => key === 'ratings')?.value;
  expect([await ratings(play.lin.id), await ratings(play.mei.id)]).toEqual([{ kind: 'count', count: 0 }, { kind: 'count', count: 1 }]);
});

it('narrows hand-offs to a team or an agent', async () => {
  const of = async (query: string) => Object.fromEntries(serviceFigures.parse(await get(`figures?${day}&${query}`)).figures.map(({ key, value }) => [key, value]));
  const lins = await of(`agent=${play.lin.id}`);
  expect(lins).toMatchObject({ conversations: { count: 2 }, queueTime: seconds(15, 15, 19, 2), firstResponseTime: seconds(7.5, 7.5, 9.5, 2) });
  expect(lins).not.toHaveProperty('handoffRate');
  expect(await of('team=sales')).toMatchObject({ conversations: { count: 0 }, queueTime: { mean: null, count: 0 }, satisfaction: { share: null } });
});

it('counts topics that agents gave', async () => {
  expect(serviceTopics.parse(await get(`topics?${day}&source=wrapUp`))).toMatchObject({ days: ['2026-11-02'], topics: [{ key: 'refund', share: share(2, 2), trend: [2], change: null }] });
});

it('reads what logs came to where that was kept, and the log where it has grown since or another release kept it', async () => {
  const { house } = play.office;
  const { connection } = house.database;
  // Nothing of it is remembered from before.
  const told = (): Record<string, unknown> => {
    const { figures } = readServiceFigures({ ...house.database }, { filter: {}, period: { from: play.begin, to: play.begin + 86_400_000 }, before: { from: 0, to: 1 }, zone: 'UTC', now: play.now, withinMs: 20_000 });
    return Object.fromEntries(figures.map(({ key, value }) => [key, value]));
  };
  const before = told();
  const rested = play.now + 3_600_001;
  await createKeeping({ ...house, now: () => rested, pauseMs: 0 }).once();
  // All but D, which still waits.
  expect(connection.prepare('select count(*) from conversation_facts').pluck().get()).toBe(7);
  expect(told()).toEqual(before);
  // A row that is not whole says nothing.
  connection.exec('begin; update conversation_facts set facts = substr(facts, 1, length(facts) / 2)');
  expect(told()).toEqual(before);
  connection.exec('rollback');
  connection.prepare("update conversation_facts set facts = json_set(facts, '$.botEnd', 'missed') where facts ->> '$.botEnd' = 'answered'").run();
  expect(told()).toEqual({ ...before, botOnlyResolution: expect.objectContaining(share(0, 7)) });
  connection.prepare('update conversation_facts set seq = seq - 1').run();
  expect(told()).toEqual(before);
  connection.prepare('update conversation_facts set seq = seq + 1, form = ?').run(factsForm - 1);
  expect(told()).toEqual(before);
  await createKeeping({ ...house, now: () => rested, pauseMs: 0 }).once();
  expect(connection.prepare("select count(*) from conversation_facts where facts ->> '$.botEnd' = 'answered'").pluck().get()).toBe(1);
});

it('keeps what the other logs come to where one cannot be read', async () => {
  const { house } = play.office;
  const { connection } = house.database;
  const id = connection.prepare<[], string>("select conversation_id from events where kind = 'wrapped-up' limit 1").pluck().get();
  connection.exec('delete from conversation_facts');
  connection.prepare("update events set data = '{' where conversation_id = ?").run(id);
  const noted: unknown[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => noted.push(JSON.parse(line)) });
  await createKeeping({ ...house, log, now: () => play.now + 3_600_001, pauseMs: 0 }).once();
  expect(connection.prepare('select count(*) from conversation_facts').pluck().get()).toBe(6);
  expect(noted).toEqual([expect.objectContaining({ conversation: id })]);
});
