import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { registry } from '../../../nodes/registry.ts';
import { anyFlow, anyHappening, anyKnowledge, happen } from '../../chat/anyTalk.test-support.ts';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { readConfig } from '../../config.ts';
import type { Became } from '../../contract.ts';
import { openHouse } from '../../house.ts';
import { readDropOff } from '../dropOff/readDropOff.ts';
import { createTidying } from '../rollups/createTidying.ts';
import { dayMs, hourMs } from '../filter/periodOf.ts';
import { countedAttributesOf } from './countedAttributesOf.ts';
import { createVisitLog } from './createVisitLog.ts';
import { recount } from './recount.ts';
import { slowVisits, type LoggedEntry } from './slowVisits.test-support.ts';

/**
 * For any flows, customers and times: what was counted in the turns is what a slow look through the logs finds, by any
 * filter and for any period, whether or not it has been added up; and counting again gives the same rows.
 */

const data = mkdtempSync(join(tmpdir(), 'handrail-visits-'));
const start = Date.UTC(2026, 8, 1, 7);
let time = start;
const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry, () => time);
const { database, committer, store, versions, log, chat } = house;
const { connection } = database;
const visits = createVisitLog({ database, committer, attributes: countedAttributesOf(database) });
const tidying = createTidying({ database, committer, log, now: () => time });
await house.knowledge.replace(anyKnowledge);
await committer.run(() => house.countedAttributes.write({ names: ['plan'] }, time));

afterAll(async () => {
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

const talk = fc.record({
  locale: fc.constantFrom('en', 'zh'),
  channel: fc.constantFrom('page', 'widget'),
  plan: fc.constantFrom('', 'free', 'pro'),
  again: fc.boolean(),
  happenings: fc.array(anyHappening, { maxLength: 10 }),
  later: fc.constantFrom(0, 40, 60 * 5, 60 * 24, 60 * 24 * 17),
});

const filters = fc.record(
  { channel: fc.constantFrom('page', 'widget'), locale: fc.constantFrom('en', 'zh'), visitor: fc.constantFrom('first' as const, 'returning' as const), attribute: fc.constantFrom('plan:pro', 'plan:', 'other:x'), versions: fc.constantFrom('1', '1,2', '7') },
  { requiredKeys: [] },
);

const stored = {
  visits: connection.prepare('select * from visits order by conversation_id, seq'),
  hours: connection.prepare("select * from rollups where hours = 1 and segment in (select id from segments where scope = 'one') and (visits <> 0 or conversations <> 0) order by segment, span, node, became, outlet"),
  days: connection.prepare('select * from rollups where visits <> 0 or conversations <> 0 order by segment, hours, span, node, became, outlet'),
};
const all = () => ({ visits: stored.visits.all(), hours: stored.hours.all() });

it('counts what the logs say', async () => {
  let made = 0;
  const property = fc.asyncProperty(anyFlow, fc.array(talk, { minLength: 1, maxLength: 4 }), filters, fc.nat(60 * 24), fc.nat(60 * 24), async (document, talks, filter, from, length) => {
    made += 1;
    const slug = `any-${made}`;
    publishUnchecked(database, slug, document);
    const flow = versions.live(slug)!;
    const begun = Math.floor(time / hourMs) * hourMs;
    let previous: { conversationId: string; token: string } | undefined;
    const ids: string[] = [];
    for (const [nth, { locale, channel, plan, again, happenings, later }] of talks.entries()) {
      const opened = await chat.start(slug, { locale, channel, contact: { attributes: { plan } }, ...(again && previous && { continues: previous }) });
      previous = opened;
      ids.push(opened.conversationId);
      for (const [index, each] of happenings.entries()) {
        time += 1_000;
        await happen(house, opened.conversationId, each, `m${nth}-${index}`, (ms) => (time += ms));
      }
      time += later * 60_000;
      if (made % 3 === 0) await tidying.once();
    }

    const rows = ids.map((id) => store.conversation(id)!);
    const contacts = new Set<string>();
    const conversations = rows.map((row, nth) => {
      const entries: LoggedEntry[] = store.log(row.id, 0, undefined, -1).map((entry) => ({ ...entry, data: JSON.parse(entry.data ?? 'null') }));
      const returned = contacts.has(row.contactId ?? '');
      contacts.add(row.contactId ?? '');
      const compiled = versions.compiled(row.flowId, row.version);
      const meaning = (node: string, outlet: string) => compiled.nodes.find(({ source }) => source.id === node)?.type?.meaning(outlet) ?? 'onward';
      return { row, returned, plan: talks[nth]!.plan, visits: slowVisits(entries, meaning) };
    });
    for (const each of conversations) {
      expect(connection.prepare('select seq, node, at, became, outlet, ended_at as endedAt from visits where conversation_id = ? order by seq').all(each.row.id)).toEqual(each.visits);
    }

    const period = { from: begun + (from - 60) * hourMs, to: begun + (from - 60 + length) * hourMs };
    const picked = conversations.filter(({ row, returned, plan }) => {
      const { channel, locale, visitor, attribute, versions: wanted } = filter;
      if (row.createdAt < period.from || row.createdAt >= period.to) return false;
      if (channel !== undefined && row.channel !== channel) return false;
      if (locale !== undefined && row.locale !== locale) return false;
      if (visitor !== undefined && returned !== (visitor === 'returning')) return false;
      if (attribute !== undefined && attribute !== (attribute.startsWith('other') ? 'other:' : `plan:${plan}`)) return false;
      return wanted === undefined || wanted.split(',').includes(String(row.version));
    });
    const answer = readDropOff(database, { filter: { flow: flow.id, ...filter }, period });
    expect(answer.conversations).toBe(picked.length);
    const nodes = [...new Set(picked.flatMap((each) => each.visits.map(({ node }) => node)))];
    expect(answer.nodes.map(({ node }) => node ?? '').toSorted()).toEqual(nodes.toSorted());
    for (const node of nodes) {
      const of = picked.map((each) => each.visits.filter((visit) => visit.node === node));
      const count = (became: Became) => of.flat().filter((visit) => visit.became === became).length;
      const figures = answer.nodes.find((each) => (each.node ?? '') === node)!;
      expect(figures).toMatchObject({ visits: of.flat().length, conversations: of.filter((each) => each.length > 0).length, open: count('open'), onward: count('onward'), silent: count('silent'), closed: count('closed'), handed: count('handed'), failed: count('failed'), ended: count('ended') });
      expect(figures.visits).toBe(figures.open + figures.onward + figures.silent + figures.closed + figures.handed + figures.failed + figures.ended);
      expect(figures.dropOff).toMatchObject({ count: count('silent') + count('closed'), of: of.flat().length - count('open') });
      for (const { outlet, visits: left } of figures.outlets) expect(left).toBe(of.flat().filter((visit) => visit.outlet === outlet).length);
    }
  });
  await fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 120) });

  const counted = all();
  time += dayMs;
  await tidying.once();
  expect(connection.prepare('select count(*) from rollup_marks').pluck().get()).toBe(0);
  const days = stored.days.all();
  expect(recount({ database, store, visits, flow: versions.compiled })).toBeGreaterThan(100);
  expect(all()).toEqual(counted);
  await tidying.once();
  expect(stored.days.all()).toEqual(days);
});

