import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, expect, it } from 'vitest';
import { became } from '../../contract.ts';
import { createCommitter } from '../../db/committer.ts';
import { openDatabase } from '../../db/open.ts';
import { hourMs } from '../filter/periodOf.ts';
import { createRollupLog } from '../rollups/createRollupLog.ts';
import { createTidying } from '../rollups/createTidying.ts';
import { createSegments } from '../visits/createSegments.ts';
import { readDropOff } from './readDropOff.ts';

/** Several versions of a flow, which lead on from its nodes to different ones: what each outlet's visits were of is what plain loops over the conversations find. */

const data = mkdtempSync(join(tmpdir(), 'handrail-drop-off-'));
const database = openDatabase(data);
database.connection.pragma('synchronous = OFF');
const committer = createCommitter(database);
const log = createRollupLog(database);
const segments = createSegments(database, { read: () => ({ names: [] }) });
const start = Date.UTC(2026, 8, 1);

afterAll(async () => {
  await committer.close();
  database.connection.close();
  rmSync(data, { recursive: true, force: true });
});

const node = fc.constantFrom('a', 'b', '__proto__');
const outlet = fc.constantFrom('yes', 'no', 'silent');
const document = fc.record({
  nodes: fc.uniqueArray(fc.record({ id: node }), { selector: ({ id }) => id }),
  edges: fc.uniqueArray(fc.record({ from: node, outlet, to: node }), { selector: ({ from, outlet: by }) => `${from} ${by}` }),
});
const conversation = fc.record({
  version: fc.integer({ min: 1, max: 3 }),
  channel: fc.constantFrom('page', 'widget'),
  hour: fc.nat(24 * 20),
  visits: fc.array(fc.record({ node, became: fc.constantFrom(...became.options), outlet: fc.oneof(outlet, fc.constant('')) }), { maxLength: 6 }),
});

it('tells by version what left a node by outlets that lead on elsewhere, and shares no conversation between what is compared', async () => {
  let made = 0;
  const property = fc.asyncProperty(fc.array(document, { minLength: 3, maxLength: 3 }), fc.array(conversation, { maxLength: 12 }), fc.record({ channel: fc.option(fc.constantFrom('page', 'widget'), { nil: undefined }), versions: fc.constantFrom(undefined, '2', '1,3', '1,2,3') }), fc.nat(24 * 20), fc.subarray([1, 2, 3]), async (documents, conversations, filter, from, without) => {
    made += 1;
    const flow = `flow-${made}`;
    database.connection.prepare("insert into flows (id, slug, draft, revision, sites, created_at, updated_at) values (?, ?, '{}', 1, '[]', 0, 0)").run(flow, flow);
    const publish = database.connection.prepare("insert into flow_versions (flow_id, version, document, note, published_at) values (?, ?, ?, '', 0)");
    documents.forEach((each, at) => publish.run(flow, at + 1, JSON.stringify(each)));
    await Promise.all(conversations.map(({ version, channel, hour, visits }, nth) => committer.run(() => {
      const segment = segments.idOf({ flowId: flow, version, channel, locale: 'en', returning: false, attributes: {} });
      const counted = visits.map((each, at) => ({ ...each, visits: 1, conversations: Number(visits.findIndex((one) => one.node === each.node) === at) }));
      log.write([{ conversation: { id: `${flow}-${nth}`, flowId: flow, segment, begunAt: start + hour * hourMs }, changes: [{ node: '', became: 'begun', outlet: '', visits: 0, conversations: 1 }, ...counted], now: start + 400 * hourMs }]);
    })));
    if (made % 4 === 0) await createTidying({ database, committer, log: pino({ level: 'silent' }), now: () => start + 1_000 * hourMs }).once();

    const period = { from: start + from * hourMs, to: start + (from + 24 * 9) * hourMs };
    const wanted = filter.versions?.split(',').map(Number) ?? [1, 2, 3];
    const looked = conversations.filter(({ version, channel, hour }) => wanted.includes(version) && (filter.channel === undefined || channel === filter.channel) && hour >= from && hour < from + 24 * 9);
    const read = (left: readonly number[] = []) => readDropOff(database, { filter: { flow, ...filter }, period, without: left });
    const answer = read();
    const versions = [...new Set(looked.map(({ version }) => version))].toSorted();
    expect([answer.versions, answer.conversations]).toEqual([versions, looked.length]);
    expect(answer.nodes.map((each) => each.node).toSorted()).toEqual([...new Set(looked.flatMap(({ visits }) => visits.map((each) => each.node)))].toSorted());
    for (const { node: id, visits, outlets } of answer.nodes) {
      const of = looked.flatMap(({ version, visits: all }) => all.flatMap((each) => (each.node === id ? [{ ...each, version }] : [])));
      expect(visits).toBe(of.length);
      const leads = versions.map((version) => documents[version - 1]!).filter(({ nodes }) => nodes.some((each) => each.id === id)).map(({ edges }) => JSON.stringify(edges.filter((each) => each.from === id).map((each) => [each.outlet, each.to]).toSorted()));
      const differ = new Set(leads).size > 1;
      for (const way of outlets) {
        const left = of.filter((each) => each.outlet === way.outlet);
        expect(way.visits).toBe(left.length);
        const counts = versions.map((version) => ({ version, visits: left.filter((each) => each.version === version).length })).filter((each) => each.visits > 0);
        expect(way.versions).toEqual(differ ? counts : []);
      }
      expect(outlets.length).toBe(new Set(of.flatMap(({ outlet: by }) => by || [])).size);
    }
    const later = read(without);
    expect(later.conversations).toBe(looked.filter(({ version }) => !without.includes(version)).length);
    expect(later.versions).toEqual(versions.filter((version) => !without.includes(version)));
  });
  await fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 60) });
}, 600_000);
