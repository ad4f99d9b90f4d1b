import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { registry } from '../../nodes/registry.ts';
import { countedAttributesOf } from '../analytics/visits/countedAttributesOf.ts';
import { createVisitLog } from '../analytics/visits/createVisitLog.ts';
import { recount } from '../analytics/visits/recount.ts';
import { createCommitter } from '../db/committer.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { createVersions } from '../flows/versions.ts';
import { freePort, launch, Refused, repository, retrying, sabotaged, sending, type Sabotage } from './killedServer.test-support.ts';
import { publishUnchecked } from './publishUnchecked.test-support.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { createStore } from './store.ts';

export interface CrashFindings {
  readonly kills: number;
  readonly acknowledged: number;
  readonly retries: number;
  /** Acknowledged messages that the log does not hold. */
  readonly lost: number;
  /** Messages or replies that the log holds more than once. */
  readonly doubled: number;
  /** Retries that were answered otherwise than the first time. */
  readonly changed: number;
  /** Timers that had not fired, or effects without an outcome, after everything came to rest. */
  readonly unfinished: number;
  /** Visits or counts of visits that are not what the logs say. */
  readonly miscounted: number;
}

/** Counts what it hears and says so, waits a moment by a timer, then says it is done: a reply, a timer and another reply for each message. */
const echo = {
  formatVersion: 3,
  name: { en: 'Echo' },
  locales: ['en'],
  variables: [
    { name: 'heard', type: 'text' },
    { name: 'count', type: 'number' },
  ],
  knowledge: [],
  start: 'listen',
  handoff: noTriggers,
  nodes: [
    { id: 'listen', type: 'conversation', config: { say: [], expect: { kind: 'text', into: 'heard' }, retries: 0 } },
    { id: 'count', type: 'set-variable', config: { assign: [{ variable: 'count', value: 'count + 1' }] } },
    { id: 'mood', type: 'sentiment-check', config: { over: 'last', levels: 'two' } },
    { id: 'echo', type: 'conversation', config: { say: [{ en: '{{ count }}: {{ heard }}' }], expect: { kind: 'nothing' }, retries: 0 } },
    { id: 'rest', type: 'wait', config: { amount: 0.1, unit: 'seconds' } },
    { id: 'done', type: 'conversation', config: { say: [{ en: 'done {{ count }}' }], expect: { kind: 'nothing' }, retries: 0 } },
  ],
  edges: [
    { from: 'listen', outlet: 'answered', to: 'count' },
    { from: 'count', outlet: 'next', to: 'mood' },
    { from: 'mood', outlet: 'upset', to: 'echo' },
    { from: 'mood', outlet: 'calm', to: 'echo' },
    { from: 'echo', outlet: 'next', to: 'rest' },
    { from: 'rest', outlet: 'next', to: 'done' },
    { from: 'done', outlet: 'next', to: 'listen' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};

/**
 * Runs the real server in a process of its own, kills it with SIGKILL again and again under
 * concurrent conversations whose clients retry, and reads from its database what became of them.
 */
export async function crashRun(options: { kills: number; conversations: number; sabotage?: readonly Sabotage[] }): Promise<CrashFindings> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-crash-'));
  const source = options.sabotage ? sabotaged(folder, options.sabotage) : repository;
  const data = join(folder, 'data');
  const database = openDatabase(data);
  publishUnchecked(database, 'echo', echo);
  database.connection.close();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let server = await launch(source, data, port);
  let kills = 0;
  try {
    const goOn = (): boolean => kills < options.kills;
    const talking = Promise.all(Array.from({ length: options.conversations }, (_, index) => converse(origin, index, goOn)));
    while (goOn()) {
      await pause(150 + ((kills * 97) % 250));
      // Once every client waits for the answer to a message that a planted bug lost, none sends again.
      for (let waited = 0; sending.count === 0 && waited < 500; waited += 1) await pause(1);
      server.kill('SIGKILL');
      kills += 1;
      server = await launch(source, data, port);
    }
    const talks = await talking;
    const changed = await repeatAll(origin, talks);
    await settled(data);
    server.kill('SIGKILL');
    const acknowledged = talks.reduce((sum, each) => sum + each.said.length, 0);
    return { kills, changed, acknowledged, retries: talks.reduce((sum, each) => sum + each.retries, 0), ...inspect(data, talks) };
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Talk {
  readonly id: string;
  readonly token: string;
  readonly said: { readonly messageId: string; readonly text: string; readonly answer: string }[];
  retries: number;
  /** The server no longer knows what it had acknowledged. */
  forgotten: boolean;
}

/** Says something, waits for the timer's reply, and so on until told to stop. */
async function converse(origin: string, index: number, goOn: () => boolean): Promise<Talk> {
  const opened = await retrying(`${origin}/api/chat/echo/conversations`, {}, {});
  const { conversationId, token } = JSON.parse(opened.body);
  const talk: Talk = { id: conversationId, token, said: [], retries: opened.retries, forgotten: false };
  const url = `${origin}/api/chat/conversations/${talk.id}/messages`;
  const headers = { authorization: `Bearer ${token}` };
  try {
    for (let turn = 1; goOn(); turn += 1) {
      const text = `message ${turn} of ${index}`;
      const answer = await retrying(url, headers, { messageId: `m${turn}`, text });
      talk.said.push({ messageId: `m${turn}`, text, answer: answer.body });
      talk.retries += answer.retries;
      const { cursor } = JSON.parse(answer.body);
      while (goOn() && !(await retrying(`${url}?after=${cursor}`, headers)).body.includes(`"done ${turn}"`)) await pause(40);
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    talk.forgotten = true;
  }
  return talk;
}

async function repeatAll(origin: string, talks: readonly Talk[]): Promise<number> {
  let changed = 0;
  for (const talk of talks) {
    for (const { messageId, text, answer } of talk.said) {
      const url = `${origin}/api/chat/conversations/${talk.id}/messages`;
      const again = await retrying(url, { authorization: `Bearer ${talk.token}` }, { messageId, text }).catch(() => null);
      if (again?.body !== answer) changed += 1;
    }
  }
  return changed;
}

/** Waits until no timer is left, or none has fired for a long while. */
async function settled(data: string): Promise<void> {
  const { connection } = openDatabase(data);
  const pending = connection.prepare('select count(*) from timers').pluck();
  let before = -1;
  for (let quiet = 0; quiet < 50; ) {
    const left = Number(pending.get());
    if (left === 0) break;
    quiet = left === before ? quiet + 1 : 0;
    before = left;
    await pause(100);
  }
  connection.close();
}

function inspect(data: string, talks: readonly Talk[]): Pick<CrashFindings, 'lost' | 'doubled' | 'unfinished' | 'miscounted'> {
  const database = openDatabase(data);
  const { connection } = database;
  const rows = connection.prepare(`select kind || ' ' || (data->>'text') from events where conversation_id = ? and kind in ('customer', 'bot') order by seq`).pluck();
  let lost = 0;
  let doubled = 0;
  let unfinished = Number(connection.prepare('select (select count(*) from timers) + (select count(*) from effects)').pluck().get());
  for (const { id, said, forgotten } of talks) {
    if (forgotten) lost += 1;
    const texts = rows.all(id).map(String);
    const count = (text: string): number => texts.filter((each) => each === text).length;
    said.forEach(({ text }, index) => {
      const heard = count(`customer ${text}`);
      const echoed = count(`bot ${index + 1}: ${text}`);
      if (heard === 0 || echoed === 0) lost += 1;
      if (heard > 1 || echoed > 1) doubled += 1;
      if (count(`bot done ${index + 1}`) !== 1) unfinished += 1;
    });
  }
  const miscounted = countAgain(database);
  connection.close();
  return { lost, doubled, unfinished, miscounted };
}

/** How many rows differ once everything is counted again by the logs. */
function countAgain(database: Database): number {
  const read = () =>
    ['select * from visits', 'select * from rollups where hours = 1 and segment in (select id from segments where scope = \'one\') and (visits <> 0 or conversations <> 0)'].flatMap((rows) => database.connection.prepare(rows).raw().all().map((row) => JSON.stringify(row)));
  const before = new Set(read());
  const versions = createVersions({ database, registry, log: pino({ level: 'silent' }) });
  recount({ database, store: createStore(database), visits: createVisitLog({ database, committer: createCommitter(database), attributes: countedAttributesOf(database) }), flow: versions.compiled });
  return before.symmetricDifference(new Set(read())).size;
}

