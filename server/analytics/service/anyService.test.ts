import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { serviceFigureKey, type ServiceFigureValue, type ServiceGrouping, type StaffMember, type StartedConversation } from '../../contract.ts';
import { clock, deed, flows, limits, memberships, Play, slugs } from '../../desk/deskPlay.test-support.ts';
import type { House } from '../../house.ts';
import { ProblemError } from '../../problem.ts';
import { createKeeping } from './facts/createKeeping.ts';
import { readServiceAgents } from './readings/readServiceAgents.ts';
import { readServiceFigures } from './readings/readServiceFigures.ts';
import { readServiceSeries } from './readings/readServiceSeries.ts';
import { agentFiguresByHand, figuresByHand, ofAgentByHand, ofTeamByHand, stateByHand, tellAll } from './reference.test-support.ts';
import { ServicePlay } from './servicePlay.test-support.ts';

/** Whatever happens at a desk and with a bot, the figures are those of a slow look through the logs. */

let desk: StaffedHouse;
let staff: StaffMember[];
let play: ServicePlay;
/** By house; they take what is over for rested. */
let keep: { readonly desk: () => Promise<void>; readonly play: () => Promise<void> };
beforeAll(async () => {
  play = await ServicePlay.open();
  desk = await StaffedHouse.open({ staff: ['owner', 'agent'], now: () => clock.now });
  for (const slug of slugs) await desk.publish(slug, [], flows[slug].priority, flows[slug].team ?? '');
  staff = await Promise.all(limits.map((_, n) => desk.house.auth.staff.add({ name: `A${n}`, email: `a${n}@example.com`, password: 'correct horse battery', role: n === 1 ? 'supervisor' : 'agent' })));
  const { connection } = desk.house.database;
  for (const team of ['售后', 'sales']) connection.prepare('insert into teams values (?, 0)').run(team);
  for (const [n, { id }] of staff.entries()) {
    desk.house.agents.setMaxChats(id, limits[n] ?? 1);
    for (const team of memberships[n] ?? []) connection.prepare('insert into team_members values (?, ?)').run(team, id);
  }
  keep = { desk: keepingOf(desk.house).once, play: keepingOf(play.office.house).once };
});
afterAll(async () => {
  await desk.close();
  await play.close();
});

const withinMs = 20_000;
const everything = { flow: undefined, versions: undefined, channel: undefined, locale: undefined, visitor: undefined, attribute: undefined };

/** What is over is kept as if it had rested. */
function keepingOf(house: House) {
  return createKeeping({ ...house, now: () => house.now() + 3_600_001, pauseMs: 0 });
}

/** A house of which nothing is remembered but what the database holds. */
function asIfStarted(house: House): House {
  return { ...house, database: { ...house.database } };
}

/** What has happened so far is remembered from now on, and has to be seen to have grown. */
function remember(house: House, now: number): void {
  readServiceFigures(house.database, { filter: everything, period: { from: 0, to: now + 1 }, before: { from: 0, to: 1 }, now, withinMs, zone: 'UTC' });
}

/** The figures of what has happened since a moment, both ways. */
function expectAgreement(house: House, from: number, now: number): void {
  const asked = { filter: everything, period: { from, to: now + 1 }, now, withinMs };
  const told = tellAll(house, from, now + 1);
  const { figures } = readServiceFigures(house.database, { ...asked, before: { from: 0, to: 1 }, zone: 'UTC' });
  expect(Object.fromEntries(figures.map(({ key, value }) => [key, plain(value)]))).toEqual(figuresByHand(told, { now, withinMs }));
  for (const { id, figures: of } of readServiceAgents(house.database, { ...asked, zone: 'UTC' }).agents) {
    const counted = Object.entries(of).flatMap(([key, value]) => (value.kind === 'duration' ? [] : [[key, plain(value)]]));
    expect(Object.fromEntries(counted), id).toEqual(agentFiguresByHand(told, id));
  }
  const series = (by: ServiceGrouping) => readServiceSeries(house.database, { ...asked, zone: 'UTC', by, figures: serviceFigureKey.options }).groups.map(({ key, figures: of }) => [key, Object.fromEntries(Object.entries(of).map(([name, value]) => [name, value.kind === 'duration' ? value.milliseconds : plain(value)]))] as const);
  const agents = [...new Set(told.flatMap(({ wanted }) => wanted.flatMap(({ spells }) => spells.map(({ agent }) => agent))))];
  const byHand = { now, withinMs, all: told };
  const staffed = (of: Record<string, unknown>) => Object.fromEntries(Object.entries(of).filter(([key]) => key !== 'botOnlyResolution' && key !== 'handoffRate'));

  for (const [key, of] of series('team')) {
    const had = ofTeamByHand(told, key || null);
    if (had.length > 0) expect(of, key).toMatchObject({ ...staffed(figuresByHand(had, byHand)), ...agentFiguresByHand(had, ...agents) });
  }
  for (const [key, of] of series('agent')) {
    const own = agentFiguresByHand(told, key);
    const { agentConversationTime: conversationTime, agentFirstResponseTime: firstResponseTime, agentResponseTime: responseTime, agentSatisfaction: satisfaction } = own;
    expect(of, key).toMatchObject({ ...staffed(figuresByHand(ofAgentByHand(told, key), byHand)), ...own, conversationTime, firstResponseTime, responseTime, satisfaction });
  }
  const hours = series('hour');
  expect(hours.map(([key]) => key)).toEqual(Array.from({ length: Math.floor(now / hourMs) - Math.floor(from / hourMs) + 1 }, (_, at) => new Date(from + at * hourMs).toISOString().slice(0, 13)));
  for (const [key, of] of hours) {
    const begin = Date.parse(`${key}:00:00Z`);
    const began = told.filter(({ begun }) => Math.floor(begun / hourMs) * hourMs === begin);
    const [availableTime, busyTime, breakTime] = ['available', 'busy', 'break'].map((state) => stateByHand(house, state, Math.max(begin, from), Math.min(now, begin + hourMs)));
    expect(of, key).toEqual({ ...figuresByHand(began, byHand), ...agentFiguresByHand(began, ...agents), availableTime, busyTime, breakTime });
  }
}

