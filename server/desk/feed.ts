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
import type { Agents } from '../staff/agents.ts';
import { supervises, type DeskAccess } from './access.ts';
import type { Chats, Pulse } from './chats.ts';
import type { Presence } from './presence.ts';

/** Streams open at once, in all and for one member of staff. */
const streamLimits = { total: 2_000, person: 10 } as const;

/** Milliseconds in which changes are gathered into one look at the queue. */
const gatherMs = 10;

/** Milliseconds between looks at the chats that the bot has alone, for who watches them; and how many are told of at once. */
const botLook = { ms: 1_000, most: 50 } as const;

/** Milliseconds between heartbeats: what keeps proxies from closing, looks again, and sees who is still signed in. */
const heartbeatMs = 20_000;

interface Reader {
  readonly response: ServerResponse;
  staff: StaffMember;
  teams: readonly string[];
  /** Whether they may still listen. */
  readonly isStaff: () => Promise<boolean>;
}

export interface DeskFeedHouse {
  readonly chats: Pick<Chats, 'pulses' | 'pulse' | 'find' | 'botChats'>;
  readonly store: Pick<Store, 'conversation'>;
  readonly agents: Pick<Agents, 'all' | 'profile' | 'isStaffed'>;
  readonly access: Pick<DeskAccess, 'sees'>;
  readonly presence: Pick<Presence, 'enter'>;
  readonly wake: Wake;
  readonly now: () => number;
  readonly log: Logger;
}

export interface DeskFeed {
  /** Serves what changes at the desk, to each reader what they may see: see `/api/desk/events`. */
  stream(c: Context<ApiEnv>, isStaff: () => Promise<boolean>): Response;
  /** States of agents have changed. */
  agentsChanged(): void;
  /** Sees whether readers may still read what they could: roles and teams change. */
  refresh(): void;
  /** Tells those who may see a chat something that is not kept: that somebody types, or has read. */
  signal(id: string, event: 'typing' | 'read', data: Readonly<Record<string, unknown>>): void;
  /** Tells some of the staff that a note names them. */
  mention(staff: readonly string[], id: string): void;
  close(): void;
}

/**
 * Tells the desks what has changed. It compares the queue with what it knew of it, once for all readers: the chats that it was
 * woken for, and at every heartbeat all, so that a lost wake-up delays a change and never loses it. The row of a chat that
 * changed is read once and sent to whoever may see it. Readers read everything when they connect.
 */
