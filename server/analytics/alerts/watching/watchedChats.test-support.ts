import fc from 'fast-check';
import type { AlertFigure, AlertScope } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { conversations, events, handoffs, assignments, knowledgeBases, knowledgeEntries, knowledgeQuestions, visits } from '../../../db/schema.ts';

/** A conversation as far as alerts look at it, written apart from how it is read. Times are minutes. */
export interface WatchedChat {
  readonly flow: string;
  readonly channel: string;
  readonly begun: number;
  /** Null while it goes on. */
  readonly closed: number | null;
  readonly texts: readonly { readonly at: number; readonly mood: number | null }[];
  readonly misses: readonly { readonly at: number; readonly base: string; readonly entry: string | null; readonly outcome: 'missed' | 'answered' | 'unsure' }[];
  readonly failures: readonly { readonly at: number; readonly node: string }[];
  /** When a supervisor stepped in after a person had been asked for; null where none did. */
  readonly again: number | null;
  readonly wait: { readonly asked: number; readonly team: string | null; readonly reason: string; readonly taken: number | null; readonly passedOn: number | null; readonly retaken: number | null; readonly ended: number | null; readonly by: 'customer' | 'absence' | 'staff' | null } | null;
}

const minuteMs = 60_000;
const categories: Readonly<Record<string, string>> = { e1: 'shipping', e2: 'returns' };

const after = (most: number) => fc.integer({ min: 0, max: most });

export const anyChat: fc.Arbitrary<WatchedChat> = fc
  .record({
    flow: fc.constantFrom('f1', 'f2'),
    channel: fc.constantFrom('page', 'api'),
    begun: fc.integer({ min: 0, max: 400 }),
    closed: fc.option(after(90)),
    texts: fc.array(fc.record({ at: after(80), mood: fc.option(fc.constantFrom(0, 0.35, 0.36, 0.9)) }), { maxLength: 3 }),
    misses: fc.array(fc.record({ at: after(80), base: fc.constantFrom('b1', 'b2'), entry: fc.option(fc.constantFrom('e1', 'e2')), outcome: fc.constantFrom('missed' as const, 'answered' as const, 'unsure' as const) }), { maxLength: 2 }),
    failures: fc.array(fc.record({ at: after(80), node: fc.constantFrom('n1', '__proto__') }), { maxLength: 2 }),
    again: fc.option(fc.integer({ min: 1, max: 200 })),
    wait: fc.option(fc.record({ asked: after(30), team: fc.option(fc.constantFrom('t1', 't2')), reason: fc.constantFrom('flow', 'taken-over', 'mood-low'), taken: fc.option(after(40)), passedOn: fc.option(after(30)), retaken: fc.option(after(30)), ended: fc.option(after(60)), by: fc.option(fc.constantFrom('customer' as const, 'absence' as const, 'staff' as const)) })),
  })
  .map(({ closed, wait, again, ...chat }) => {
    const { begun } = chat;
    const asked = wait ? begun + wait.asked : 0;
    const taken = wait === null || wait.taken === null ? null : asked + wait.taken;
    const passedOn = wait === null || taken === null || wait.passedOn === null ? null : taken + wait.passedOn;
    const retaken = wait === null || passedOn === null || wait.retaken === null ? null : passedOn + wait.retaken;
    const ended = wait === null || wait.ended === null ? null : (retaken ?? passedOn ?? taken ?? asked) + wait.ended;
    const last = closed === null ? null : Math.max(begun + 80, ended ?? 0, taken ?? 0, asked) + closed;
    return {
      ...chat,
      closed: last,
      again: wait === null || again === null ? null : asked + again,
      texts: chat.texts.map((each) => ({ ...each, at: begun + each.at })),
      misses: chat.misses.map((each) => ({ ...each, at: begun + each.at })),
      failures: chat.failures.map((each) => ({ ...each, at: begun + each.at })),
      wait: wait && { ...wait, asked, taken, passedOn, retaken, ended, by: ended === null || taken !== null ? null : wait.by },
    };
  });

