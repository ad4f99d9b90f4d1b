import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { emptyChat, openChoices, reduceChat, timeline, type ChatAction, type ChatState, type Pending } from './chatStore.ts';
import type { Message, TurnResult } from '../../server/contract.ts';

const at = '2026-01-02T03:04:05.000Z';

describe('what a customer sees', () => {
  test('an unsent message stands at the end, and in its place once the log shows it', () => {
    const before = run({ type: 'received', message: bot(1) }, queue('a'), { type: 'received', message: bot(2) });
    expect(shown(before)).toEqual(['1', '2', 'a?']);
    expect(shown(run2(before, { type: 'received', message: customer(3, 'a') }, { type: 'received', message: bot(4) }))).toEqual(['1', '2', '3a', '4']);
  });

  test('an acknowledged message stands before its own replies until the log shows it', () => {
    const state = run({ type: 'received', message: bot(1) }, queue('a'), queue('b'), acknowledge('a', turn(6, [bot(5)])));
    expect(shown(state)).toEqual(['1', 'a?', '5', 'b?']);
    expect(shown(run2(state, { type: 'received', message: customer(4, 'a') }))).toEqual(['1', '4a', '5', 'b?']);
  });

  test('an answer to our own message does not move the cursor, since others may have spoken before it', () => {
    const state = run({ type: 'received', message: bot(1) }, queue('a'), acknowledge('a', turn(9, [bot(9)])));
    expect(state.cursor).toBe(1);
    expect(run2(state, { type: 'received', message: customer(5, 'a') }).cursor).toBe(5);
  });

  test('old news about the status is ignored', () => {
    const state = run({ type: 'status', status: 'agent', seq: 8 }, queue('a'), acknowledge('a', turn(6, [], 'queued')));
    expect(state.status).toBe('agent');
  });

  test('typing ends when the message is there', () => {
    const typing = run({ type: 'typing', from: 'agent', on: true }, { type: 'typing', from: 'bot', on: true });
    expect(run2(typing, { type: 'received', message: { ...bot(1), from: 'agent' } }).typing).toEqual({ bot: true, agent: false });
  });

  test('a refused message keeps its reason, may be removed, and does not close the choices', () => {
    const state = run({ type: 'received', message: bot(1, ['x']) }, queue('a'), { type: 'failed', messageId: 'a', reason: 'No' });
    expect(state.pending[0]).toMatchObject({ state: 'failed', reason: 'No' });
    expect(openChoices(state)).toBe(1);
    expect(shown(run2(state, { type: 'dropped', messageId: 'a' }))).toEqual(['1']);
  });

  test('a hand-off on its way has no bubble and is done when a person is on the way', () => {
    const asked = run({ type: 'queued', pending: { ...pending('h'), kind: 'handoff' } });
    expect(shown(asked)).toEqual([]);
    expect(asked.pending).toHaveLength(1);
    expect(run2(asked, { type: 'status', status: 'queued', seq: 3 }).pending).toEqual([]);
    expect(run2(asked, acknowledge('h', turn(0, []))).pending).toEqual([]);
  });
});

describe('choices may be pressed', () => {
  const asked = run({ type: 'received', message: bot(1, ['x', 'y']) });

  test('until the customer says something, in this tab or another', () => {
    expect(openChoices(asked)).toBe(1);
    expect(openChoices(run2(asked, queue('a')))).toBeUndefined();
    expect(openChoices(run2(asked, { type: 'received', message: customer(2, 'other') }))).toBeUndefined();
  });

  test('also when the bot added something after them', () => {
    expect(openChoices(run2(asked, { type: 'received', message: bot(2) }))).toBe(1);
  });

  test('again for the next question, though our answer to the first is not in the log yet', () => {
    expect(openChoices(run2(asked, queue('a'), acknowledge('a', turn(5, [bot(5, ['z'])]))))).toBe(5);
  });

  test('never while a person has the conversation', () => {
    expect(openChoices(run2(asked, { type: 'status', status: 'queued', seq: 2 }))).toBeUndefined();
  });
});

test('whatever the order and however often the same news come, each message shows once, by seq, with what is unsent at the end', () => {
  const log: Message[] = [bot(2), customer(3, 'a'), bot(5), customer(7, 'b'), bot(8), { ...bot(11), from: 'agent' }];
  const news: ChatAction[] = [
    ...log.map((message): ChatAction => ({ type: 'received', message })),
    acknowledge('a', turn(5, [bot(5)])),
    acknowledge('b', turn(8, [customer(7, 'b'), bot(8)], 'queued')),
    { type: 'status', status: 'agent', seq: 10 },
    { type: 'caughtUp', turn: turn(8, log.slice(0, 5), 'queued') },
    { type: 'waiting', messageId: 'a' },
    { type: 'sending', messageId: 'b' },
    queue('a'), queue('b'),
  ];
  const complete = [...log.map((message): ChatAction => ({ type: 'received', message })), { type: 'status', status: 'agent', seq: 10 } as const];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...news)), (order) => {
      const state = order.reduce(reduceChat, run(queue('a'), queue('b'), queue('c')));
      const entries = timeline(state);
      const ids = entries.map((entry) => ('message' in entry ? entry.message.messageId ?? entry.message.seq : entry.pending.messageId));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(['a', 'b', 'c']));
      expect(ids[ids.length - 1]).toBe('c');
      const settled = complete.reduce(reduceChat, state);
      expect(shown(settled)).toEqual(['2', '3a', '5', '7b', '8', '11', 'c?']);
      expect(settled.status).toBe('agent');
    }),
  );
});

function run(...actions: ChatAction[]): ChatState {
  return run2(emptyChat, ...actions);
}

function run2(state: ChatState, ...actions: ChatAction[]): ChatState {
  return actions.reduce(reduceChat, state);
}

function shown(state: ChatState): string[] {
  return timeline(state).map((entry) => ('message' in entry ? `${entry.message.seq}${entry.message.messageId ?? ''}` : `${entry.pending.messageId}?`));
}

function bot(seq: number, choices?: string[]): Message {
  return { seq, from: 'bot', text: `bot ${seq}`, at, ...(choices && { choices: choices.map((id) => ({ id, label: id })) }) };
}

function customer(seq: number, messageId: string): Message {
  return { seq, from: 'customer', text: messageId, messageId, at };
}

function pending(messageId: string): Pending {
  return { messageId, text: messageId, at, kind: 'text', state: 'waiting' };
}

function queue(messageId: string): ChatAction {
  return { type: 'queued', pending: pending(messageId) };
}

function acknowledge(messageId: string, result: TurnResult): ChatAction {
  return { type: 'acknowledged', messageId, turn: result };
}

function turn(cursor: number, messages: Message[], status: TurnResult['status'] = 'bot'): TurnResult {
  return { status, cursor, messages };
}
