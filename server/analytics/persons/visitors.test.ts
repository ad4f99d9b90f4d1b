import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { contacts, conversations, visits } from '../../db/schema.ts';
import { openDatabase } from '../../db/open.ts';
import { hourMs } from '../filter/periodOf.ts';
import { readMerges } from './readMerges.ts';
import { Visitors } from './visitors.ts';

/** However conversations go on, change hands and contacts are merged: what is held in memory counts as a look through all would. */

const folder = mkdtempSync(join(tmpdir(), 'handrail-visitors-'));
const database = openDatabase(folder);
const { connection, orm } = database;
connection.pragma('synchronous = OFF');
afterAll(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

const nodes = ['ask', '', '__proto__', '节点'];
const people = ['p0', 'p1', 'p2'];
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('begin' as const), contact: fc.option(fc.constantFrom(...people), { freq: 8 }), segment: fc.constantFrom(0, 0, 1), node: fc.constantFrom(...nodes) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('visit' as const), nth: fc.nat(9), node: fc.constantFrom(...nodes) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('give' as const), nth: fc.nat(9), contact: fc.constantFrom(...people) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), from: fc.nat(2), into: fc.option(fc.nat(2)) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hold' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('count' as const), segments: fc.constantFrom<number[]>([0, 1, 2], [0], [1]), from: fc.constantFrom(0, 0, 2), hours: fc.constantFrom(2, 9) }) },
);

interface Talk {
  contact: string | null;
  readonly segment: number;
  readonly hour: number;
  readonly came: string[];
}

it('counts as a look through all would', () => {
  const property = fc.property(fc.array(event, { maxLength: 40, size: 'max' }), (events) => {
    for (const table of [conversations, contacts, visits]) orm.delete(table).run();
    for (const id of people) orm.insert(contacts).values({ id, createdAt: 0, updatedAt: 0, seenAt: 0 }).run();
    const talks: Talk[] = [];
    const merged = new Map<number, number>();
    let time = 1_000 * hourMs;
    const begun = time / hourMs;
    const touch = (nth: number): void => void connection.prepare('update conversations set updated_at = ? where id = ?').run(time, `c${nth}`);
    const come = (nth: number, node: string): void => {
      const { segment, hour, came } = talks[nth]!;
      orm.insert(visits).values({ conversationId: `c${nth}`, seq: came.length + 1, segment, begunAt: hour * hourMs, node, at: time, endedAt: null, became: 'open', outlet: '', first: !came.includes(node), waited: false }).run();
      came.push(node);
    };
    /** A contact, whom it was merged into, and so on. */
    const chain = (contact: number): number[] => {
      const into = merged.get(contact);
      return into === undefined ? [contact] : [contact, ...chain(into)];
    };
    const who = (contact: string): number => chain(people.indexOf(contact)).at(-1)!;
    let visitors = new Visitors(database, readMerges(database));
    for (const each of events) {
      time += 400_000;
      if (each.do === 'begin') {
        talks.push({ contact: each.contact, segment: each.segment, hour: Math.floor(time / hourMs), came: [] });
        orm.insert(conversations).values({ id: `c${talks.length - 1}`, tokenHash: '', flowId: 'f', version: 1, locale: 'en', contactId: each.contact, segment: each.segment, status: 'bot', snapshot: '', seq: 0, createdAt: time, updatedAt: time }).run();
        come(talks.length - 1, each.node);
      } else if (each.do === 'visit' && talks.length > 0) {
        come(each.nth % talks.length, each.node);
        touch(each.nth % talks.length);
      } else if (each.do === 'give' && talks.length > 0) {
        talks[each.nth % talks.length]!.contact = each.contact;
        connection.prepare('update conversations set contact_id = ? where id = ?').run(each.contact, `c${each.nth % talks.length}`);
        touch(each.nth % talks.length);
      } else if (each.do === 'merge') {
        const isRing = each.into !== null && chain(each.into).includes(each.from);
        if (each.into === null || isRing) merged.delete(each.from);
        else merged.set(each.from, each.into);
        connection.prepare('update contacts set merged_into = ? where id = ?').run(each.into === null || isRing ? null : `p${each.into}`, `p${each.from}`);
      } else if (each.do === 'hold') {
        visitors = new Visitors(database, readMerges(database));
      } else if (each.do === 'count') {
        const period = { from: (begun + each.from) * hourMs, to: (begun + each.from + each.hours) * hourMs };
        visitors.refresh(readMerges(database));
        const picked = talks.flatMap(({ contact, segment, hour, came }, nth) => (each.segments.includes(segment) && hour * hourMs >= period.from && hour * hourMs < period.to ? [{ person: contact === null ? `c${nth}` : who(contact), came }] : []));
        const expected = new Map(nodes.flatMap((node) => {
          const here = picked.filter(({ came }) => came.includes(node));
          return here.length === 0 ? [] : [[node, { conversations: here.length, persons: new Set(here.map(({ person }) => person)).size }]];
        }));
        for (const counting of [visitors, new Visitors(database, readMerges(database))]) expect(counting.count(each.segments, period)).toEqual({ persons: new Set(picked.map(({ person }) => person)).size, nodes: expected });
      }
    }
  });
  fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 300), endOnFailure: true });
}, 60_000);