/** Writes conversations as the server would have. */
export function writeChats({ orm }: Database, chats: readonly WatchedChat[], start: number): void {
  const when = (minute: number): number => start + minute * minuteMs;
  for (const slug of ['b1', 'b2']) {
    orm.insert(knowledgeBases).values({ slug, name: '{}', revision: 1, updatedAt: 0 }).onConflictDoNothing().run();
    for (const id of ['e1', 'e2']) orm.insert(knowledgeEntries).values({ base: slug, id, position: 0, draft: null, live: JSON.stringify({ category: categories[id] }) }).onConflictDoNothing().run();
  }
  chats.forEach((chat, index) => {
    const id = `c${index}`;
    const { flow, channel, begun, closed, texts, misses, failures, wait, again } = chat;
    const moments = [begun, ...texts.map(({ at }) => at), ...misses.map(({ at }) => at), ...failures.map(({ at }) => at), ...(wait ? [wait.asked, wait.taken ?? 0, wait.ended ?? 0] : []), closed ?? 0];
    orm.insert(conversations).values({ id, tokenHash: '', flowId: flow, version: 1, locale: 'en', channel, status: closed === null ? 'bot' : 'closed', snapshot: '', seq: 0, createdAt: when(begun), updatedAt: when(Math.max(...moments)) }).run();
    let seq = 0;
    const log = (at: number, kind: string, data: object | null): void => void orm.insert(events).values({ conversationId: id, seq: (seq += 1), at: when(at), kind, data: data && JSON.stringify(data) }).run();
    for (const { at, mood } of texts) log(at, 'customer', { text: 'x', ...(mood !== null && { mood: { score: mood, anger: 0, complaint: 0 } }) });
    if (wait) log(wait.asked, 'status', { status: 'queued' });
    if (wait?.by && wait.ended !== null) log(wait.ended, 'customer-left', wait.by === 'customer' ? null : { by: wait.by });
    if (closed !== null) log(closed, 'status', { status: 'closed' });
    misses.forEach((each, place) => orm.insert(knowledgeQuestions).values({ conversationId: id, seq: place, base: each.base, at: when(each.at), locale: 'en', text: 'x', outcome: each.outcome, entry: each.entry }).run());
    failures.forEach((each, place) => orm.insert(visits).values({ conversationId: id, seq: place, segment: 1, begunAt: when(begun), node: each.node, at: when(each.at), endedAt: when(each.at), became: 'failed', outlet: '', first: true, waited: false }).run());
    if (wait === null) return;
    if (again !== null) orm.insert(handoffs).values({ conversationId: id, effectId: '2', team: null, note: '', priority: 0, reason: 'taken-over', requestedAt: when(again), endedAt: when(again) }).run();
    orm.insert(handoffs).values({ conversationId: id, effectId: '1', team: wait.team, note: '', priority: 0, reason: wait.reason, requestedAt: when(wait.asked), acceptedAt: wait.taken === null ? null : when(wait.retaken ?? wait.taken), acceptedBy: wait.taken === null || (wait.passedOn !== null && wait.retaken === null) ? null : 'a', endedAt: wait.ended === null ? null : when(wait.ended) }).run();
    const stretch = (place: number, from: number, to: number | null): void => void orm.insert(assignments).values({ conversationId: id, seq: place, effectId: '1', agent: 'a', how: 'accepted', acceptedAt: when(from), endedAt: to === null ? null : when(to) }).run();
    if (wait.taken !== null) stretch(1, wait.taken, wait.passedOn ?? wait.ended);
    if (wait.retaken !== null) stretch(2, wait.retaken, wait.ended);
  });
}

/** A figure in a stretch of minutes, by plain loops: the slow and obviously right way. */
export function slowFigure(chats: readonly WatchedChat[], figure: AlertFigure, scope: AlertScope, from: number, to: number): { value: number | null; count: number; of: number } {
  let [count, of] = [0, 0];
  const lengths: number[] = [];
  const isIn = (at: number | null): boolean => at !== null && at >= from && at < to;
  for (const chat of chats) {
    if (scope.flow !== undefined && chat.flow !== scope.flow) continue;
    if (scope.channel !== undefined && chat.channel !== scope.channel) continue;
    const asked = chat.wait !== null && (scope.team === undefined || chat.wait.team === scope.team) ? chat.wait : null;
    const wait = asked?.reason === 'taken-over' ? null : asked;
    if (figure === 'volume') count += Number(isIn(chat.begun));
    if (figure === 'handoffRate') {
      const decided = chat.wait === null ? chat.closed : chat.wait.asked;
      of += Number(isIn(decided));
      count += Number(isIn(decided) && chat.wait !== null);
    }
    if (figure === 'misses') for (const each of chat.misses) count += Number(isIn(each.at) && each.outcome === 'missed' && each.base === scope.base && (scope.topic === undefined || (each.entry === null ? '' : categories[each.entry]) === scope.topic));
    if (figure === 'negativeMood') {
      for (const { at, mood } of chat.texts) {
        of += Number(isIn(at) && mood !== null);
        count += Number(isIn(at) && mood !== null && mood < 0.36);
      }
    }
    if (figure === 'nodeFailures') for (const each of chat.failures) count += Number(isIn(each.at) && each.node === scope.node);
    if (figure === 'longestWait' && asked !== null) {
      const { passedOn, retaken, ended } = asked;
      const waits = wait === null ? [] : [{ since: asked.asked, until: asked.taken ?? ended }];
      // Whoever is on when it ends is on until then: that is no wait.
      if (passedOn !== null && passedOn !== ended && passedOn !== retaken) waits.push({ since: passedOn, until: retaken ?? ended });
      for (const { since, until } of waits) if (since < to && (until === null || until >= from)) lengths.push((Math.min(until ?? to, to) - since) * 60);
    }
    if (wait === null) continue;
    const gone = wait.taken ?? wait.ended;
    if (figure === 'waitP90' && wait.taken !== null && isIn(wait.taken)) lengths.push((wait.taken - wait.asked) * 60);
    if (figure === 'abandonment') {
      of += Number(isIn(gone));
      count += Number(isIn(gone) && wait.taken === null && (wait.by === 'customer' || wait.by === 'absence'));
    }
  }
  if (figure === 'longestWait') return { value: lengths.length === 0 ? null : Math.max(...lengths), count: lengths.length, of: lengths.length };
  if (figure === 'waitP90') return { value: ninth(lengths), count: lengths.length, of: lengths.length };
  if (figure === 'handoffRate' || figure === 'negativeMood' || figure === 'abandonment') return { value: of === 0 ? null : count / of, count, of };
  return { value: count, count, of: count };
}

function ninth(lengths: number[]): number | null {
  if (lengths.length === 0) return null;
  lengths.sort((one, other) => one - other);
  const place = (lengths.length - 1) * 0.9;
  const below = lengths[Math.floor(place)] ?? 0;
  return below + ((lengths[Math.ceil(place)] ?? 0) - below) * (place - Math.floor(place));
}
