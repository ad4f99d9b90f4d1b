import { describe, expect, test } from 'vitest';
import { connect, type ConnectionOptions, type Link } from './connection.ts';
import type { Answer } from './api.ts';
import type { TurnResult } from '../../server/contract.ts';

describe('following a conversation', () => {
  test('hands on what the stream says, and after a cut asks for what was missed before it opens a new one', async () => {
    const { steps, heard } = await follow({ streams: [stream('id: 4\ndata: a\n\n'), stream('id: 6\ndata: b\n\n')] });
    expect(heard).toEqual(['a', 'b']);
    expect(steps.slice(0, 5)).toEqual(['events', 'live', 'since', 'sleep', 'events']);
  });

  test('waits longer and longer while nothing is reachable, and not at all alike for two customers', async () => {
    const unreachable = { streams: [], since: Array.from({ length: 8 }, () => later) };
    const { slept } = await follow({ ...unreachable, random: 0 });
    const unlucky = await follow({ ...unreachable, random: 1 });
    expect(slept.slice(0, 3)).toEqual([250, 500, 1000]);
    expect(unlucky.slept.slice(0, 3)).toEqual([500, 1000, 2000]);
    expect(Math.max(...unlucky.slept)).toBeLessThanOrEqual(20_000);
  });

  test('asks again and again when the stream is refused, and tries the stream later', async () => {
    const refused = new Response('{"code":"x"}', { status: 503, headers: { 'content-type': 'application/problem+json' } });
    const { steps, links } = await follow({ streams: [refused, stream('data: a\n\n')] });
    expect(links[0]).toBe('polling');
    const untilNextStream = steps.slice(0, steps.indexOf('events', 1));
    expect(untilNextStream.filter((step) => step === 'since').length).toBeGreaterThan(5);
    expect(steps).toContain('live');
  });

  test('takes a proxy that cuts every stream empty for one that refuses it', async () => {
    const { links } = await follow({ streams: [stream('')] });
    expect(links).toContain('polling');
  });

  test('waits as long as the server asks', async () => {
    const { slept } = await follow({ streams: [], since: [{ kind: 'later', busy: true, retryAfter: 7000 }] });
    expect(slept[0]).toBe(7000);
  });

  test.each(['events', 'since'] as const)('ends when the conversation is gone, as told by %s', async (by) => {
    const gone = new Response('{"code":"conversation_not_found"}', { status: 404 });
    const { steps } = await follow(by === 'events' ? { streams: [gone] } : { streams: [], since: [{ kind: 'lost' }] });
    expect(steps[steps.length - 1]).toBe('lost');
  });

  test('does not believe a 404 that the server has not written', async () => {
    const { steps } = await follow({ streams: [new Response('<h1>Not Found</h1>', { status: 404 })] });
    expect(steps).not.toContain('lost');
  });
});

const later: Answer<TurnResult> = { kind: 'later', busy: false, retryAfter: undefined };

/** Plays the given streams and answers; when both are used up, it goes on with an unreachable stream, and ends after 40 steps. */
async function follow({ streams, since = [], random = 0.5 }: { streams: Response[]; since?: Answer<TurnResult>[]; random?: number }) {
  const steps: string[] = [];
  const heard: string[] = [];
  const links: Link[] = [];
  const slept: number[] = [];
  await new Promise<void>((over) => {
    const step = (name: string) => {
      steps.push(name);
      if (steps.length < 40 && name !== 'lost') return;
      connection.stop();
      over();
    };
    const options: ConnectionOptions = {
      async events() {
        step('events');
        const response = streams.shift();
        if (response === undefined) throw new TypeError('Failed to fetch');
        return response;
      },
      async since() {
        step('since');
        return since.shift() ?? { kind: 'ok', value: { status: 'bot', cursor: 0, messages: [] } };
      },
      onEvent: ({ data }) => heard.push(data),
      onCaughtUp: () => {},
      onLink: (link) => {
        links.push(link);
        if (link === 'live') step('live');
      },
      onLost: () => step('lost'),
      async sleep(milliseconds) {
        slept.push(milliseconds);
        step('sleep');
      },
      random: () => random,
      now: () => 0,
    };
    const connection = connect(options);
  });
  return { steps, heard, links, slept };
}

function stream(text: string): Response {
  const body = new ReadableStream({
    start(controller) {
      if (text !== '') controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
