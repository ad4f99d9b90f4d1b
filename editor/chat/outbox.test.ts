import { describe, expect, test } from 'vitest';
import { openOutbox, type Delivery, type OutboxEntry } from './outbox.ts';
import { memoryStorage } from './memoryStorage.test-support.ts';
import { openStorage } from './storage.ts';

describe('the queue of unsent messages', () => {
  test('sends one after the other in order, and forgets what was taken', async () => {
    const { outbox, sent, answer } = setUp();
    outbox.add(entry('a'));
    outbox.add(entry('b'));
    await outbox.deliver('c1', answer());
    expect(sent).toEqual(['a', 'b']);
    expect(outbox.entries('c1')).toEqual([]);
  });

  test('tries the same message again before the next one, waiting as it was told', async () => {
    const { outbox, sent, slept, answer } = setUp();
    outbox.add(entry('a'));
    outbox.add(entry('b'));
    await outbox.deliver('c1', answer({ kind: 'later', milliseconds: 500 }, { kind: 'later', milliseconds: 1000 }));
    expect(sent).toEqual(['a', 'a', 'a', 'b']);
    expect(slept).toEqual([500, 1000]);
  });

  test('a refused message lets the others pass, and goes again only when asked, under its id', async () => {
    const { outbox, sent, answer } = setUp();
    outbox.add(entry('a'));
    outbox.add(entry('b'));
    await outbox.deliver('c1', answer({ kind: 'refused', reason: 'No' }));
    expect(sent).toEqual(['a', 'b']);
    expect(outbox.entries('c1')).toMatchObject([{ messageId: 'a', refused: { reason: 'No' } }]);
    await outbox.deliver('c1', answer());
    expect(sent).toEqual(['a', 'b']);
    outbox.retry('a');
    await outbox.deliver('c1', answer());
    expect(sent).toEqual(['a', 'b', 'a']);
    expect(outbox.entries('c1')).toEqual([]);
  });

  test('a page opened later finds what was not sent, in order, with its ids', async () => {
    const { outbox, storage, answer } = setUp();
    outbox.add({ ...entry('a'), kind: 'choice', choice: 'x' });
    outbox.add(entry('b'));
    await outbox.deliver('c1', answer({ kind: 'stop' }));
    const later = openOutbox(storage, 'out.', async () => {});
    expect(later.entries('c1')).toMatchObject([{ messageId: 'a', kind: 'choice', choice: 'x' }, { messageId: 'b' }]);
  });

  test('what is added while it sends goes with the same run, and what is added after goes with the next', async () => {
    const { outbox, sent } = setUp();
    outbox.add(entry('a'));
    const send = async ({ messageId }: OutboxEntry): Promise<Delivery> => {
      sent.push(messageId);
      if (messageId === 'a') {
        outbox.add(entry('b'));
        void outbox.deliver('c1', send);
      }
      return { kind: 'taken' };
    };
    await outbox.deliver('c1', send);
    expect(sent).toEqual(['a', 'b']);
    outbox.add(entry('c'));
    await outbox.deliver('c1', send);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  test('keeps conversations apart, and passes over what is not an entry', async () => {
    const { outbox, storage, sent, answer } = setUp();
    storage.set('out.bad', '{"messageId":7}');
    storage.set('out.worse', '{');
    outbox.add({ ...entry('other'), conversationId: 'c2' });
    outbox.add(entry('a'));
    await outbox.deliver('c1', answer());
    expect(sent).toEqual(['a']);
    expect(outbox.entries('c2')).toHaveLength(1);
  });

  test('two tabs on one storage send an entry at most once more, never out of order', async () => {
    const { outbox, storage, answer, sent } = setUp();
    const otherTab = openOutbox(storage, 'out.', async () => {});
    outbox.add(entry('a'));
    otherTab.add(entry('b'));
    await Promise.all([outbox.deliver('c1', answer()), otherTab.deliver('c1', answer())]);
    expect(sent.filter((id, index) => sent.indexOf(id) === index)).toEqual(['a', 'b']);
    expect(outbox.entries('c1')).toEqual([]);
  });
});

function setUp() {
  const storage = openStorage(memoryStorage);
  const sent: string[] = [];
  const slept: number[] = [];
  const outbox = openOutbox(storage, 'out.', async (milliseconds) => {
    slept.push(milliseconds);
  });
  /** Answers with these in turn, then takes everything. */
  const answer = (...deliveries: Delivery[]) => async ({ messageId }: OutboxEntry): Promise<Delivery> => {
    sent.push(messageId);
    return deliveries.shift() ?? { kind: 'taken' };
  };
  return { storage, outbox, sent, slept, answer };
}

function entry(messageId: string): Omit<OutboxEntry, 'order'> {
  return { messageId, conversationId: 'c1', kind: 'text', text: messageId, at: '2026-01-02T03:04:05.000Z' };
}
