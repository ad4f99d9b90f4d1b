import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { registry } from '../../nodes/registry.ts';
import { readConfig } from '../config.ts';
import { NotYet, type Around, type Outcome } from '../effects/performer.ts';
import { createFlows } from '../flows/flows.ts';
import { openHouse } from '../house.ts';
import { askingFlow } from './askingFlow.test-support.ts';
import { createChatService } from './chatService.ts';
import { createSnapshots } from './snapshots.ts';

/** Effects that ask for a moment, as a match does whose meaning is still being read. */

const data = mkdtempSync(join(tmpdir(), 'handrail-patience-'));
const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry);
await house.knowledge.replace({ slug: 'kb', name: { en: 'Things' }, entries: [] });
await createFlows(house).createPublished('ask', askingFlow, { note: '', publishedBy: null });

let perform: (text: string, around: Around) => Outcome;
const performers = { ...house.performers, 'faq-match': { mode: 'inline' as const, perform: (params: unknown, around: Around) => perform(z.object({ text: z.string() }).parse(params).text, around) } };
const turns = { store: house.store, snapshots: createSnapshots(), performers, flow: house.versions.compiled, now: house.now };
const chat = createChatService({ ...house, turns });

afterAll(async () => {
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

const answer = (text: string): Outcome => ({ outcome: 'answered', data: { entry: 'e', question: text, answer: `about ${text}`, score: 0.9, matched: [] } });
const texts = (id: string): string[] => house.store.messages(id, 0).map((each) => `${each.kind}: ${z.object({ text: z.string() }).parse(JSON.parse(each.data ?? '')).text}`);
const turnOfEvents = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A gate that texts wait at until it is opened. */
const gates = new Map<string, () => void>();
const ready = new Set<string>();
const atGate = (text: string): (() => Promise<void>) => () => new Promise((resolve) => gates.set(text, () => resolve(void ready.add(text))));
beforeEach(() => {
  gates.clear();
  ready.clear();
  perform = (text, { waits }) => {
    if (waits && text.startsWith('slow') && !ready.has(text)) throw new NotYet(atGate(text));
    return answer(text);
  };
});

it('takes the turn again and keeps nothing of the first try', async () => {
  const { conversationId } = await chat.start('ask', {});
  const before = house.store.log(conversationId, 0).length;
  const said = chat.say(conversationId, { messageId: 'm', text: 'slow' });
  await expect.poll(() => gates.has('slow')).toBe(true);
  expect(house.store.log(conversationId, 0)).toHaveLength(before);
  gates.get('slow')?.();
  expect((await said).messages.map((each) => each.text)).toEqual(['about slow', 'Well?']);
  expect(house.store.log(conversationId, 0).filter((each) => each.kind === 'customer')).toHaveLength(1);
});

it('holds up what comes after it in the same conversation, and no other conversation', async () => {
  const [one, other] = [await chat.start('ask', {}), await chat.start('ask', {})];
  const first = chat.say(one.conversationId, { messageId: '1', text: 'slow' });
  const second = chat.say(one.conversationId, { messageId: '2', text: 'quick' });
  expect((await chat.say(other.conversationId, { messageId: '1', text: 'elsewhere' })).messages[0]?.text).toBe('about elsewhere');
  await expect.poll(() => gates.has('slow')).toBe(true);
  expect(texts(one.conversationId)).toEqual(['bot: Well?']);
  gates.get('slow')?.();
  await Promise.all([first, second]);
  expect(texts(one.conversationId)).toEqual(['bot: Well?', 'customer: slow', 'bot: about slow', 'bot: Well?', 'customer: quick', 'bot: about quick', 'bot: Well?']);
});

it('answers the same message once, however often it comes while it waits', async () => {
  const { conversationId } = await chat.start('ask', {});
  const all = [1, 2, 3].map(() => chat.say(conversationId, { messageId: 'same', text: 'slow' }));
  await expect.poll(() => gates.has('slow')).toBe(true);
  gates.get('slow')?.();
  const [first, ...others] = await Promise.all(all);
  for (const each of others) expect(each).toEqual(first);
  expect(texts(conversationId)).toHaveLength(4);
});

it('does with what is at hand when it is never ready', async () => {
  let asked = 0;
  perform = (text, { waits }) => {
    if (!waits) return answer(text);
    asked += 1;
    throw new NotYet(() => Promise.resolve());
  };
  const { conversationId } = await chat.start('ask', {});
  expect((await chat.say(conversationId, { messageId: 'm', text: 'slow' })).messages[0]?.text).toBe('about slow');
  expect(asked).toBe(4);
});

it('goes on after a turn that was refused while others waited', async () => {
  const { conversationId } = await chat.start('ask', {});
  const slow = chat.say(conversationId, { messageId: '1', text: 'slow' });
  const refused = chat.say(conversationId, { messageId: '2', choice: 'never offered' });
  const last = chat.say(conversationId, { messageId: '3', text: 'quick' });
  await expect.poll(() => gates.has('slow')).toBe(true);
  gates.get('slow')?.();
  await slow;
  await expect(refused).rejects.toMatchObject({ code: 'choice.not-offered' });
  expect((await last).messages[0]?.text).toBe('about quick');
});

it('keeps the order of arrival, whatever waits and in whatever order it becomes ready', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.boolean()), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat(99)), async (said, numbers) => {
      const chats = await Promise.all([0, 1, 2].map(() => chat.start('ask', {})));
      const sent = said.map(([to, slow], index) => ({ to, text: `${slow ? 'slow' : 'quick'} ${index} ${numbers.next().value}` }));
      let open = sent.length;
      const all = sent.map(({ to, text }, index) => chat.say(chats[to]?.conversationId ?? '', { messageId: `m${index}`, text }).finally(() => void (open -= 1)));
      while (open > 0) {
        const waiting = [...gates.keys()].filter((text) => !ready.has(text));
        gates.get(waiting[(numbers.next().value ?? 0) % waiting.length] ?? '')?.();
        await turnOfEvents();
      }
      await Promise.all(all);
      chats.forEach(({ conversationId }, at) => {
        const mine = sent.filter(({ to }) => to === at).flatMap(({ text }) => [`customer: ${text}`, `bot: about ${text}`, 'bot: Well?']);
        expect(texts(conversationId)).toEqual(['bot: Well?', ...mine]);
      });
    }),
    { numRuns: 40 },
  );
});
