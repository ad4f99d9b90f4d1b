import { backoff } from './backoff.ts';
import { failure, type Answer } from './api.ts';
import { readJson } from './wire.ts';
import { sseParser, type SseEvent } from './sse.ts';
import type { TurnResult } from '../../server/contract.ts';

/** `polling`: news come by asking again and again, because the stream is refused or cut off on the way. */
export type Link = 'live' | 'polling' | 'retrying';

export interface ConnectionOptions {
  /** Opens the event stream after `cursor()`. */
  events(signal: AbortSignal): Promise<Response>;
  /** What came since; used when the stream does not do. */
  since(): Promise<Answer<TurnResult>>;
  onEvent(event: SseEvent): void;
  onCaughtUp(turn: TurnResult): void;
  onLink(link: Link): void;
  /** The conversation is not there any more; the connection has ended itself. */
  onLost(): void;
  sleep(milliseconds: number): Promise<void>;
  random(): number;
  /** A clock in milliseconds that only runs forward. */
  now(): number;
}

export interface Connection {
  /** Looks afresh at once: the network is back, or the page is looked at again after the device slept. */
  refresh(): void;
  stop(): void;
}

/**
 * Follows a conversation until `stop` is called: the event stream, and again after a cut, from the cursor on. When a
 * stream is refused, or is silent past its heartbeats, it asks for what is missing instead and tries the stream again later.
 */
export function connect(options: ConnectionOptions): Connection {
  let stopped = false;
  let abort = new AbortController();
  let refreshing = false;

  async function follow(): Promise<void> {
    let failures = 0;
    let pollsLeft = 0;
    while (!stopped) {
      if (pollsLeft === 0) {
        const openedAt = options.now();
        const end = await streamOnce();
        if (stopped) return;
        if (end === 'lost') return lose();
        if (end === 'refused') pollsLeft = pollsPerRefusal;
        if (options.now() - openedAt > 10_000) failures = 0;
      }
      failures += 1;
      const news = await options.since();
      if (stopped) return;
      if (news.kind === 'lost') return lose();
      if (news.kind === 'ok') {
        options.onCaughtUp(news.value);
        pollsLeft = Math.max(0, pollsLeft - 1);
        if (pollsLeft > 0) {
          failures = 0;
          options.onLink('polling');
        }
        await options.sleep(pollsLeft > 0 ? pollEvery : backoff(failures, options.random()));
      } else {
        options.onLink('retrying');
        const wait = news.kind === 'later' ? news.retryAfter : undefined;
        await options.sleep(wait ?? backoff(failures, options.random()));
      }
    }
  }

  function lose(): void {
    stopped = true;
    options.onLost();
  }

  async function streamOnce(): Promise<'lost' | 'refused' | 'cut'> {
    abort = new AbortController();
    const { signal } = abort;
    let heard = false;
    refreshing = false;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => abort.abort(), quietFor);
    };
    listen();
    try {
      const response = await options.events(signal);
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
      if (!response.ok || !isStream || response.body === null) {
        return failure(response, readJson(await response.text())).kind === 'lost' ? 'lost' : 'refused';
      }
      options.onLink('live');
      const feed = sseParser(options.onEvent);
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return heard ? 'cut' : 'refused';
        heard = true;
        listen();
        feed(value);
      }
    } catch {
      // Aborted for its silence without a byte ever heard: something on the way holds the stream back.
      if (signal.aborted && !heard && !refreshing) return 'refused';
      return 'cut';
    } finally {
      clearTimeout(silence);
    }
  }

  void follow();
  return {
    refresh() {
      refreshing = true;
      abort.abort();
    },
    stop() {
      stopped = true;
      abort.abort();
    },
  };
}

/** Milliseconds without a byte, heartbeats included, after which a stream counts as dead. */
const quietFor = 45_000;
const pollEvery = 4_000;
const pollsPerRefusal = 15;
