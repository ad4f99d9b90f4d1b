import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { readFixFirst } from './fixFirst/readFixFirst.ts';
import { ask, begun, openWritten, type Line, type Written } from './writtenLogs.test-support.ts';

/** Nine conversations, and every figure of the journeys worked out from them by hand. */

const over: Line[1] = 'status';
const closed = { status: 'closed' };
const says = (seconds: number, text: string): Line => [seconds, 'customer', '', { text, messageId: `m${seconds}` }];
const begins: readonly Line[] = [[0, 'begin'], [0, 'entered', 'ask']];

/** Asks at a time, and comes to where `more` is asked, or not. */
const asksAt = (seconds: number, text: string, found: 'answered' | 'missed'): readonly Line[] => [says(seconds, text), [seconds, 'left', 'ask>answered'], [seconds, 'passed', `faq>${found}`], [seconds, 'entered', found === 'answered' ? 'more' : 'ask']];

const talks: Record<string, Written> = {
  // ask onward 10 s, faq onward 0 s, more onward 20 s, bye ended 0 s
  t1: { contact: 'ann', log: [...begins, ...asksAt(10, 'When do you open?', 'answered'), says(30, 'no'), [30, 'left', 'more>answered'], [30, 'entered', 'bye'], [30, over, '', closed]] },
  // ask silent 60 s, bye ended 0 s: lost at ask
  t2: { contact: 'ann', log: [...begins, [60, 'timer'], [60, 'left', 'ask>silent'], [60, 'entered', 'bye'], [60, over, '', closed]] },
  // ask closed 20 s: lost at ask
  t3: { contact: 'bob', log: [...begins, [20, 'customer-left', '', { by: 'customer' }], [20, 'left', 'ask'], [20, over, '', closed]] },
  // ask onward 5 s, faq onward 0 s, ask closed 20 s: lost at ask
  t4: { contact: 'bobby', log: [...begins, ...asksAt(5, 'I want a refund', 'missed'), [25, 'customer-left', '', { by: 'customer' }], [25, 'left', 'ask'], [25, over, '', closed]] },
  // ask onward 15 s, faq onward 0 s, more silent 60 s, ask onward 25 s, faq onward 0 s, more open: spoke after the silence
  t5: { contact: null, log: [...begins, ...asksAt(15, 'opening hours', 'answered'), [75, 'timer'], [75, 'left', 'more>silent'], [75, 'entered', 'ask'], ...asksAt(100, 'still here', 'answered')] },
  // ask handed 8 s, rescue open
  t6: { contact: 'dan', log: [...begins, [8, 'handoff-asked'], [8, 'left', 'ask>rescue'], [8, 'entered', ''], [8, 'fault', 'ask', { reason: 'customer-asked' }], [8, over, '', { status: 'queued' }]] },
  // ask onward 12 s, faq onward 0 s, more silent 60 s, ask silent 60 s, bye ended 0 s: said no more once answered
  t7: { contact: 'eve', log: [...begins, ...asksAt(12, 'A refund, I want', 'answered'), [72, 'timer'], [72, 'left', 'more>silent'], [72, 'entered', 'ask'], [132, 'timer'], [132, 'left', 'ask>silent'], [132, 'entered', 'bye'], [132, over, '', closed]] },
  // ask onward 10 s, faq onward 0 s, more silent 30 s; the answer did not help: lost at more
  t8: { contact: 'fay', log: [...begins, ...asksAt(10, '', 'answered'), [20, 'rated', '', { seq: 6, helpful: false }], [40, 'customer-left', '', { by: 'absence' }], [40, 'left', 'more'], [40, over, '', closed]] },
  // ask onward 10 s, faq failed 0 s, rescue open
  t9: { contact: 'gus', log: [...begins, says(10, 'hm'), [10, 'left', 'ask>answered'], [10, 'passed', 'faq>failed'], [10, 'entered', ''], [10, 'fault', 'faq', { reason: 'node-failed' }], [10, over, '', { status: 'queued' }]] },
};

let office: StaffedHouse;
beforeAll(async () => {
  office = await openWritten(talks);
  office.house.database.connection.prepare("update contacts set merged_into = 'bob' where id = 'bobby'").run();
});
afterAll(() => office.close());

const none = { open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0 };
const of = (count: number, whole: number) => expect.objectContaining({ count, of: whole });

