import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { eq, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Wake } from '../chat/wake.ts';
import type { FlowHere, FlowPublished, FlowSaved, StaffMember } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { flows, user } from '../db/schema.ts';
import type { ApiEnv } from '../http/api.ts';
import { openEventStream } from '../http/openEventStream.ts';
import { writeEvents } from '../http/writeEvents.ts';
import { ProblemError } from '../problem.ts';
import { flowTopic } from './flowsHouse.ts';

/** Streams open at once, in all and for one member of staff. */
const streamLimits = { total: 2_000, person: 10 } as const;

/** Milliseconds between heartbeats: what keeps proxies from closing, looks again, and sees who is still signed in. */
const heartbeatMs = 20_000;

/** A browser tab that has a flow open. */
interface Reader {
  readonly response: ServerResponse;
  readonly flow: string;
  readonly tab: string;
  readonly staff: StaffMember;
  /** When the tab opened the flow, in milliseconds since 1970. */
  readonly since: number;
  /** Whether they may still listen. */
  readonly isStaff: () => Promise<boolean>;
  /** What it has been told of; undefined before the first time. */
  revision?: number;
  version?: number | null;
}

export interface FlowWatch {
  /** Serves who has a flow open (`here`), where its draft stands (`saved`) and which version is live (`published`). */
  stream(c: Context<ApiEnv>, of: { readonly flow: string; readonly tab: string; readonly isStaff: () => Promise<boolean> }): Response;
  close(): void;
}

/**
 * Tells the tabs that have a flow open of each other, and of every save. Who is there is known to this process alone; what
 * is saved is read from the database whenever it is told, so that a lost wake-up delays news and never loses them.
 */
export function createFlowWatch({ database, wake, log, now }: { database: Database; wake: Wake; log: Logger; now: () => number }): FlowWatch {
  const open = new Map<string, Set<Reader>>();
  let closed = false;
  const standing = database.orm
    .select({ revision: flows.revision, version: flows.liveVersion, tab: flows.savedTab, by: { id: user.id, name: user.name }, savedAt: flows.savedAt, updatedAt: flows.updatedAt })
    .from(flows)
    .leftJoin(user, eq(user.id, flows.savedBy))
    .where(eq(flows.id, sql.placeholder('id')))
    .prepare();
  const heartbeat = setInterval(() => {
    for (const reader of all()) {
      writeEvents(reader.response, ':\n\n');
      tellNews(reader);
      void reader.isStaff().then((still) => still || reader.response.end(), () => reader.response.end());
    }
  }, heartbeatMs);

  function all(): Reader[] {
    return [...open.values()].flatMap((readers) => [...readers]);
  }

  /** A flow that cannot be read just now is looked at again at the next heartbeat. */
  function tellNews(reader: Reader): void {
    try {
      const found = standing.get({ id: reader.flow });
      if (found === undefined) return void reader.response.end();
      const { revision, version, tab, by, savedAt, updatedAt } = found;
      if (reader.revision !== revision) send(reader, 'saved', { revision, tab, by, at: new Date(savedAt ?? updatedAt).toISOString() } satisfies FlowSaved);
      if (reader.version !== version) send(reader, 'published', { version } satisfies FlowPublished);
      Object.assign(reader, { revision, version });
    } catch (error) {
      log.error({ err: error, flow: reader.flow }, 'a flow\'s watchers could not be told of changes');
    }
  }

  function tellWhoIsHere(flow: string): void {
    const readers = [...(open.get(flow) ?? [])];
    const tabs = readers.toSorted((a, b) => a.since - b.since).map(({ tab, staff, since }) => ({ tab, staff: { id: staff.id, name: staff.name }, since: new Date(since).toISOString() }));
    for (const reader of readers) send(reader, 'here', { tabs } satisfies FlowHere);
  }

  /** Takes in a tab, in place of a connection of its own that has not been found dead yet. */
  function enter(reader: Omit<Reader, 'since'>): Reader {
    const readers = open.get(reader.flow) ?? new Set();
    open.set(reader.flow, readers);
    const before = [...readers].find((each) => each.tab === reader.tab && each.staff.id === reader.staff.id);
    const entered = { ...reader, since: before?.since ?? now() };
    readers.add(entered);
    if (before !== undefined) {
      readers.delete(before);
      before.response.end();
    }
    return entered;
  }

  function leave(reader: Reader): void {
    const readers = open.get(reader.flow);
    if (readers?.delete(reader) !== true) return;
    if (readers.size === 0) open.delete(reader.flow);
    else tellWhoIsHere(reader.flow);
  }

  return {
    stream(c, { flow, tab, isStaff }) {
      if (standing.get({ id: flow }) === undefined) throw new ProblemError('record.unknown');
      if (closed) throw new ProblemError('server.stopping', { retryAfter: 1 });
      const staff = c.get('staff');
      const others = all().filter((each) => each.flow !== flow || each.tab !== tab || each.staff.id !== staff.id);
      if (others.length >= streamLimits.total || others.filter((each) => each.staff.id === staff.id).length >= streamLimits.person) throw new ProblemError('stream.too-many', { retryAfter: 5 });
      const response = openEventStream(c);
      if (response === null) return RESPONSE_ALREADY_SENT;
      const reader = enter({ response, flow, tab, staff, isStaff });
      const forget = wake.listen(flowTopic(flow), () => tellNews(reader));
      response.once('close', () => {
        forget();
        leave(reader);
      });
      tellWhoIsHere(flow);
      tellNews(reader);
      return RESPONSE_ALREADY_SENT;
    },
    close() {
      closed = true;
      clearInterval(heartbeat);
      const readers = all();
      open.clear();
      for (const { response } of readers) response.end();
    },
  };
}

/** JSON holds no line break outside its escapes, so an event cannot be broken out of. */
function send({ response }: Reader, event: string, data: object): void {
  writeEvents(response, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