const hourMs = 3_600_000;

function plain(value: ServiceFigureValue): unknown {
  switch (value.kind) {
    case 'count':
      return value.count;
    case 'share':
      return [value.count, value.of];
    case 'split':
      return Object.fromEntries(value.parts.map(({ key, count }) => [key, count]));
    case 'distribution':
      return { count: value.count, mean: value.mean, median: value.median, p90: value.p90 };
    case 'duration':
      return value.share;
  }
}

it('agrees with a slow look through the logs of any desk', async () => {
  const property = fc.asyncProperty(fc.subarray([0, 1, 2, 3]), fc.array(deed, { minLength: 5, maxLength: 40 }), async (onDuty, deeds) => {
    clock.now += 60_000;
    const from = clock.now;
    const game = new Play(desk, staff);
    try {
      for (const each of [...onDuty.flatMap((agent) => [{ do: 'connect' as const, agent }, { do: 'state' as const, agent, state: 'available' as const }]), ...deeds]) {
        clock.now += 1_000;
        await game.happen(each);
        await game.settle();
      }
      expectAgreement(desk.house, from, clock.now);
    } finally {
      clock.now += 1_000;
      await game.clear();
    }
    expectAgreement(desk.house, from, clock.now);
    await keep.desk();
    expectAgreement(asIfStarted(desk.house), from, clock.now);
  });
  await expect(fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 60) })).resolves.toBeUndefined();
}, 240_000);

const which = fc.nat(20);
const who = fc.constantFrom('lin' as const, 'mei' as const, 'wu' as const);
const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('start' as const), slug: fc.constantFrom('care', 'sales', 'rated', 'faq', 'topic'), as: fc.option(which) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), which, text: fc.constantFrom('When do you open?', 'I want my money back', 'ostrich feathers', 'this is terrible, I am furious', 'thank you so much, great') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), which, choice: fc.constantFrom('score:5', 'score:4', 'score:2', 'skip') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'miss' as const, 'end' as const), which }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'answer' as const), which, who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('take' as const, 'close' as const, 'return' as const), which, who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), which, who, to: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('passToTeam' as const), which, who, team: fc.constantFrom('售后', 'sales', null) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wrapUp' as const), which, who, topic: fc.constantFrom('refund', 'other', '') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rate' as const), which, helpful: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('keep' as const, 'look' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(10, 300, 86_400, 7 * 86_400 - 200, 8 * 86_400) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer Each> ? Each : never;

async function happen(each: Happening, chats: StartedConversation[]): Promise<unknown> {
  const chat = 'which' in each ? chats[each.which % Math.max(1, chats.length)] : undefined;
  if (each.do === 'start') return void chats.push(await play.start(each.slug, each.as === null ? undefined : chats[each.as % Math.max(1, chats.length)]));
  if (each.do === 'wait') {
    play.pass(each.seconds);
    return play.office.house.fireDueTimers();
  }
  if (each.do === 'keep') return keep.play();
  if (each.do === 'look') return remember(play.office.house, play.now);
  if (chat === undefined) return undefined;
  const id = chat.conversationId;
  switch (each.do) {
    case 'say':
      return play.say(chat, each.text);
    case 'choose':
      return play.choose(chat, each.choice);
    case 'leave':
      return play.leave(chat);
    case 'miss':
      return play.office.house.chat.leave(id, null);
    case 'end':
      return play.office.house.chat.end(id);
    case 'accept':
      return play.desk.accept(id, play[each.who]);
    case 'answer':
      return play.answer(play[each.who], chat);
    case 'take':
      return play.desk.takeOver(id, play[each.who]);
    case 'close':
      return play.desk.close(id, play[each.who]);
    case 'return':
      return play.desk.giveBack(id, play[each.who]);
    case 'pass':
      return play.desk.transfer(id, play[each.who], { agent: play[each.to].id, reason: 'knows it' });
    case 'passToTeam':
      return play.desk.transfer(id, play[each.who], { team: each.team, reason: 'theirs' });
    case 'wrapUp':
      return play.wrapUp(play[each.who], chat, each.topic);
    case 'rate': {
      const answer = play.office.house.store.messages(id, 0).find(({ data }) => data?.includes('"rateable":true'));
      return answer && play.office.house.chat.rate(id, { seq: answer.seq, helpful: each.helpful }, chat.token);
    }
  }
}

it('agrees with a slow look through the logs of bots, surveys, topics and customers who come back', async () => {
  const { presence } = play.office.house.desk;
  const leaving = [play.lin, play.mei, play.wu].map(({ id }) => presence.enter(id));
  await presence.settled();
  const property = fc.asyncProperty(fc.array(happening, { minLength: 8, maxLength: 50 }), async (happenings) => {
    play.pass(60);
    const from = play.now;
    const chats: StartedConversation[] = [];
    for (const each of happenings) {
      play.pass(1);
      await happen(each, chats).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
      });
    }
    expectAgreement(play.office.house, from, play.now);
    expectAgreement(asIfStarted(play.office.house), from, play.now);
    for (const { conversationId } of chats) await play.office.house.chat.end(conversationId).catch(() => undefined);
  });
  await expect(fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 100) })).resolves.toBeUndefined();
  for (const leave of leaving) leave();
}, 240_000);
