import { expect, test } from 'vitest';
import { aChat } from './aChat.test-support.ts';
import { deskFeed } from './deskFeed.ts';

function setUp() {
  const streams: { emit: (type: string, data?: unknown) => void; readyState: number; closed: boolean }[] = [];
  const timers: { ms: number; go: () => void; off: boolean }[] = [];
  const heard: string[] = [];
  const stop = deskFeed({
    open() {
      const listeners: [string, (event: { data?: unknown }) => void][] = [];
      const stream = { readyState: 0, closed: false, emit: (type: string, data?: unknown) => listeners.forEach(([name, listener]) => { if (name === type) listener({ data }); }) };
      streams.push(stream);
      return { get readyState() { return stream.readyState; }, addEventListener: (name, listener) => void listeners.push([name, listener]), close: () => void (stream.closed = true) };
    },
    onOpen: () => void heard.push('open'),
    onQueue: () => void heard.push('queue'),
    onChat: ({ id, status }, cursor) => void heard.push(`${id} ${status} ${cursor}`),
    onGone: (id) => void heard.push(`gone ${id}`),
    onAgents: () => void heard.push('agents'),
    onTyping: ({ id, from, name }) => void heard.push(`${from} ${name} types in ${id}`),
    onRead: (id, seq) => void heard.push(`${id} read to ${seq}`),
    onMention: (id) => void heard.push(`named in ${id}`),
    onLost: () => void heard.push('lost'),
    later(ms, then) {
      const timer = { ms, go: then, off: false };
      timers.push(timer);
      return () => void (timer.off = true);
    },
  });
  return { streams, timers, heard, stop };
}

test('passes on what happens at the desk, and nothing that it cannot read', () => {
  const { streams, heard } = setUp();
  const chat = aChat({ id: 'c1', status: 'queued' });
  const tell = (type: string, data: unknown) => streams[0]!.emit(type, JSON.stringify(data));
  streams[0]!.emit('open');
  tell('queue', {});
  tell('chat', { id: 'c1', cursor: 7, chat });
  tell('gone', { id: 'c2' });
  tell('agents', {});
  tell('typing', { id: 'c1', from: 'agent', name: '李' });
  tell('read', { id: 'c1', seq: 5 });
  tell('mention', { id: 'c3' });
  for (const data of [null, {}, { id: 1 }, { id: 'c1', cursor: 7 }, { id: 'c1', cursor: '7', chat }, { id: 'c1', cursor: 7, chat: { ...chat, status: 'asleep' } }]) tell('chat', data);
  tell('typing', { id: 'c1', from: 'bot' });
  tell('read', { id: 'c1', seq: -1 });
  streams[0]!.emit('chat', '');
  streams[0]!.emit('gone', undefined);
  expect(heard).toEqual(['open', 'queue', 'c1 queued 7', 'gone c2', 'agents', 'agent 李 types in c1', 'c1 read to 5', 'named in c3']);
});

test('leaves reconnecting to the browser while it does it', () => {
  const { streams, timers, heard } = setUp();
  streams[0]!.emit('error');
  streams[0]!.emit('open');
  expect(timers).toEqual([]);
  expect(heard).toEqual(['lost', 'open']);
});

test('begins anew when the browser has given up, after longer and longer pauses', () => {
  const { streams, timers } = setUp();
  for (let round = 0; round < 7; round += 1) {
    const stream = streams.at(-1)!;
    stream.readyState = 2;
    stream.emit('error');
    timers.at(-1)!.go();
  }
  expect(timers.map(({ ms }) => ms)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(streams).toHaveLength(8);
  streams.at(-1)!.emit('open');
  streams.at(-1)!.readyState = 2;
  streams.at(-1)!.emit('error');
  expect(timers.at(-1)!.ms).toBe(1_000);
});

test('stops for good', () => {
  const { streams, timers, stop } = setUp();
  streams[0]!.readyState = 2;
  streams[0]!.emit('error');
  stop();
  expect(streams[0]!.closed).toBe(true);
  expect(timers[0]!.off).toBe(true);
});
