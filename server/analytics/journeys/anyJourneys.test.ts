import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { registry } from '../../../nodes/registry.ts';
import { anyFlow, anyHappening, anyKnowledge, happen } from '../../chat/anyTalk.test-support.ts';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { readConfig } from '../../config.ts';
import { became, type Paths } from '../../contract.ts';
import { openHouse } from '../../house.ts';
import { findSegments } from '../filter/findSegments.ts';
import { readLastTyped } from '../nodeDetail/readLastTyped.ts';
import { readNodeConversations } from '../nodeDetail/readNodeConversations.ts';
import { readNodeDetail } from '../nodeDetail/readNodeDetail.ts';
import { readMerges } from '../persons/readMerges.ts';
import { readPersons } from '../persons/readPersons.ts';
import { Visitors } from '../persons/visitors.ts';
import { hourMs } from '../filter/periodOf.ts';
import { slowVisits, type LoggedEntry } from '../visits/slowVisits.test-support.ts';
import { readWayConversations, type ChosenWay } from './conversations/readWayConversations.ts';
import { readFixFirst } from './fixFirst/readFixFirst.ts';
import { readFunnel } from './funnel/readFunnel.ts';
import { readPaths } from './paths/readPaths.ts';
import { slowEnd, slowFunnel, slowHelp, slowLoss, slowMedian, slowPersons, slowReturn, slowSurvival, slowTyped, slowWaits, slowWays, type SlowTalk } from './slowJourneys.test-support.ts';

/** For any flows, customers, merges and periods: every figure of the journeys is what plain loops over the logs come to. */

const data = mkdtempSync(join(tmpdir(), 'handrail-journeys-'));
let time = Date.UTC(2026, 8, 1, 7);
const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry, () => time);
const { database, store, versions, chat } = house;
await house.knowledge.replace(anyKnowledge);

afterAll(async () => {
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

const talk = fc.record({
  locale: fc.constantFrom('en', 'zh'),
  channel: fc.constantFrom('page', 'widget'),
  again: fc.boolean(),
  merges: fc.boolean(),
  happenings: fc.array(anyHappening, { maxLength: 8 }),
  later: fc.constantFrom(0, 40, 60 * 5, 60 * 24 * 8),
});
const asked = fc.record({
  filter: fc.record({ channel: fc.constantFrom('page', 'widget'), locale: fc.constantFrom('en', 'zh') }, { requiredKeys: [] }),
  skip: fc.nat(3),
  steps: fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }),
  drawn: fc.integer({ min: 3, max: 8 }),
  width: fc.integer({ min: 1, max: 3 }),
  fromStart: fc.boolean(),
});