it('counts a customer once, however often they come and whatever contact they were first', async () => {
  // ann twice, bob and bobby are one, t5 is somebody, dan, eve, fay, gus
  const answer = await ask(office, 'drop-off/persons');
  expect(answer).toEqual({ persons: 7, nodes: expect.anything() });
  expect(answer).toHaveProperty('nodes.length', 5);
  for (const each of [{ node: 'ask', persons: 7 }, { node: 'faq', persons: 6 }, { node: 'more', persons: 4 }, { node: 'bye', persons: 2 }, { node: null, persons: 2 }]) {
    expect(answer).toMatchObject({ nodes: expect.arrayContaining([each]) });
  }
});

it('tells a node by its visits', async () => {
  expect(await ask(office, 'nodes/detail?node=ask')).toEqual({
    node: 'ask',
    visits: 12,
    conversations: 9,
    became: { ...none, onward: 7, silent: 2, closed: 2, handed: 1 },
    // Seconds, + for not left, = for timed out: 5+ 8+ 10+ 10+ 10+ 12+ 15+ 20 20 25+ 60= 60=. S(20) = 1 - 2/5, and so to the limit.
    // At 20: G = 2 / (5 × 3), θ = exp(1.96 √G / ln 0.6) = 0.2464, band 0.6^(1/θ) to 0.6^θ.
    waiting: {
      visits: 12,
      left: 2,
      timedOut: 2,
      other: 8,
      limits: [{ version: 1, at: 60_000, visits: 2 }],
      median: null,
      points: [
        { at: 0, atRisk: 12, survival: 1, low: 1, high: 1 },
        { at: 20_000, atRisk: 5, survival: 0.6, low: expect.closeTo(0.1257, 4), high: expect.closeTo(0.8818, 4) },
        { at: 60_000, atRisk: 2, survival: 0.6, low: expect.closeTo(0.1257, 4), high: expect.closeTo(0.8818, 4) },
      ],
    },
    spent: {
      // 5 8 10 10 10 12 15 20 20 25 60 60 s: together 255; the median lies between 12 and 15, p90 at 25 + 0.9 × 35
      all: { count: 12, mean: 21_250, median: 13_500, p90: expect.closeTo(56_500, 6) },
      by: [
        // 5 10 10 10 12 15 25 s: together 87; p90 at 15 + 0.4 × 10
        { became: 'onward', spent: { count: 7, mean: expect.closeTo(12_428.571, 3), median: 10_000, p90: expect.closeTo(19_000, 6) } },
        { became: 'silent', spent: { count: 2, mean: 60_000, median: 60_000, p90: 60_000 } },
        { became: 'closed', spent: { count: 2, mean: 20_000, median: 20_000, p90: 20_000 } },
        { became: 'handed', spent: { count: 1, mean: 8_000, median: 8_000, p90: 8_000 } },
      ],
      histogram: expect.arrayContaining([
        { from: 1_000, to: 5_000, visits: 0 },
        { from: 5_000, to: 15_000, visits: 6 },
        { from: 15_000, to: 30_000, visits: 4 },
        { from: 60_000, to: 120_000, visits: 2 },
        { from: 86_400_000, to: null, visits: 0 },
      ]),
    },
    before: [{ node: 'more', visits: 2 }, { node: 'faq', visits: 1 }],
    first: 9,
    next: [{ node: 'faq', visits: 7 }, { node: 'bye', visits: 2 }, { node: null, visits: 1 }],
    last: 2,
  });
});

it('watches those who still wait up to the limit', async () => {
  // 20+ 30 60= 60=, and t5's second visit, which began 4 h and 100 s after the first conversation; the clock stands at 24 h.
  expect(await ask(office, 'nodes/detail?node=more')).toMatchObject({
    became: { open: 1, silent: 3 },
    spent: { all: { count: 4 } },
    waiting: {
      visits: 5,
      left: 1,
      timedOut: 2,
      other: 1,
      points: [{ at: 0, atRisk: 5 }, { at: 30_000, atRisk: 4, survival: 0.75 }, { at: 60_000, atRisk: 3, survival: 0.75 }],
    },
  });
});

