import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { registry } from '../../nodes/registry.ts';
import { readConfig } from '../config.ts';
import type { TurnResult } from '../contract.ts';
import { conversations, effects, events, handoffs, timers } from '../db/schema.ts';
import { openHouse, type House } from '../house.ts';
import { anyFlow, anyHappening, anyKnowledge, happen, refusal, stateOf, type Said } from './anyTalk.test-support.ts';
import { publishUnchecked } from './publishUnchecked.test-support.ts';
import { replay } from './replay.ts';
import { eq } from 'drizzle-orm';

/**
 * For any flow and any customer: whatever happens, the conversation waits for somebody or something
 * that exists, its log replays to the same state and words, and no reply is lost or doubled.
 */

const data = mkdtempSync(join(tmpdir(), 'handrail-any-'));
let time = 1_800_000_000_000;
const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry, () => time);
await house.knowledge.replace(anyKnowledge);

afterAll(async () => {
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

it('never strands a customer, replays, and loses or doubles no reply', async () => {
  let made = 0;
  const property = fc.asyncProperty(anyFlow, fc.array(anyHappening, { maxLength: 14 }), fc.constantFrom('en', 'zh'), async (document, happenings, locale) => {
      made += 1;
      publishUnchecked(house.database, `any-${made}`, document);
      const { conversationId: id } = await house.chat.start(`any-${made}`, { locale });
      expectAtRest(house, id);
      const answers = new Map<string, { said: Said; answer: TurnResult }>();
      const say = async (said: Said): Promise<void> => {
        const answer = await house.chat.say(id, said).catch(refusal);
        if (answer) answers.set(said.messageId, { said, answer });
      };
      for (const [index, each] of happenings.entries()) {
        time += 1_000;
        const messageId = `m${index}`;
        await happen(house, id, each, messageId, (ms) => (time += ms), say);
        if (each.do === 'repeat') for (const { said, answer } of answers.values()) expect(kept(await house.chat.say(id, said))).toEqual(kept(answer));
        expectAtRest(house, id);
      }
      expectNothingLostOrDoubled(house, id, [...answers.values()].map(({ answer }) => answer));
    });
  await expect(fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 150) })).resolves.toBeUndefined();
}, 120_000);

/** An answer without the place in the queue, which changes by itself. */
function kept({ status, cursor, messages }: TurnResult): Omit<TurnResult, 'queue'> {
  return { status, cursor, messages };
}

function expectAtRest(of: House, id: string): void {
  const { orm } = of.database;
  const { row, flow: compiled, snapshot } = stateOf(of, id);
  const stop = compiled.stops.get(snapshot.state);
  const node = stop && (compiled.plan.nodes[stop.node] ?? compiled.plan.rescue);
  const phase = stop && node?.machine.phases?.[stop.phase];
  const pendingTimers = orm.select().from(timers).where(eq(timers.conversationId, id)).all().map((each) => each.id);
  const openHandoffs = orm.select().from(handoffs).where(eq(handoffs.conversationId, id)).all().filter((each) => each.endedAt === null);
  const pendingEffects = orm.select().from(effects).where(eq(effects.conversationId, id)).all();
  expect(row.status).toBe(stop?.status);
  expect(pendingTimers.toSorted()).toEqual(row.status === 'closed' ? [] : snapshot.context.timers.map((each) => each.id).toSorted());
  expect(pendingEffects).toEqual([]);
  expect(openHandoffs.map((each) => each.effectId)).toEqual(row.status === 'queued' || row.status === 'agent' ? [snapshot.context.effect?.id] : []);
  if (row.status !== 'closed') {
    expect(phase, `rests in ${snapshot.state}`).toBeDefined();
    if (phase?.awaits === 'time') expect(pendingTimers.length).toBeGreaterThan(0);
    if (phase?.awaits === 'effect') throw new Error('every effect here is answered within the turn');
  }
  const again = replay(compiled, of.store.log(id, 0, undefined, 1_000_000));
  expect(again.snapshot).toBe(row.snapshot);
  const said = of.store.messages(id, 0).filter((each) => each.kind === 'bot');
  expect(again.said).toEqual(said.map((each) => JSON.parse(each.data ?? '{}').text));
}

function expectNothingLostOrDoubled(of: House, id: string, answers: readonly TurnResult[]): void {
  const log = of.database.orm.select().from(events).where(eq(events.conversationId, id)).all();
  const row = of.database.orm.select().from(conversations).where(eq(conversations.id, id)).get();
  expect(log.map((each) => each.seq)).toEqual(Array.from({ length: row?.seq ?? 0 }, (_, index) => index + 1));
  const messages: TurnResult['messages'] = [];
  for (let part = of.chat.since(id, 0), cursor = 0; part.cursor > cursor; part = of.chat.since(id, cursor)) {
    messages.push(...part.messages);
    ({ cursor } = part);
  }
  expect(new Set(messages.map((each) => each.seq)).size).toBe(messages.length);
  const heard = messages.flatMap((each) => each.messageId ?? []);
  expect(new Set(heard).size).toBe(heard.length);
  const bySeq = new Map(messages.map((each) => [each.seq, each]));
  for (const reply of answers.flatMap((each) => each.messages)) expect(bySeq.get(reply.seq)).toEqual(reply);
  const replies = answers.flatMap((each) => each.messages.map((message) => message.seq));
  expect(new Set(replies).size).toBe(replies.length);
}