it('tells what the logs say', async () => {
  let made = 0;
  const mergedInto = new Map<string, string>();
  // Held from the beginning, and told of nothing but what turns have changed.
  const visitors = new Visitors(database, readMerges(database));
  const property = fc.asyncProperty(anyFlow, fc.array(talk, { minLength: 1, maxLength: 6 }), asked, async (document, talks, { filter: limits, skip, steps, drawn, width, fromStart }) => {
    made += 1;
    const slug = `any-${made}`;
    publishUnchecked(database, slug, document);
    const begun = Math.floor(time / hourMs) * hourMs;
    let previous: { conversationId: string; token: string } | undefined;
    const ids: string[] = [];
    for (const [nth, { locale, channel, again, merges, happenings, later }] of talks.entries()) {
      const opened = await chat.start(slug, { locale, channel, ...(again && previous && { continues: previous }) });
      const [one, other] = [store.conversation(ids[0] ?? opened.conversationId)!.contactId!, store.conversation(opened.conversationId)!.contactId!];
      if (merges && one !== other && !mergedInto.has(other)) {
        mergedInto.set(other, one);
        database.connection.prepare('update contacts set merged_into = ? where id = ?').run(one, other);
      }
      previous = opened;
      ids.push(opened.conversationId);
      for (const [index, each] of happenings.entries()) {
        time += 1_000;
        await happen(house, opened.conversationId, each, `m${nth}-${index}`, (ms) => (time += ms));
      }
      time += later * 60_000;
    }

    const period = { from: begun + skip * hourMs, to: time + hourMs };
    const rows = ids.map((id) => store.conversation(id)!);
    const picked = rows
      .filter((row) => row.createdAt >= period.from && (limits.channel ?? row.channel) === row.channel && (limits.locale ?? row.locale) === row.locale)
      .map((row): SlowTalk => {
        const log: LoggedEntry[] = store.log(row.id, 0, undefined, -1).map((entry) => ({ ...entry, data: JSON.parse(entry.data ?? 'null') }));
        const types = new Map(versions.compiled(row.flowId, row.version).nodes.map(({ source, type }) => [source.id, type]));
        const cardOf = (node: string) => (node === '' ? registry['human-handoff'] : types.get(node));
        const read = slowVisits(log, (node, outlet) => (node === '' ? 'onward' : (cardOf(node)?.meaning(outlet) ?? 'onward')));
        return { id: row.id, contact: row.contactId, log, visits: read, meaning: (node, outlet) => (outlet === '' ? 'onward' : (cardOf(node)?.meaning(outlet) ?? 'onward')), type: (node) => cardOf(node)?.type ?? '' };
      });
    const question = { filter: { flow: slug, ...limits }, period };
    const nodes = [...new Set(picked.flatMap(({ visits }) => visits.map(({ node }) => node)))];

    const persons = readPersons(database, question);
    expect(persons.persons).toBe(slowPersons(picked, mergedInto, null));
    expect(Object.fromEntries(persons.nodes.map((each) => [`${each.node}`, each.persons]))).toEqual(Object.fromEntries(nodes.map((node) => [`${node || null}`, slowPersons(picked, mergedInto, node)])));

    visitors.refresh(readMerges(database));
    const counted = visitors.count(findSegments(database, question.filter).ids, period);
    expect(counted.persons).toBe(persons.persons);
    expect([...counted.nodes].map(([node, each]) => [node, each]).toSorted()).toEqual(nodes.map((node) => [node, { persons: slowPersons(picked, mergedInto, node), conversations: picked.filter(({ visits }) => visits.some((visit) => visit.node === node)).length }]).toSorted());

    const way = steps.map((each) => nodes[each % (nodes.length + 1)] ?? 'nowhere');
    const funnel = readFunnel(database, { ...question, nodes: way });
    expect(funnel.conversations).toBe(picked.length);
    const mean = (of: readonly number[]): number | null => (of.length === 0 ? null : of.reduce((sum, each) => sum + each, 0) / of.length);
    expect(funnel.steps.map(({ reached, stopped, sincePrevious: { count, mean: average, median } }) => ({ reached, stopped, count, average, median }))).toEqual(slowFunnel(picked, way).map(({ reached, stopped, waited }) => ({ reached, stopped, count: waited.length, average: mean(waited), median: slowMedian(waited) })));
    funnel.steps.forEach(({ reached, stopped }, at) => {
      if (at < way.length - 1) expect(reached).toBe(funnel.steps[at + 1]!.reached + Object.values(stopped).reduce((sum, each) => sum + each, 0));
    });

    // Behind each figure there are as many conversations as it says, and each once.
    const behind = (chosen: ChosenWay): number => new Set(readWayConversations(database, { ...question, chosen, before: undefined, limit: 100 }).conversations.map(({ id }) => id)).size;
    expect(way.map((_node, at) => behind({ of: 'funnel', nodes: way, at }))).toEqual(funnel.steps.map(({ reached, stopped }, at) => (at === way.length - 1 ? reached : Object.values(stopped).reduce((sum, each) => sum + each, 0))));

    const start = fromStart ? undefined : nodes[skip % (nodes.length + 1)];
    const ways = readPaths(database, { ...question, start, steps: drawn, width });
    expectPaths(ways, slowWays(picked, start), { steps: drawn, width });
    const place = { of: 'paths', start, node: undefined, besides: undefined, next: undefined, became: undefined } as const;
    ways.steps.forEach((places, at) => {
      const besides = places.flatMap(({ kind, node }) => (kind === 'node' ? [node ?? ''] : []));
      for (const { kind, node, conversations } of places) expect(behind({ ...place, at, ...(kind === 'node' ? { node: node ?? '' } : { besides }) })).toBe(conversations);
      for (const end of became.exclude(['onward']).options) expect(behind({ ...place, at, became: [end] })).toBe(places.reduce((sum, { ends }) => sum + ends[end], 0));
    });
    for (const { step: at, from, to, conversations } of ways.links) {
      const [one, other] = [ways.steps[at]![from]!, ways.steps[at + 1]![to]!];
      if (one.kind === 'node' && other.kind === 'node') expect(behind({ ...place, at, node: one.node ?? '', next: other.node ?? '' })).toBe(conversations);
    }
    const handed = new Set(database.connection.prepare<[], string>('select conversation_id from handoffs').pluck().all());
    for (const { node, lost } of readFixFirst(database, { ...question, now: time }).nodes) expect(behind({ of: 'losses', node: node ?? '' })).toBe(lost);
    for (const now of [time, time + 8 * 24 * hourMs]) {
      expectFixFirst(readFixFirst(database, { ...question, now }), picked, nodes, (talk, leftAt) => slowReturn(talk, leftAt, rows.map((row) => ({ ...row, handed: handed.has(row.id) })), mergedInto, now));
    }
    for (const node of nodes.slice(0, 3)) expectDetail(node, question, picked);
  });
  await fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 40), endOnFailure: true });
}, 240_000);