it('shows the conversations that left at a node, the last first, page by page', async () => {
  const at = (hour: number, seconds: number) => new Date(begun + hour * 3_600_000 + seconds * 1_000).toISOString();
  const visit = { locale: 'en', channel: 'page', version: 1 };
  const [t7, t4, t3, t2] = [
    { ...visit, id: 't7', seq: 9, enteredAt: at(6, 72), leftAt: at(6, 132), became: 'silent', outlet: 'silent', typed: 'A refund, I want' },
    { ...visit, id: 't4', seq: 6, enteredAt: at(3, 5), leftAt: at(3, 25), became: 'closed', outlet: null, typed: 'I want a refund' },
    { ...visit, id: 't3', seq: 2, enteredAt: at(2, 0), leftAt: at(2, 20), became: 'closed', outlet: null, typed: null },
    { ...visit, id: 't2', seq: 2, enteredAt: at(1, 0), leftAt: at(1, 60), became: 'silent', outlet: 'silent', typed: null },
  ];
  const page = await ask(office, 'nodes/conversations?node=ask&limit=3');
  expect(page).toEqual({ conversations: [t7, t4, t3], next: `${begun + 2 * 3_600_000}.t3.2` });
  expect(await ask(office, `nodes/conversations?node=ask&limit=3&before=${begun + 2 * 3_600_000}.t3.2`)).toEqual({ conversations: [t2], next: null });
  expect(await ask(office, 'nodes/conversations?node=ask&became=handed')).toMatchObject({ conversations: [{ id: 't6', typed: null }] });
  expect(await ask(office, 'nodes/conversations?node=ask&became=onward&limit=1')).toMatchObject({ conversations: [{ id: 't9', typed: 'hm' }] });
  expect(await ask(office, 'nodes/conversations?node=ask&became=silent,closed&outlet=silent')).toEqual({ conversations: [t7, t2], next: null });
  expect(await ask(office, 'nodes/conversations?node=faq&became=onward,failed&outlet=missed')).toMatchObject({ conversations: [{ id: 't4' }], next: null });
  expect(await ask(office, 'nodes/conversations?node=&became=open')).toMatchObject({ conversations: [{ id: 't9', leftAt: null, typed: 'hm' }, { id: 't6' }] });
});

it('groups what customers had said last by likeness, beside the thread in which they are answered', async () => {
  const read = vi.spyOn(office.house.reader, 'read');
  expect(await ask(office, 'nodes/last-typed?node=ask')).toEqual({
    visits: 4,
    looked: 4,
    nothing: 2,
    erased: 0,
    groups: [{ title: expect.stringContaining('refund'), visits: 2, examples: [{ text: 'A refund, I want', conversation: 't7' }, { text: 'I want a refund', conversation: 't4' }] }],
  });
  expect(read.mock.calls.map(([name]) => name)).toEqual(['lastTyped', 'textUnits', 'groupedUnits']);
  read.mockRestore();
  expect(await ask(office, 'nodes/last-typed?node=ask&outlet=silent')).toMatchObject({ visits: 2, nothing: 1, groups: [{ title: 'A refund, I want', visits: 1 }] });
  expect(await ask(office, 'nodes/last-typed?node=more')).toMatchObject({ visits: 3, nothing: 0, erased: 1, groups: expect.objectContaining({ length: 2 }) });
});

it('follows a funnel', async () => {
  const nobody = { ...none, elsewhere: 0 };
  expect(await ask(office, 'funnel?step=ask&step=faq&step=more')).toEqual({
    conversations: 9,
    steps: [
      { node: 'ask', reached: 9, ofFirst: of(9, 9), ofPrevious: of(9, 9), stopped: { ...nobody, silent: 1, closed: 1, handed: 1 }, sincePrevious: { count: 0, mean: null, median: null, p90: null } },
      // 5 10 10 10 12 15 s: together 62; p90 at 12 + 0.5 × 3
      { node: 'faq', reached: 6, ofFirst: of(6, 9), ofPrevious: of(6, 9), stopped: { ...nobody, failed: 1, elsewhere: 1 }, sincePrevious: { count: 6, mean: expect.closeTo(10_333.333, 3), median: 10_000, p90: 13_500 } },
      { node: 'more', reached: 4, ofFirst: of(4, 9), ofPrevious: of(4, 6), stopped: nobody, sincePrevious: { count: 4, mean: 0, median: 0, p90: 0 } },
    ],
  });
  // t5 comes to `more` twice, t1 not to `ask` any more
  expect(await ask(office, 'funnel?step=more&step=ask&step=more')).toMatchObject({
    steps: [
      { reached: 4, ofPrevious: of(4, 9), stopped: { ...nobody, silent: 1, elsewhere: 1 } },
      { reached: 2, stopped: { ...nobody, silent: 1 } },
      { reached: 1, ofFirst: of(1, 4) },
    ],
  });
});

