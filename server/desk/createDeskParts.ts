import type { Logger } from 'pino';
import * as z from 'zod';
import type { ChatService } from '../chat/chatService.ts';
import type { Store } from '../chat/store.ts';
import type { Streams } from '../chat/stream.ts';
import { deskTopic, type Wake } from '../chat/wake.ts';
import type { DeskSettings } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { createSetting, type Setting } from '../db/settings.ts';
import type { Agents } from '../staff/agents.ts';
import { createAbsence, type Absence } from './absence.ts';
import { createDeskAccess, type DeskAccess } from './access.ts';
import { createChats, type Chats } from './chats.ts';
import { createColleagues, type Colleagues } from './colleagues.ts';
import { createDesk, type Desk } from './desk.ts';
import { createDeskWork, type DeskWork } from './deskWork.ts';
import { createDeskFeed, type DeskFeed } from './feed.ts';
import { createMarks, type Marks } from './marks.ts';
import { createMoves } from './moves.ts';
import { createNotes, type Notes } from './notes.ts';
import type { Places } from './places.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Queue } from './queue.ts';
import { createReading, type Reading } from './reading.ts';
import { createReplies, type Replies } from './replies.ts';
import { createRouter } from './router.ts';

export interface DeskPartsHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly store: Store;
  readonly chat: ChatService;
  readonly streams: Streams;
  readonly queue: Queue;
  readonly places: Places;
  readonly agents: Agents;
  readonly settings: Setting<DeskSettings>;
  readonly wake: Wake;
  readonly now: () => number;
  readonly log: Logger;
}

/** The desk: what agents see and do, and what it does by itself. */
export interface DeskParts {
  readonly desk: Desk;
  readonly reading: Reading;
  readonly chats: Chats;
  readonly queue: Queue;
  readonly access: DeskAccess;
  readonly notes: Notes;
  readonly marks: Marks;
  readonly replies: Replies;
  readonly colleagues: Colleagues;
  readonly feed: DeskFeed;
  readonly work: DeskWork;
  readonly absence: Absence;
  readonly presence: Presence;
  readonly settings: Setting<DeskSettings>;
  readonly committer: Committer;
  /** Tells the customer something that is not kept. */
  readonly signalCustomer: Streams['signal'];
  readonly now: () => number;
}

export function createDeskParts(house: DeskPartsHouse): DeskParts {
  const { database, committer, store, chat, streams, queue, places, agents, settings, wake, now, log } = house;
  const chats = createChats(database, now);
  const access = createDeskAccess(database);
  const desk = createDesk({ chat, store, chats, queue, agents, access, moves: createMoves({ chat, store, queue, agents }), committer });
  const reading = createReading({ store, chats, queue, access });
  const changed = (): void => {
    feed.agentsChanged();
    wake.wake(deskTopic);
  };
  const presence = createPresence({ agents, committer, queue, alive: createSetting(database, 'deskAlive', z.number(), 0), release: desk.release, graceMs: () => settings.read().graceSeconds * 1_000, changed, now, log });
  const feed = createDeskFeed({ chats, store, agents, access, presence, wake, now, log });
  const router = createRouter({ queue, agents, desk, isOn: () => settings.read().routing, log });
  const absence = createAbsence({ queue, chat, isFollowed: streams.isFollowed, now });
  return {
    desk,
    reading,
    chats,
    queue,
    access,
    notes: createNotes({ database, committer, chat, reading, access, now }),
    marks: createMarks({ database, committer, chat, store, access, now }),
    replies: createReplies({ database, committer, now }),
    colleagues: createColleagues({ database, committer, agents, queue, changed }),
    feed,
    work: createDeskWork({ wake, router, places, presence, absence, feed, log }),
    absence,
    presence,
    settings,
    committer,
    signalCustomer: streams.signal,
    now,
  };
}