function expectPaths(paths: Omit<Paths, 'scope'>, ways: ReturnType<typeof slowWays>, { steps, width }: { steps: number; width: number }): void {
  expect(paths.conversations).toBe(ways.length);
  const different = new Set(ways.map(({ nodes }) => JSON.stringify(nodes)));
  expect(paths.different).toBe(different.size);
  expect(paths.sequences.length).toBe(Math.min(20, different.size));
  for (const { nodes, share, ends } of paths.sequences) {
    const same = ways.filter((way) => JSON.stringify(way.nodes.map((node) => node || null)) === JSON.stringify(nodes));
    expect(share).toMatchObject({ count: same.length, of: ways.length });
    for (const [end, count] of Object.entries(ends)) expect(count).toBe(same.filter((way) => way.end === end).length);
  }
  const named = paths.steps.map((places) => new Set(places.flatMap(({ kind, node }) => (kind === 'node' ? [node] : []))));
  const isAt = (way: (typeof ways)[number], step: number, place: number): boolean => {
    const node = way.nodes[step];
    const { kind, node: drawn } = paths.steps[step]![place]!;
    return node !== undefined && (kind === 'node' ? (node || null) === drawn : !named[step]!.has(node || null));
  };
  expect(paths.steps.length).toBe(Math.min(steps, Math.max(0, ...ways.map(({ nodes }) => nodes.length))));
  paths.steps.forEach((places, step) => {
    expect(places.length).toBeLessThanOrEqual(width + 1);
    expect(places.reduce((sum, { conversations }) => sum + conversations, 0)).toBe(ways.filter(({ nodes }) => nodes.length > step).length);
    places.forEach(({ kind, node, conversations, ends }, place) => {
      const here = ways.filter((way) => isAt(way, step, place));
      expect(conversations).toBe(here.length);
      const [entering, leaving] = [paths.links.filter((link) => link.step === step - 1 && link.to === place), paths.links.filter((link) => link.step === step && link.from === place)];
      for (const { to, conversations: taken } of leaving) expect(taken).toBe(here.filter((way) => isAt(way, step + 1, to)).length);
      // In = out + ends.
      const sum = (of: readonly { conversations: number }[]): number => of.reduce((all, each) => all + each.conversations, 0);
      if (step > 0) expect(sum(entering)).toBe(conversations);
      expect(sum(leaving) + Object.values(ends).reduce((all, each) => all + each, 0)).toBe(conversations);
      const stays = here.filter(({ nodes }) => nodes.length === step + 1);
      for (const end of became.exclude(['onward']).options) expect(ends[end]).toBe(stays.filter((way) => way.end === end).length);
      // Whoever is not named is rarer than whoever is.
      if (kind === 'node' && places.length > width) for (const rare of new Set(ways.flatMap(({ nodes }) => nodes[step] ?? []))) if (!named[step]!.has(rare || null)) expect(ways.filter(({ nodes }) => nodes[step] === rare).length, `${node}`).toBeLessThanOrEqual(conversations);
    });
  });
}

