import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Store } from '../chat/store.ts';
import { deskTopic, type Wake } from '../chat/wake.ts';
import type { StaffMember } from '../contract.ts';
import type { ApiEnv } from '../http/api.ts';
import { openEventStream } from '../http/openEventStream.ts';
import { writeEvents } from '../http/writeEvents.ts';
import { ProblemError } from '../problem.ts';
import type { Pulse, Queue } from './queue.ts';

/** Streams open at once, in all and for one member of staff. */
const streamLimits = { total: 2_000, person: 10 } as const;

/** Milliseconds in which changes are gathered into one look at the queue. */
const gatherMs = 50;

/** Milliseconds between heartbeats: what keeps proxies from closing, looks again, and sees who is still signed in. */
const heartbeatMs = 20_000;

interface Reader {
  readonly response: ServerResponse;
  readonly staff: StaffMember;
  /** Whether they may still listen. */
  readonly isStaff: () => Promise<boolean>;
}

export interface DeskFeedHouse {
  readonly queue: Queue;
  readonly store: Store;
  readonly wake: Wake;
  readonly log: Logger;
}

export interface DeskFeed {
  /** Serves the changes of the queue (`queue`) and of the chats in it (`chat`), as ids and cursors alone. */
  stream(c: Context<ApiEnv>, isStaff: () => Promise<boolean>): Response;
  close(): void;
}

/**
 * Tells the desks what has changed. It compares the queue with what it knew of it, once for all
 * readers, so that a lost wake-up delays a change and never loses it. Readers read everything when
 * they connect.
 */
export function createDeskFeed({ queue, store, wake, log }: DeskFeedHouse): DeskFeed {
  const open = new Set<Reader>();
  let known = new Map<string, Pulse>();
  let gathering: NodeJS.Timeout | null = null;
  let closed = false;
  const forget = wake.listen(deskTopic, () => {
    if (open.size > 0) gathering ??= setTimeout(tell, gatherMs);
  });
  const heartbeat = setInterval(() => {
    tell();
    for (const reader of open) {
      writeEvents(reader.response, ':\n\n');
      void reader.isStaff().then((still) => still || end(reader), () => end(reader));
    }
  }, heartbeatMs);

  function end(reader: Reader): void {
    open.delete(reader);
    reader.response.end();
  }

  /** A queue that cannot be read just now is looked at again at the next heartbeat. */
  function tell(): void {
    if (gathering) clearTimeout(gathering);
    gathering = null;
    try {
      if (open.size > 0) tellChanges();
    } catch (error) {
      log.error({ err: error }, 'the desks could not be told of changes');
    }
  }

  function tellChanges(): void {
    const after = look();
    const text = changes(known, after);
    known = after;
    if (text === '') return;
    for (const { response } of open) writeEvents(response, text);
  }

  function look(): Map<string, Pulse> {
    return new Map(queue.pulses().map((each) => [each.id, each]));
  }

  function changes(before: ReadonlyMap<string, Pulse>, after: ReadonlyMap<string, Pulse>): string {
    const moved = new Map<string, number>();
    let reordered = false;
    for (const [id, { seq, status, acceptedBy }] of after) {
      const was = before.get(id);
      if (was?.seq !== seq) moved.set(id, seq);
      if (was?.status !== status || was.acceptedBy !== acceptedBy) reordered = true;
    }
    for (const id of before.keys()) {
      if (after.has(id)) continue;
      reordered = true;
      moved.set(id, store.conversation(id)?.seq ?? 0);
    }
    const chats = [...moved].map(([id, cursor]) => `event: chat\ndata: ${JSON.stringify({ id, cursor })}\n\n`);
    return `${reordered ? 'event: queue\ndata: {}\n\n' : ''}${chats.join('')}`;
  }

  return {
    stream(c, isStaff) {
      if (closed) throw new ProblemError('server.stopping', { retryAfter: 1 });
      const staff = c.get('staff');
      const theirs = [...open].filter((each) => each.staff.id === staff.id).length;
      if (open.size >= streamLimits.total || theirs >= streamLimits.person) throw new ProblemError('stream.too-many', { retryAfter: 5 });
      if (open.size === 0) known = look();
      const response = openEventStream(c);
      if (response === null) return RESPONSE_ALREADY_SENT;
      const reader: Reader = { response, staff, isStaff };
      open.add(reader);
      response.once('close', () => open.delete(reader));
      return RESPONSE_ALREADY_SENT;
    },
    close() {
      closed = true;
      forget();
      clearInterval(heartbeat);
      if (gathering) clearTimeout(gathering);
      for (const reader of open) end(reader);
    },
  };
}
