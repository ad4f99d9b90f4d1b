import { describe, expect, test } from 'vitest';
import type { DeskEntry } from '../../server/contract.ts';
import { createOutbox, notArrived, type Outgoing, type Saying } from './outbox.ts';

function setUp() {
  const said: ({ chat: string } & Saying)[] = [];
  const pauses: number[] = [];
  const calls: { done: () => void; fail: (error: unknown) => void }[] = [];
  let id = 0;
  const outbox = createOutbox({
    say: (chat, message) => {
      said.push({ chat, ...message });
      return new Promise((done, fail) => calls.push({ done, fail }));
    },
    passing: (error) => error === 'busy',
    pause: async (ms) => void pauses.push(ms),
    newId: () => `m${(id += 1)}`,
    now: () => 0,
  });
  const settle = async (how: 'done' | 'busy' | 'refused') => {
    const call = calls.shift();
    if (how === 'done') call?.done();
    else call?.fail(how);
    // The promises that follow from it.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { outbox, said, pauses, settle, texts: (chat: string) => outbox.of(chat).map(({ text }) => text) };
}

describe('the outbox', () => {
  test('sends one message of a chat after another, in order', async () => {
    const { outbox, said, settle, texts } = setUp();
    outbox.send('a', 'one', 0);
    outbox.send('a', 'two', 0);
    expect(said.map(({ text }) => text)).toEqual(['one']);
    await settle('done');
    expect(said.map(({ text }) => text)).toEqual(['one', 'two']);
    await settle('done');
    expect(texts('a')).toEqual([]);
  });

  test('does not let one chat wait for another', () => {
    const { outbox, said } = setUp();
    outbox.send('a', 'one', 0);
    outbox.send('b', 'two', 0);
    expect(said.map(({ chat }) => chat)).toEqual(['a', 'b']);
  });

  test('tries again under the same id when that can help, and gives up after three times', async () => {
    const { outbox, said, pauses, settle } = setUp();
    outbox.send('a', 'one', 0);
    await settle('busy');
    await settle('busy');
    await settle('busy');
    expect(said.map(({ messageId }) => messageId)).toEqual(['m1', 'm1', 'm1']);
    expect(pauses).toEqual([800, 2_500]);
    expect(outbox.of('a')).toMatchObject([{ messageId: 'm1', failed: 'busy' }]);
  });

  test('sends notes among the answers, with whom they are for', async () => {
    const { outbox, said, settle } = setUp();
    outbox.send('a', 'one', 0, { mentions: ['u2'], whisper: true });
    outbox.send('a', 'two', 0);
    await settle('done');
    expect(said.map(({ text, note }) => [text, note])).toEqual([['one', { mentions: ['u2'], whisper: true }], ['two', undefined]]);
  });

  test('does not repeat what was refused, and holds back what was written after it', async () => {
    const { outbox, said, settle, texts } = setUp();
    outbox.send('a', 'one', 0);
    outbox.send('a', 'two', 0);
    await settle('refused');
    outbox.send('a', 'three', 0);
    expect(said).toHaveLength(1);
    expect(texts('a')).toEqual(['one', 'two', 'three']);
  });

  test('goes on when the agent tries again, under the same id', async () => {
    const { outbox, said, settle } = setUp();
    outbox.send('a', 'one', 0);
    outbox.send('a', 'two', 0);
    await settle('refused');
    outbox.retry('a', 'm1');
    await settle('done');
    expect(said.map(({ messageId }) => messageId)).toEqual(['m1', 'm1', 'm2']);
  });

  test('goes on when the agent removes what failed', async () => {
    const { outbox, said, settle, texts } = setUp();
    outbox.send('a', 'one', 0);
    outbox.send('a', 'two', 0);
    await settle('refused');
    outbox.discard('a', 'm1');
    await settle('done');
    expect(said.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(texts('a')).toEqual([]);
  });

  test('tells of every change, and gives the same list while nothing changes', () => {
    const { outbox } = setUp();
    let told = 0;
    const stop = outbox.subscribe(() => (told += 1));
    outbox.send('a', 'one', 0);
    expect(told).toBe(1);
    expect(outbox.of('a')).toBe(outbox.of('a'));
    expect(outbox.of('none')).toBe(outbox.of('other'));
    stop();
    outbox.send('a', 'two', 0);
    expect(told).toBe(1);
  });
});

describe('what has not arrived', () => {
  const out = (messageId: string, text: string, after: number): Outgoing => ({ messageId, text, note: undefined, at: 0, after, failed: undefined });
  const said = (seq: number, text: string, more: Partial<DeskEntry> = {}): DeskEntry => ({ seq, from: 'agent', text, at: '2026-03-01T12:00:00Z', ...more });
  const left = (outgoing: Outgoing[], messages: DeskEntry[]) => notArrived(outgoing, { messages }).map(({ messageId }) => messageId);

  test('leaves out what the stream brought before the answer came', () => {
    expect(left([out('m1', '好的', 4)], [said(5, '好的')])).toEqual([]);
    expect(left([out('m1', '好的', 4)], [said(5, '好的', { messageId: 'm1' })])).toEqual([]);
  });

  test('does not take an older message, or one of someone else, for it', () => {
    expect(left([out('m1', '好的', 4)], [said(3, '好的')])).toEqual(['m1']);
    expect(left([out('m1', '好的', 4)], [said(5, '好的', { from: 'customer' })])).toEqual(['m1']);
    expect(left([out('m1', '好的', 4)], [said(5, '好的', { messageId: 'm9' })])).toEqual(['m1']);
  });

  test('never takes an answer for a note of the same words', () => {
    const note = { ...out('m1', '好的', 4), note: { mentions: [], whisper: false } };
    expect(left([note], [said(5, '好的')])).toEqual(['m1']);
    expect(left([note], [said(5, '好的', { from: 'note', messageId: 'm1' })])).toEqual([]);
  });

  test('counts the same words said twice as two messages', () => {
    expect(left([out('m1', '好的', 4), out('m2', '好的', 4)], [said(5, '好的')])).toEqual(['m2']);
  });
});