function expectFixFirst(answer: ReturnType<typeof readFixFirst>, talks: readonly SlowTalk[], nodes: readonly string[], returned: (talk: SlowTalk, leftAt: number) => ReturnType<typeof slowReturn>): void {
  const losses = talks.flatMap((talk) => {
    const lost = slowLoss(talk);
    return lost === null ? [] : [{ ...lost, back: returned(talk, lost.endedAt!) }];
  });
  expect(answer.lost).toBe(losses.length);
  const costs = answer.nodes.map(({ cost }) => cost ?? 0);
  expect(costs).toEqual(costs.toSorted((one, other) => other - one));
  expect(answer.cost).toBeCloseTo(costs.reduce((sum, each) => sum + each, 0), 10);
  const all = talks.flatMap(({ visits, type }) => visits.map((visit) => ({ ...visit, isSurvey: type(visit.node) === 'survey' })));
  const shares = nodes.flatMap((node) => {
    const here = all.filter((visit) => visit.node === node);
    const decided = here.filter((visit) => visit.became !== 'open');
    const waits = here.some(({ at, endedAt, isSurvey }) => !isSurvey && (endedAt === null || endedAt !== at));
    return waits && decided.length > 0 ? [decided.filter((visit) => visit.became === 'silent' || visit.became === 'closed').length / decided.length] : [];
  });
  const median = slowMedian(shares);
  if (median === null) expect(answer.medianDropOff).toBeNull();
  else expect(answer.medianDropOff).toBeCloseTo(median, 12);
  expect(answer.nodes.map(({ node }) => node ?? '').toSorted()).toEqual([...new Set(losses.map(({ node }) => node))].toSorted());
  for (const { node, lost, became: how, dropOff, helpedAfter, cost, costAtMedian, reasons, cameBack, wantedPerson } of answer.nodes) {
    const here = losses.filter((each) => each.node === (node ?? ''));
    expect(lost).toBe(here.length);
    const visits = all.filter((each) => each.node === (node ?? ''));
    expect(how).toEqual(Object.fromEntries(became.options.map((each) => [each, visits.filter((visit) => visit.became === each).length])));
    expect(dropOff).toMatchObject({ count: visits.filter((each) => each.became === 'silent' || each.became === 'closed').length, of: visits.filter((each) => each.became !== 'open').length });
    const help = talks.map((each) => slowHelp(each, node ?? '')).filter(({ wentOn }) => wentOn);
    expect(helpedAfter).toMatchObject({ count: help.filter(({ helped }) => helped).length, of: help.length });
    expect(cost).toBe(help.length === 0 ? null : lost * (help.filter(({ helped }) => helped).length / help.length));
    if (cost !== null && median !== null) expect(costAtMedian).toBeCloseTo(dropOff.share! <= median ? cost : (cost / dropOff.share!) * median, 10);
    for (const { became: left, outlet, conversations } of reasons) expect(conversations).toBe(here.filter((each) => each.became === left && each.outlet === (outlet ?? '')).length);
    expect(reasons.reduce((sum, each) => sum + each.conversations, 0)).toBe(lost);
    const known = here.flatMap(({ back }) => back ?? []);
    expect([cameBack.count, cameBack.of, wantedPerson]).toEqual([known.filter(({ came }) => came).length, known.length, known.filter(({ wanted }) => wanted).length]);
  }
}

