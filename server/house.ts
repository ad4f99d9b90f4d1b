import { mkdirSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { handoff } from '../engine/sdk/handoff.ts';
import type { Registry } from '../engine/sdk/node.ts';
import { contact, survey } from '../nodes/effects.ts';
import { createAlerts, type Alerts } from './analytics/alerts/createAlerts.ts';
import { createReports, type Reports } from './analytics/report/createReports.ts';
import { createTidying } from './analytics/rollups/createTidying.ts';
import { createKeeping } from './analytics/service/facts/createKeeping.ts';
import { countedAttributesOf } from './analytics/visits/countedAttributesOf.ts';
import { createCounting } from './analytics/visits/createCounting.ts';
import { createVisitLog, type VisitLog } from './analytics/visits/createVisitLog.ts';
import { createAudit, type Audit } from './audit/audit.ts';
import { createAuth, type Auth } from './auth/createAuth.ts';
import { createChatService, type ChatService } from './chat/chatService.ts';
import { createSnapshots, type Snapshots } from './chat/snapshots.ts';
import { createStore, type Store } from './chat/store.ts';
import { createStreams, type StreamConversation } from './chat/stream.ts';
import { createTimers } from './chat/timers.ts';
import { createWake, workTopic, type Wake } from './chat/wake.ts';
import type { Config } from './config.ts';
import { createContacts, type Contacts } from './contacts/contacts.ts';
import type { CountedAttributes } from './contract.ts';
import { createCommitter, type Committer } from './db/committer.ts';
import { openDatabase, type Database } from './db/open.ts';
import type { Setting } from './db/settings.ts';
import { createDeskParts, type DeskParts } from './desk/createDeskParts.ts';
import { createDeskSettings } from './desk/deskSettings.ts';
import { createPlaces } from './desk/places.ts';
import { createQueue } from './desk/queue.ts';
import { refuseWhenEmpty } from './desk/refuseWhenEmpty.ts';
import { moodOf } from './effects/moodOf.ts';
import { createOutbox } from './effects/outbox.ts';
import type { Performers } from './effects/performer.ts';
import { createPerformers } from './effects/performers.ts';
import { createFlowWatch, type FlowWatch } from './flows/watch.ts';
import { createVersions, type Versions } from './flows/versions.ts';
import { createLimits, type Limits } from './http/limits.ts';
import { createKnowledge, type Knowledge } from './knowledge/knowledge.ts';
import { createQuestionLog } from './knowledge/questionLog.ts';
import { recordQuestion } from './knowledge/recordQuestion.ts';
import { createMailer, type Mailer } from './outgoing/createMailer.ts';
import { createOutgoing, type Outgoing } from './outgoing/createOutgoing.ts';
import { createReader, type Reader } from './reader/createReader.ts';
import { createAgents, type Agents } from './staff/agents.ts';
import { createOffice, type Office } from './staff/createOffice.ts';
import { createSurveyPerformer } from './surveys/surveyPerformer.ts';
import { createTicketRoom, type TicketRoom } from './tickets/ticketRoom.ts';
import { createTicketSweep } from './tickets/ticketSweep.ts';
import { createEncoder } from './understanding/encode/createEncoder.ts';

/** Everything that runs, wired once. What a capability needs of it is what it is given. */
export interface House {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  readonly committer: Committer;
  readonly registry: Registry;
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly versions: Versions;
  readonly knowledge: Knowledge;
  readonly wake: Wake;
  readonly chat: ChatService;
  readonly stream: StreamConversation;
  readonly limits: Limits;
  readonly auth: Auth;
  readonly audit: Audit;
  readonly agents: Agents;
  readonly contacts: Contacts;
  readonly office: Office;
  readonly desk: DeskParts;
  readonly ticketRoom: TicketRoom;
  readonly flowWatch: FlowWatch;
  readonly performers: Performers;
  readonly visits: VisitLog;
  readonly reader: Reader;
  readonly countedAttributes: Setting<CountedAttributes>;
  readonly alerts: Alerts;
  readonly reports: Reports;
  readonly outgoing: Outgoing;
  /** Null until a mail server is set up. */
  readonly mailer: Mailer | null;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
  /** Fires the timers that are due; `start` does so by itself. Returns how many. */
  fireDueTimers(): Promise<number>;
  /** Starts what works by itself: timers and effects left by an earlier run go on. */
  start(): void;
  /** Ends the streams and begins nothing new of its own; turns under way go on. */
  quiet(): void;
  /** Finishes what has been accepted, then closes the database. */
  close(): Promise<void>;
}

/** Opens the data folder and wires the server's parts. Nothing listens yet. */
export function openHouse(config: Config, registry: Registry, now: () => number = Date.now): House {
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const log = createLog(config);
  const database = openDatabase(config.data);
  const committer = createCommitter(database);
  const store = createStore(database);
  const versions = createVersions({ database, registry, log });
  const encoder = config.encoders ? createEncoder({ log: (event, detail) => log.info({ event, ...detail }, 'encoder') }) : undefined;
  const agents = createAgents({ database, now });
  const contacts = createContacts({ database, now, identitySecret: config.identitySecret });
  const reader = createReader(database);
  const knowledge = createKnowledge({ database, committer, reader, now, encoder, log });
  const ticketRoom = createTicketRoom({ database, now });
  const performers = createPerformers(registry, knowledge, { [contact.kind]: contacts.performer, [survey.kind]: createSurveyPerformer(database), [handoff.kind]: refuseWhenEmpty(agents), ...ticketRoom.performers });
  const wake = createWake();
  const questions = createQuestionLog(database);
  const settings = createDeskSettings(database);
  const queue = createQueue(database);
  const priorityMs = (): number => settings.read().priorityMinutes * 60_000;
  const countedAttributes = countedAttributesOf(database);
  const snapshots = createSnapshots();
  const visits = createVisitLog({ database, committer, attributes: countedAttributes });
  const turns = { store, snapshots, performers, flow: versions.compiled, settled: recordQuestion(questions), mood: moodOf, priorityMs, visits, now };
  const streams = createStreams({ store, wake, log, greet: (id) => places.greet(id), left: (id) => desk.absence.saw(id) });
  const places = createPlaces({ queue, signal: streams.signal, now });
  const chat = createChatService({ store, committer, versions, turns, place: places.of, rated: questions.rate, recognise: contacts.recognise, readIdentity: contacts.readIdentity, isBlocked: (id) => contacts.isBlocked(id, now()), wake });
  const desk = createDeskParts({ database, committer, store, chat, streams, queue, places, agents, settings, wake, now, log });
  const counting = createCounting({ database, committer, store, visits, flow: versions.compiled, log });
  const tidying = createTidying({ database, committer, log, now });
  const keeping = createKeeping({ database, committer, log, now });
  const outgoing = createOutgoing({ allow: config.outgoingAllow });
  const mailer = config.mail && createMailer(config.mail);
  const alerts = createAlerts({ database, committer, reader, outgoing, mailer, publicUrl: config.publicUrl, now, log });
  const reports = createReports({ database, committer, reader, mailer, publicUrl: config.publicUrl, data: config.data, now, log });
  const flowWatch = createFlowWatch({ database, wake, log, now });
  const auth = createAuth({ config, database, committer, log, now });
  const timers = createTimers({ database, committer, chat, now, log });
  const ticketSweep = createTicketSweep({ ...ticketRoom, committer, log });
  const outbox = createOutbox({ database, chat, performers, timeoutMs: timeoutOf(registry), log });
  const atOnce = [desk.work, ticketSweep, alerts.watch, reports, tidying];
  const loops = [...atOnce, keeping];
  const stopListening = wake.listen(workTopic, () => {
    timers.nudge();
    outbox.drain();
  });

  return {
    config,
    log,
    database,
    committer,
    registry,
    store,
    snapshots,
    versions,
    knowledge,
    wake,
    chat,
    stream: streams.stream,
    limits: createLimits({ enabled: config.rateLimit, trustProxy: config.trustProxy }),
    auth,
    audit: createAudit({ database, committer, now }),
    agents,
    contacts,
    office: createOffice({ database, committer, staff: auth.staff, agents, now }),
    desk,
    ticketRoom,
    flowWatch,
    performers,
    visits,
    reader,
    countedAttributes,
    alerts,
    reports,
    outgoing,
    mailer,
    now,
    fireDueTimers: timers.fireDue,
    start() {
      timers.start();
      outbox.drain();
      for (const loop of atOnce) loop.start();
      // Facts are kept of conversations whose visits are counted.
      void counting.start().then(() => keeping.start());
      void warm(knowledge);
    },
    quiet() {
      stopListening();
      timers.stop();
      outbox.stop();
      for (const loop of loops) loop.stop();
      counting.stop();
      streams.close();
      desk.feed.close();
      flowWatch.close();
      knowledge.close();
    },
    async close() {
      this.quiet();
      await encoder?.close();
      // What is being read or sent is cut off, so that nothing is waited for; what has arrived is still noted.
      await reader.close();
      mailer?.close();
      await outgoing.close();
      await Promise.all(loops.map((loop) => loop.settled()));
      await committer.close();
      database.connection.close();
    },
  };
}

/** Lets every matcher learn before the first customer asks, with room for whoever comes meanwhile. */
async function warm(knowledge: Knowledge): Promise<void> {
  for (const slug of knowledge.slugs()) {
    await nextTurn();
    knowledge.matcher(slug);
  }
}

/** Logs to standard error as JSON lines. Message texts are never handed to it; secrets are cut out wherever they hide. */
function createLog(config: Config): Logger {
  const secret = ['password', 'token', 'secret', 'authorization', 'cookie'];
  const paths = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);
  return pino({ level: config.logLevel, redact: { paths, censor: '[redacted]' }, base: null }, pino.destination({ dest: 2, sync: false }));
}

function timeoutOf(registry: Registry): (kind: string) => number {
  const timeouts = new Map(Object.values(registry).flatMap((type) => type.effects.map((effect) => [effect.kind, effect.timeoutMs ?? 0])));
  return (kind) => timeouts.get(kind) || 10_000;
}
