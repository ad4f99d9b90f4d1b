import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { refusal } from '../../chat/anyTalk.test-support.ts';
import { erasePerson } from '../../contacts/erasePerson.ts';
import { proportionOf } from '../statistics/proportionOf.ts';
import type { LoggedEntry } from '../visits/slowVisits.test-support.ts';
import { readFigures } from './figures/readFigures.ts';
import { openKnowledgePlay, shopFlow, type Act } from './knowledgePlay.test-support.ts';
import { readMisses } from './misses/readMisses.ts';
import { readPairs } from './pairs/readPairs.ts';
import { readFollowed } from './readFollowed.ts';
import { slowQuestions, type SlowQuestion } from './slowQuestions.test-support.ts';

/**
 * For any way in which the shop's nodes may be wired, and any customers: what is read of the questions is what a slow
 * look through the logs finds, all that is counted adds up, and stays when contacts are erased.
 */

const play = await openKnowledgePlay();
const { house, clock } = play;
afterAll(() => play.close());

const rewire = fc.record({ edge: fc.nat(30), to: fc.constantFrom(null, ...shopFlow.nodes.map(({ id }) => id)) });
const flow = fc
  .record({ rewired: fc.array(rewire, { maxLength: 3 }), offers: fc.constantFrom(true, true, false), ways: fc.boolean(), answeredFrom: fc.constantFrom(0.6, 0.9), start: fc.constantFrom('topic', 'ask') })
  .map(({ rewired, offers, ways, answeredFrom, start }) => {
    const nodes = shopFlow.nodes.map((node) => (node.id === 'find' ? { ...node, config: { knowledge: 'kb', answeredFrom, unsureFrom: 0.5, offerSuggestions: offers, ways: ways ? [{ id: 'refund' }] : [] } } : node));
    const edges = new Map([...shopFlow.edges, { from: 'find', outlet: 'unsure', to: 'ask' }].filter(({ outlet }) => (ways || outlet !== 'way:refund') && (!offers || outlet !== 'unsure')).entries());
    for (const { edge: nth, to } of rewired) {
      const edge = edges.get(nth);
      if (edge && to === null) edges.delete(nth);
      else if (edge && to !== null) edges.set(nth, { ...edge, to });
    }
    return { ...shopFlow, start, nodes, edges: [...edges.values()] };
  });

const words = fc.constantFrom('opening hours', 'When do you open?', '营业时间', 'hours', 'open', 'holiday opening hours', 'holiday hours', 'How do I return this?', 'return', 'do you sell cats', 'Do you sell cats?', 'umbrella', '2', '都不是');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), nth: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ helped: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both' as const), texts: fc.tuple(words, words) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('person' as const, 'leave' as const, 'taken' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.constantFrom(1, 6) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('desk' as const), outcome: fc.constantFrom('accepted' as const, 'returned' as const, 'resolved' as const) }) },
);
const picking = fc.tuple(fc.constantFrom('hours', 'open', 'holiday hours'), fc.record({ do: fc.constant('choose' as const), nth: fc.constantFrom(0, 1, 1, 2) }));
const acts = fc.array(fc.oneof({ weight: 5, arbitrary: act.map((one): readonly Act[] => [one]) }, { weight: 1, arbitrary: picking }), { minLength: 2, maxLength: 12 }).map((parts) => parts.flat());
const talks = fc.array(fc.record({ locale: fc.constantFrom('en', 'zh'), acts }), { minLength: 1, maxLength: 4 });

const hour = 3_600_000;
const seen = new Map<string, number>();

it('reads what the logs say', async () => {
  const property = fc.asyncProperty(flow, talks, fc.constantFrom({}, {}, {}, { locale: 'en' }, { locale: 'en' }, { channel: 'nowhere' }), fc.boolean(), fc.nat(9).map((roll) => roll === 0), async (document, all, filter, isEarlier, isErased) => {
    const slug = play.publish(document);
    clock.now = Math.ceil((clock.now + 30 * 24 * hour) / hour) * hour;
    const asked = { filter: { flow: slug, ...filter }, period: { from: clock.now, to: clock.now + 24 * hour }, before: { from: clock.now - 24 * hour, to: clock.now }, zone: 'UTC', base: 'kb' };
    const ids: string[] = [];
    for (const { locale, acts: own } of all) ids.push(await play.talk(slug, own, { locale }));

    const slow = ids.map((id) => {
      const row = house.store.conversation(id)!;
      const compiled = house.versions.compiled(row.flowId, row.version);
      const log: LoggedEntry[] = house.store.log(id, 0, undefined, -1).map((entry) => ({ ...entry, data: JSON.parse(entry.data ?? 'null') }));
      return { row, questions: slowQuestions(log, (node, outlet) => compiled.nodes.find(({ source }) => source.id === node)?.type?.meaning(outlet) ?? 'onward') };
    });
    const picked = slow.filter(({ row }) => (!('locale' in filter) || row.locale === filter.locale) && (!('channel' in filter) || row.channel === filter.channel));
    const wanted = picked.flatMap(({ row, questions }) => questions.map((each) => ({ conversationId: row.id, ...signsOf(each) })));
    const read = readFollowed(house.database, asked);
    expect(read.map((each) => ({ conversationId: each.conversationId, ...signsOf(each) }))).toEqual(wanted);
    for (const { fate, handed, left, repeated, ledOn, said, best } of wanted) for (const sign of [fate, handed && 'handed', left && 'left', repeated && 'repeated', ledOn && 'led on', said !== null && said !== best && 'other']) if (sign !== false) seen.set(sign, (seen.get(sign) ?? 0) + 1);

    const questions = picked.flatMap((each) => each.questions);
    // A period later, what was now is before.
    const figures = readFigures(house.database, isEarlier ? { ...asked, period: { from: asked.period.to, to: asked.period.to + 24 * hour }, before: asked.period } : asked);
    expect(isEarlier ? figures.before.asked : figures.asked).toEqual(askedOf(questions));
    if (!isEarlier) expectToAddUp(figures, questions);

    const misses = readMisses(house.database, asked);
    expect(misses.total).toBe(count(questions, ({ fate }) => fate === 'missed' || fate === 'unsure'));
    expect(misses.groups.reduce((sum, group) => sum + group.count, 0) + misses.leftOut + misses.erased).toBe(misses.total);
    const pairs = () => readPairs(house.database, asked).pairs.map(({ entries, together, swapped, crossed }) => ({ entries, together, swapped, crossed }));
    expect(pairs()).toEqual(pairsOf(picked.map((each) => each.questions)));

    // Emptying the database's log takes long.
    if (!isErased) return;
    for (const id of ids) await house.chat.end(id).catch(refusal);
    const before = [readFigures(house.database, asked), pairs(), readMisses(house.database, asked).total];
    for (const { row } of slow) await erasePerson(house, row.contactId!);
    expect([readFigures(house.database, asked), pairs(), readMisses(house.database, asked).erased]).toEqual(before);
    expect(readPairs(house.database, asked).pairs.flatMap((pair) => pair.questions)).toEqual([]);
  });
  await fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 100) });
  // All that can become of a question has come up.
  expect([...seen.keys()].toSorted()).toEqual(['answered', 'handed', 'led on', 'left', 'missed', 'open', 'other', 'picked', 'repeated', 'unsure']);
});