function expectDetail(node: string, question: { filter: { flow: string }; period: { from: number; to: number } }, talks: readonly SlowTalk[]): void {
  const here = talks.flatMap((each) => each.visits.flatMap((visit, at) => (visit.node === node ? [{ ...visit, talk: each, before: each.visits[at - 1], next: each.visits[at + 1] }] : [])));
  const detail = readNodeDetail(database, { ...question, node, now: time });
  expect(detail).toMatchObject({ visits: here.length, conversations: new Set(here.map(({ talk: { id } }) => id)).size, first: here.filter(({ before }) => before === undefined).length, last: here.filter(({ next }) => next === undefined).length });
  expect(detail.became).toEqual(Object.fromEntries(became.options.map((each) => [each, here.filter((visit) => visit.became === each).length])));
  for (const side of ['before', 'next'] as const) {
    for (const { node: other, visits } of detail[side]) expect(visits).toBe(here.filter((visit) => visit[side]?.node === (other ?? '')).length);
    expect(detail[side].reduce((sum, { visits }) => sum + visits, side === 'before' ? detail.first : detail.last)).toBe(here.length);
  }
  const lasted = here.flatMap(({ at, endedAt }) => (endedAt === null ? [] : [endedAt - at]));
  expect(detail.spent.all).toMatchObject({ count: lasted.length, median: slowMedian(lasted) });
  expect(detail.spent.histogram.reduce((sum, { visits }) => sum + visits, 0)).toBe(lasted.length);
  const watched = slowWaits(here.map((visit) => ({ lasted: (visit.endedAt ?? time) - visit.at, end: slowEnd(visit.talk.log, visit), version: 1 })));
  expect(detail.waiting).toMatchObject({ timedOut: watched.filter(({ end }) => end === 'limit').length, left: watched.filter(({ end }) => end === 'left').length, other: watched.filter(({ end }) => end === 'other').length });
  const survives = slowSurvival(watched);
  for (const { at, survival, atRisk } of detail.waiting.points) {
    if (at > 0) expect(survival).toBeCloseTo(survives(at), 10);
    expect(atRisk).toBe(watched.filter((each) => each.lasted >= at).length);
  }

  const leaving = here.filter(({ became: how }) => how === 'silent' || how === 'closed' || how === 'handed').toSorted((one, other) => other.at - one.at || (one.talk.id < other.talk.id ? 1 : -1));
  const chosen = { ...question, node, became: ['silent', 'closed', 'handed'] as const };
  const shown: ReturnType<typeof readNodeConversations>['conversations'][number][] = [];
  for (let before: string | undefined; ; ) {
    const page = readNodeConversations(database, { ...chosen, before, limit: 2 });
    shown.push(...page.conversations);
    if (page.next === null) break;
    before = page.next;
  }
  const told = ({ id, seq, typed }: { id: string; seq: number; typed: string | null }) => `${id} ${seq} ${typed}`;
  expect(shown.map(told).toSorted()).toEqual(leaving.map(({ talk: each, seq }) => told({ id: each.id, seq, typed: slowTyped(each, seq) })).toSorted());
  expect(shown.map(({ enteredAt }) => Date.parse(enteredAt))).toEqual(leaving.map(({ at }) => at));
  const typed = readLastTyped(database, chosen);
  expect(typed.visits).toBe(leaving.length);
  expect([...typed.texts.map(({ text }) => text)].toSorted()).toEqual(leaving.flatMap(({ talk: each, seq }) => slowTyped(each, seq) || []).toSorted());
  expect(typed.nothing + typed.erased + typed.texts.length).toBe(typed.visits);
}