it('draws the most common ways, and loses nobody on them', async () => {
  const path = { ...none, further: 0 };
  expect(await ask(office, 'paths?steps=3&width=1')).toMatchObject({
    conversations: 9,
    steps: [
      [{ kind: 'node', node: 'ask', conversations: 9, ends: { ...path, closed: 1 } }],
      [{ kind: 'node', node: 'faq', conversations: 6, ends: path }, { kind: 'other', node: null, conversations: 2, ends: { ...path, open: 1, ended: 1 } }],
      [{ kind: 'node', node: 'more', conversations: 4, ends: { ...path, open: 1, silent: 1, further: 2 } }, { kind: 'other', node: null, conversations: 2, ends: { ...path, closed: 1, open: 1 } }],
    ],
    links: [{ step: 0, from: 0, to: 0, conversations: 6 }, { step: 0, from: 0, to: 1, conversations: 2 }, { step: 1, from: 0, to: 0, conversations: 4 }, { step: 1, from: 0, to: 1, conversations: 2 }],
    different: 8,
    // t5 asked, found and was asked for more twice over: the same way as t8
    sequences: expect.arrayContaining([
      { nodes: ['ask', 'faq', 'more'], share: of(2, 9), ends: { ...none, open: 1, silent: 1 } },
      { nodes: ['ask', 'faq', 'more', 'ask', 'bye'], share: of(1, 9), ends: { ...none, ended: 1 } },
      { nodes: ['ask', null], share: of(1, 9), ends: { ...none, open: 1 } },
    ]),
  });
  expect(await ask(office, 'paths?steps=3&start=more')).toMatchObject({
    conversations: 4,
    // more, bye; more (ask faq more told once); more, ask, bye; more
    steps: [[{ node: 'more', conversations: 4, ends: { silent: 1, open: 0 } }], [{ node: 'ask', conversations: 2 }, { node: 'bye', conversations: 1, ends: { ended: 1 } }], [{ node: 'bye', conversations: 1 }, { node: 'faq', conversations: 1, ends: { further: 1 } }]],
  });
});

it('ranks nodes by what it costs that customers are lost there', async () => {
  expect(await ask(office, 'fix-first')).toEqual({
    conversations: 9,
    lost: 4,
    cost: 2,
    // ask 4 of 12, more 3 of 4; faq and bye only pass, the rescue has decided nothing yet
    medianDropOff: expect.closeTo((1 / 3 + 3 / 4) / 2, 10),
    nodes: [
      {
        node: 'ask',
        lost: 3,
        became: { ...none, onward: 7, silent: 2, closed: 2, handed: 1 },
        dropOff: of(4, 12),
        // t1 t4 t5 t7 t8 t9 went on; t4 was not answered, and with t9 it broke
        helpedAfter: of(4, 6),
        cost: 2,
        costAtMedian: 2,
        reasons: [{ became: 'closed', outlet: null, conversations: 2 }, { became: 'silent', outlet: 'silent', conversations: 1 }],
        cameBack: of(0, 0),
        wantedPerson: 0,
      },
      { node: 'more', lost: 1, became: { ...none, open: 1, onward: 1, silent: 3 }, dropOff: of(3, 4), helpedAfter: of(0, 1), cost: 0, costAtMedian: 0, reasons: [{ became: 'silent', outlet: null, conversations: 1 }], cameBack: of(0, 0), wantedPerson: 0 },
    ],
  });
});

it('says who of the lost came back within a week, once the week is over', () => {
  const { database } = office.house;
  // Bob left t3; an hour later he began t4 as bobby, in which he wanted a person. Ann had been there before, and did not come again.
  database.connection.prepare("insert into handoffs (conversation_id, effect_id, note, priority, requested_at) values ('t4', 'e', '', 0, 0)").run();
  const at = (now: number) => readFixFirst(database, { filter: { flow: 'shop' }, period: { from: begun, to: begun + 24 * 3_600_000 }, now }).nodes.map(({ node, cameBack, wantedPerson }) => [node, cameBack.count, cameBack.of, wantedPerson]);
  // t2 was left first, 1 h 60 s after the first conversation began.
  const week = 7 * 24 * 3_600_000;
  expect(at(begun + 3_660_000 + week - 1)).toEqual([['ask', 0, 0, 0], ['more', 0, 0, 0]]);
  expect(at(begun + 3_660_000 + week)).toEqual([['ask', 0, 1, 0], ['more', 0, 0, 0]]);
  expect(at(begun + 8 * 3_600_000 + week)).toEqual([['ask', 1, 3, 1], ['more', 0, 1, 0]]);
});

