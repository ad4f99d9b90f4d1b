import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { ApiEnv } from '../http/api.ts';
import { openEventStream } from '../http/openEventStream.ts';
import { writeEvents } from '../http/writeEvents.ts';
import { ProblemError } from '../problem.ts';
import { toMessage, type StoredEntry } from './log.ts';
import type { Store } from './store.ts';
import type { Wake } from './wake.ts';

/** Streams open at once, in all and for one conversation; beyond that a client polls. */
const streamLimits = { total: 10_000, conversation: 8 } as const;

/** Milliseconds between heartbeats: what keeps proxies from closing, and looks at the log again. */
const heartbeatMs = 20_000;

const page = 200;

/** What is told beside the log and not kept: where one stands in the queue, that somebody is typing. */
export interface Signal {
  readonly event: 'queue' | 'typing';
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Streams {
  readonly stream: StreamConversation;
  /** Tells whoever follows a conversation now. */
  signal(id: string, signal: Signal): void;
  isFollowed(id: string): boolean;
  close(): void;
}

export type StreamConversation = (c: Context<ApiEnv>, id: string, after: number) => Response;

/** A connection that is sent events by hand: a web stream would cost each idle one several times the memory. */
interface Reader {
  readonly response: ServerResponse;
  cursor: number;
  writing: boolean;
}

/**
 * Serves conversations as server-sent events out of the log. A reader that is woken, or whose
 * heartbeat comes, is sent what the log holds after its cursor; so nothing is lost, doubled or out of
 * order, whatever became of a wake-up.
 */
export function createStreams(house: { store: Store; wake: Wake; log: Logger; greet?: (id: string) => Signal | null; left?: (id: string) => void }): Streams {
  const { store, wake, log } = house;
  const open = new Map<Reader, string>();
  const perConversation = new Map<string, Set<Reader>>();
  let closed = false;
  const heartbeat = setInterval(() => {
    for (const [reader, id] of open) {
      if (!reader.writing) reader.response.write(':\n\n');
      send(id, reader);
    }
  }, heartbeatMs);

  /** A log that cannot be read ends the stream, and not the turn or the process that woke it. */
  function send(id: string, reader: Reader): void {
    try {
      if (!reader.writing && !reader.response.writableEnded) sendNew(id, reader);
    } catch (error) {
      log.error({ err: error, conversation: id }, 'a stream could not go on');
      reader.response.destroy();
    }
  }

  function sendNew(id: string, reader: Reader): void {
    for (;;) {
      const entries = store.log(id, reader.cursor, undefined, page);
      const last = entries.at(-1);
      if (last === undefined) return;
      reader.cursor = last.seq;
      const text = entries.map(toEvent).join('');
      if (text !== '' && !reader.response.write(text)) {
        reader.writing = true;
        reader.response.once('drain', () => {
          reader.writing = false;
          send(id, reader);
        });
        return;
      }
    }
  }

  function stream(c: Context<ApiEnv>, id: string, after: number): Response {
    if (closed) throw new ProblemError('server.stopping', { retryAfter: 1 });
    const last = store.conversation(id)?.seq ?? 0;
    const others = perConversation.get(id) ?? new Set();
    if (open.size >= streamLimits.total || others.size >= streamLimits.conversation) throw new ProblemError('stream.too-many', { retryAfter: 5 });

    const response = openEventStream(c);
    if (response === null) return RESPONSE_ALREADY_SENT;
    const reader: Reader = { response, cursor: Math.min(after, last), writing: false };
    const forget = wake.listen(id, () => send(id, reader));
    perConversation.set(id, others.add(reader));
    open.set(reader, id);
    response.once('close', () => {
      forget();
      open.delete(reader);
      others.delete(reader);
      if (others.size === 0 && perConversation.get(id) === others) {
        perConversation.delete(id);
        house.left?.(id);
      }
    });
    send(id, reader);
    const greeting = house.greet?.(id);
    if (greeting) writeEvents(response, toText(greeting));
    return RESPONSE_ALREADY_SENT;
  }

  return {
    stream,
    signal(id, signal) {
      const text = toText(signal);
      for (const { response, writing } of perConversation.get(id) ?? []) if (!writing) writeEvents(response, text);
    },
    isFollowed: (id) => perConversation.has(id),
    close: () => {
      closed = true;
      clearInterval(heartbeat);
      for (const reader of open.keys()) reader.response.end();
    },
  };
}

/** It has no id: it is no part of the log, and nobody goes on from it. */
function toText({ event, data }: Signal): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** JSON holds no line break outside its escapes, so an event cannot be broken out of. */
function toEvent(entry: StoredEntry): string {
  if (entry.kind === 'status') return `event: status\nid: ${entry.seq}\ndata: ${entry.data}\n\n`;
  const message = toMessage(entry);
  return message === null ? '' : `event: message\nid: ${entry.seq}\ndata: ${JSON.stringify(message)}\n\n`;
}