function signsOf({ seq, fate, best, said, helpful, ledOn, handed, left, repeated }: Omit<SlowQuestion, 'second'>) {
  return { seq, fate, best, said, helpful, ledOn, handed, left, repeated };
}

function count(questions: readonly SlowQuestion[], is: (question: SlowQuestion) => boolean): number {
  let sum = 0;
  for (const each of questions) if (is(each)) sum += 1;
  return sum;
}

function askedOf(questions: readonly SlowQuestion[]) {
  const of = (name: string) => count(questions, ({ fate }) => fate === name);
  return { asked: questions.length, answered: of('answered'), picked: of('picked'), unsure: of('unsure'), missed: of('missed'), failed: 0, open: of('open'), ruledOut: 0, given: proportionOf(of('answered') + of('picked'), questions.length - of('open')) };
}

function expectToAddUp({ asked, followed, entries, series, languages, unmatched }: ReturnType<typeof readFigures>, questions: readonly SlowQuestion[]): void {
  const given = (is: (question: SlowQuestion) => boolean) => count(questions, (each) => each.said !== null && is(each));
  expect([followed.said, followed.ledOn, followed.helped.count, followed.helped.of]).toEqual([given(() => true), given(({ ledOn }) => ledOn), given(({ helpful }) => helpful === true), given(({ helpful }) => helpful !== null)]);
  expect([followed.handed, followed.left, followed.repeated]).toEqual([proportionOf(given(({ handed }) => handed), given(({ ledOn }) => !ledOn)), proportionOf(given(({ left }) => left), followed.said), proportionOf(given(({ repeated }) => repeated), followed.said)]);
  for (const { entry, asked: own, followed: after } of entries) {
    expect(own).toEqual(askedOf(questions.filter(({ best }) => best === entry)));
    expect([after.said, after.handed.count, after.left.count]).toEqual([given(({ said }) => said === entry), given(({ said, handed }) => said === entry && handed), given(({ said, left }) => said === entry && left)]);
  }
  expect(entries.reduce((sum, each) => sum + each.asked.asked, 0)).toBe(count(questions, ({ best }) => best !== null));
  expect(entries.reduce((sum, each) => sum + each.followed.said, 0)).toBe(followed.said);
  for (const parts of [series, languages]) expect(parts.reduce((sum, each) => sum + each.asked, 0)).toBe(asked.asked);
  const matched = new Set(questions.flatMap(({ fate, best, said }) => (fate === 'missed' ? [] : [best, said])));
  expect(unmatched.map(({ entry }) => entry).toSorted()).toEqual(['holidays', 'hours', 'parking', 'returns'].filter((entry) => !matched.has(entry)));
}

function pairsOf(talksOf: readonly (readonly SlowQuestion[])[]) {
  const found: Record<string, { together: number; swapped: number; crossed: number }> = {};
  const note = (sign: 'together' | 'swapped' | 'crossed', one: string | null, other: string | null): void => {
    if (one === null || other === null || one === other) return;
    const pair = (found[[one, other].toSorted().join(' ')] ??= { together: 0, swapped: 0, crossed: 0 });
    pair[sign] += 1;
  };
  for (const questions of talksOf) {
    for (const { seq, best, second, said, fate, helpful } of questions) {
      if (fate === 'picked') note('together', best, second);
      if (fate === 'picked') note('swapped', best, said);
      if (helpful === false) note('crossed', said, questions.find((each) => each.seq > seq && each.said !== null)?.said ?? null);
    }
  }
  const weight = ({ together, swapped, crossed }: (typeof found)[string]) => together + swapped + crossed;
  return Object.entries(found).toSorted(([one, a], [other, b]) => weight(b) - weight(a) || (one < other ? -1 : 1)).map(([key, signs]) => ({ entries: key.split(' '), ...signs }));
}