it('shows the conversations behind each figure, the last first, page by page', async () => {
  const ids = async (path: string) => {
    const found: unknown[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: { conversations: { id: string; seq: number }[]; next: string | null } = Object(await ask(office, `${path}&limit=2${next ? `&before=${next}` : ''}`));
      found.push(...page.conversations.map(({ id, seq }) => `${id} ${seq}`));
      ({ next } = page);
    }
    return found;
  };
  const steps = 'step=ask&step=faq&step=more';
  expect(await ids(`funnel/conversations?${steps}&at=0`)).toEqual(['t6 2', 't3 2', 't2 2']);
  // t4 went back to `ask`, and was at `faq` only once
  expect(await ids(`funnel/conversations?${steps}&at=1`)).toEqual(['t9 5', 't4 5']);
  expect(await ids(`funnel/conversations?${steps}&at=2`)).toEqual(['t8 6', 't7 6', 't5 13', 't1 6']);
  expect(await ids('paths/conversations?at=1&node=faq')).toEqual(['t9 5', 't8 5', 't7 5', 't5 12', 't4 5', 't1 5']);
  expect(await ids('paths/conversations?at=1&node=faq&next=ask')).toEqual(['t4 5']);
  // t2 came to `bye` then, t6 to the rescue, t3 nowhere
  expect(await ids('paths/conversations?at=1&besides=faq')).toEqual(['t6 5', 't2 5']);
  expect(await ids('paths/conversations?at=1&besides=faq&besides=bye')).toEqual(['t6 5']);
  expect(await ids('paths/conversations?at=1&besides=faq&besides=bye&besides=')).toEqual([]);
  // t5 is told once: it ends at its third step, still open
  expect(await ids('paths/conversations?at=2&became=open,silent')).toEqual(['t9 6', 't8 6', 't5 13']);
  expect(await ids('paths/conversations?at=0&node=more&start=more')).toEqual(['t8 6', 't7 6', 't5 13', 't1 6']);
  expect(await ids('fix-first/conversations?node=ask')).toEqual(['t4 6', 't3 2', 't2 2']);
  expect(await ask(office, 'fix-first/conversations?node=more')).toEqual({
    conversations: [{ id: 't8', seq: 6, enteredAt: new Date(begun + 7 * 3_600_000 + 10_000).toISOString(), leftAt: new Date(begun + 7 * 3_600_000 + 40_000).toISOString(), became: 'silent', outlet: null, locale: 'en', channel: 'page', version: 1, typed: '' }],
    next: null,
  });
});

it('has nothing to tell of what is not there, and says so of a flow', async () => {
  expect(await ask(office, 'nodes/detail?node=nowhere')).toMatchObject({ visits: 0, conversations: 0, spent: { all: { count: 0, mean: null } }, waiting: { visits: 0, median: null, points: [{ at: 0, survival: 1 }] } });
  expect(await ask(office, 'nodes/last-typed?node=__proto__')).toMatchObject({ visits: 0, groups: [] });
  expect(await ask(office, 'funnel?step=nowhere&step=ask')).toMatchObject({ steps: [{ reached: 0, ofFirst: { share: null } }, { reached: 0 }] });
  expect(await ask(office, 'paths?start=nowhere')).toMatchObject({ conversations: 0, steps: [], links: [], sequences: [] });
  const answer = async (path: string) => {
    const response = await office.request(`/api/analytics/${path}`, { as: 'analyst' });
    return [response.status, (await response.json()).code];
  };
  for (const path of ['drop-off/persons', 'nodes/detail?node=ask', 'nodes/conversations?node=ask', 'nodes/last-typed?node=ask', 'funnel?step=a&step=b', 'paths', 'fix-first', 'funnel/conversations?step=a&step=b&at=0', 'paths/conversations?at=0', 'fix-first/conversations?node=ask']) {
    const and = path.includes('?') ? '&' : '?';
    expect(await answer(`${path}${and}flow=nobodys`)).toEqual([404, 'flow.unknown']);
    expect(await answer(path)).toEqual([400, 'request.invalid']);
    expect(await answer(`${path}${and}flow=shop&from=yesterday`)).toEqual([400, 'request.invalid']);
    expect(await answer(`${path}${and}flow=shop&from=2026-09-03&to=2026-09-01`)).toEqual([400, 'analytics.period-wrong']);
    expect((await office.request(`/api/analytics/${path}${and}flow=shop`, { as: 'agent' })).status).toBe(403);
  }
  for (const path of ['nodes/detail?flow=shop', 'funnel?flow=shop&step=ask', `funnel?flow=shop${'&step=ask'.repeat(11)}`, 'paths?flow=shop&steps=2', 'paths?flow=shop&steps=9', 'nodes/conversations?flow=shop&node=ask&became=gone', 'nodes/conversations?flow=shop&node=ask&before=x', 'nodes/conversations?flow=shop&node=ask&limit=1000', 'paths/conversations?flow=shop', 'paths/conversations?flow=shop&at=8', 'paths/conversations?flow=shop&at=0&became=gone', 'funnel/conversations?flow=shop&step=a&step=b']) {
    expect(await answer(path), path).toEqual([400, 'request.invalid']);
  }
});