it('counts turns that share a commit, and none that was taken back', async () => {
  let made = 0;
  const property = fc.asyncProperty(anyFlow, fc.array(fc.array(anyHappening, { maxLength: 6 }), { minLength: 2, maxLength: 6 }), async (document, talks) => {
    made += 1;
    const slug = `shared-${made}`;
    publishUnchecked(database, slug, document);
    const flow = versions.live(slug)!;
    const opened = await Promise.all(talks.map(() => chat.start(slug, { locale: 'en' })));
    const { segment } = store.conversation(opened[0]!.conversationId)!;
    const takeBack = () => {
      const entries = (['begin', 'entered'] as const).map((kind, nth) => ({ seq: nth + 1, at: time, kind, node: kind === 'begin' ? null : 'a', outlet: null, data: null }));
      visits.follow({ id: `${slug}-never`, flowId: flow.id, segment, begunAt: time }, entries, versions.compiled(flow.id, flow.version), time);
      throw new Error('taken back');
    };
    for (let round = 0; round < 6; round += 1) {
      const turns = talks.flatMap((happenings, nth) => {
        const happening = happenings[round];
        return happening === undefined ? [] : [happen(house, opened[nth]!.conversationId, happening, `m${round}`, (ms) => (time += ms))];
      });
      await Promise.allSettled([...turns, committer.run(takeBack)]);
    }
  });
  await fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 40) });
  const counted = all();
  recount({ database, store, visits, flow: versions.compiled });
  expect(all()).toEqual(counted);
});

it('goes on from where an earlier turn of the same commit left off, when the one between was taken back', async () => {
  publishUnchecked(database, 'same-commit', fc.sample(anyFlow, { numRuns: 1, seed: 1 })[0]!);
  const flow = versions.live('same-commit')!;
  const { segment } = store.conversation((await chat.start('same-commit', { locale: 'en' })).conversationId)!;
  const follow = (...steps: [kind: 'begin' | 'customer' | 'entered' | 'left', node: string | null][]) => {
    const from = steps[0]![0] === 'begin' ? 1 : 3;
    const entries = steps.map(([kind, node], nth) => ({ seq: from + nth, at: time, kind, node, outlet: kind === 'left' ? 'next' : null, data: null }));
    visits.follow({ id: 'same', flowId: flow.id, segment, begunAt: time }, entries, versions.compiled(flow.id, flow.version), time);
  };
  const takenBack = () => {
    follow(['customer', null], ['left', 'a'], ['entered', 'b']);
    throw new Error('taken back');
  };
  await Promise.allSettled([committer.run(() => follow(['begin', null], ['entered', 'a'])), committer.run(takenBack), committer.run(() => follow(['customer', null], ['left', 'a'], ['entered', 'a']))]);
  expect(connection.prepare("select seq, node, became, first from visits where conversation_id = 'same' order by seq").all()).toEqual([
    { seq: 2, node: 'a', became: 'onward', first: 1 },
    { seq: 5, node: 'a', became: 'open', first: 0 },
  ]);
});