export function createDeskFeed({ chats, store, agents, access, presence, wake, now, log }: DeskFeedHouse): DeskFeed {
  const open = new Set<Reader>();
  let known = new Map<string, Pulse>();
  let bots = new Map<string, number>();
  let botsSince = now();
  let gathering: NodeJS.Timeout | null = null;
  let closed = false;
  /** What has been heard of since the last look; null when all is to be looked at. */
  let heard: Set<string> | null = new Set();
  const forget = wake.listen(deskTopic, (about) => {
    if (open.size === 0) return;
    if (about === undefined) heard = null;
    else heard?.add(about);
    gathering ??= setTimeout(tell, gatherMs);
  });
  const watching = setInterval(() => {
    if ([...open].some(({ staff }) => supervises(staff))) guard(tellBots);
  }, botLook.ms);
  const heartbeat = setInterval(() => {
    heard = null;
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

  function tell(): void {
    if (gathering) clearTimeout(gathering);
    gathering = null;
    if (open.size > 0) guard(tellChanges);
  }

  /** What cannot be read just now is looked at again at the next heartbeat. */
  function guard(telling: () => void): void {
    try {
      telling();
    } catch (error) {
      log.error({ err: error }, 'the desks could not be told of changes');
    }
  }

  function tellChanges(): void {
    const before = known;
    const after = heard === null ? look() : lookAt(heard);
    known = after;
    heard = new Set();
    const moved = [...after.values()].filter((pulse) => pulse !== before.get(pulse.id) && !same(before.get(pulse.id), pulse));
    const ended = [...before.values()].filter(({ id }) => !after.has(id));
    const reordered = ended.length > 0 || moved.some((pulse) => !samePlace(before.get(pulse.id), pulse));
    const rows = new Map([...moved, ...ended].map(({ id }) => [id, rowOf(id)]));
    for (const reader of open) {
      const lines = reordered ? [eventText('queue', {}), eventText('agents', {})] : [];
      for (const pulse of moved) {
        const was = before.get(pulse.id);
        if (sees(reader, pulse)) lines.push(rows.get(pulse.id) ?? '');
        else if (was && sees(reader, was)) lines.push(eventText('gone', { id: pulse.id }));
      }
      for (const pulse of ended) if (sees(reader, pulse)) lines.push(rows.get(pulse.id) ?? '');
      if (lines.length > 0) writeEvents(reader.response, lines.join(''));
    }
  }

  /** The chats of the bot that something was said in, for those who watch all. */
  function tellBots(): void {
    const at = now();
    const found = chats.botChats(botsSince, botLook.most);
    botsSince = at - botLook.ms;
    const text = found.map(({ id, seq }) => (bots.get(id) === seq ? '' : rowOf(id))).join('');
    bots = new Map(found.map(({ id, seq }) => [id, seq]));
    if (text !== '') for (const { response, staff } of open) if (supervises(staff)) writeEvents(response, text);
  }

  function rowOf(id: string): string {
    const chat = chats.find(id);
    return chat === undefined ? eventText('gone', { id }) : eventText('chat', { id, cursor: store.conversation(id)?.seq ?? 0, chat });
  }

  function sees({ staff, teams }: Reader, { status, acceptedBy, reservedFor, team }: Pulse): boolean {
    const person = (id: string | null): { id: string; name: string } | null => (id === null ? null : { id, name: '' });
    return access.sees(staff, { status: status === 'queued' ? 'queued' : 'agent', acceptedBy: person(acceptedBy), reservedFor: person(reservedFor), team }, { teams, isStaffed: agents.isStaffed });
  }

  /** What is known, with how these stand now. */
  function lookAt(ids: ReadonlySet<string>): Map<string, Pulse> {
    const after = new Map(known);
    for (const id of ids) {
      const pulse = chats.pulse(id);
      if (pulse === undefined) after.delete(id);
      else after.set(id, pulse);
    }
    return after;
  }

  function look(): Map<string, Pulse> {
    return new Map(chats.pulses().map((each) => [each.id, each]));
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
      const reader: Reader = { response, staff, teams: agents.profile(staff.id)?.teams ?? [], isStaff };
      open.add(reader);
      const leave = presence.enter(staff.id);
      response.once('close', () => {
        open.delete(reader);
        leave();
      });
      return RESPONSE_ALREADY_SENT;
    },

    agentsChanged() {
      for (const reader of open) writeEvents(reader.response, eventText('agents', {}));
    },

    refresh() {
      if (open.size === 0) return;
      const profiles = new Map(agents.all().map((each) => [each.userId, each]));
      for (const reader of open) {
        const profile = profiles.get(reader.staff.id);
        if (profile === undefined) end(reader);
        else Object.assign(reader, { teams: profile.teams, staff: { ...reader.staff, role: profile.role } });
      }
    },

    signal(id, event, data) {
      const pulse = known.get(id);
      const text = eventText(event, { id, ...data });
      for (const reader of open) if (pulse ? sees(reader, pulse) : supervises(reader.staff)) writeEvents(reader.response, text);
    },

    mention(staff, id) {
      for (const reader of open) if (staff.includes(reader.staff.id)) writeEvents(reader.response, eventText('mention', { id }));
    },

    close() {
      closed = true;
      forget();
      clearInterval(heartbeat);
      clearInterval(watching);
      if (gathering) clearTimeout(gathering);
      for (const reader of [...open]) end(reader);
    },
  };
}

function same(was: Pulse | undefined, is: Pulse): boolean {
  return was?.seq === is.seq && samePlace(was, is);
}

function samePlace(was: Pulse | undefined, is: Pulse): boolean {
  return was?.status === is.status && was.acceptedBy === is.acceptedBy && was.team === is.team && was.reservedFor === is.reservedFor && was.rank === is.rank;
}

/** JSON holds no line break outside its escapes, so an event cannot be broken out of. */
function eventText(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
