import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { registry } from '../../nodes/registry.ts';
import { addStaff } from '../auth/addStaff.ts';
import { freePort, launch, Refused, repository, retrying, sabotaged, sending, type Sabotage } from '../chat/killedServer.test-support.ts';
import { publishUnchecked } from '../chat/publishUnchecked.test-support.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/open.ts';
import { openHouse } from '../house.ts';
import { initialDeskSettings } from './deskSettings.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

export interface DeskFindings {
  readonly kills: number;
  readonly handoffs: number;
  /** Messages of customers and agents that were acknowledged, and sendings that had to be repeated. */
  readonly acknowledged: number;
  readonly retries: number;
  /** Acknowledged messages that the log does not hold. */
  readonly lost: number;
  readonly doubled: number;
  /** Chats whose place in the queue or whose agent is not what the log says. */
  readonly torn: number;
  /** Chats that an agent was told to have, and does not; or that two were. */
  readonly misgiven: number;
}

const password = 'correct horse battery';

const helpdesk = {
  formatVersion: 3,
  name: { en: 'Helpdesk' },
  locales: ['en'],
  variables: [],
  knowledge: [],
  start: 'person',
  handoff: noTriggers,
  nodes: [
    { id: 'person', type: 'human-handoff', config: {} },
    { id: 'bye', type: 'end', config: { say: { en: 'Goodbye.' } } },
  ],
  edges: [{ from: 'person', outlet: 'resolved', to: 'bye' }, { from: 'person', outlet: 'returned', to: 'person' }],
  layout: { nodes: [], groups: [], notes: [] },
};

/** What somebody was told of a chat: whose it is, what was said in it, and whether it was ended. */
interface Told {
  readonly id: string;
  readonly token: string;
  readonly said: { readonly kind: 'customer' | 'agent'; readonly text: string }[];
  readonly holders: string[];
  ended: boolean;
}

/**
 * Runs the real server in a process of its own with customers who want a person and agents who race for them, kills it with
 * SIGKILL again and again in the middle, and compares its database with what everybody was told.
 */
export async function deskCrashRun(options: { kills: number; handoffs: number; agents: number; sabotage?: readonly Sabotage[] }): Promise<DeskFindings> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-desk-crash-'));
  const source = options.sabotage ? sabotaged(folder, options.sabotage) : repository;
  const data = join(folder, 'data');
  const cookies = await furnish(data, options.agents);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let server = await launch(source, data, port);
  let kills = 0;
  const tally = { retries: 0 };
  try {
    const goOn = (): boolean => kills < options.kills;
    const chats: Told[] = [];
    const working = Promise.all([
      ...Array.from({ length: options.handoffs }, (_, index) => wantPerson(origin, index, goOn, chats, tally)),
      ...cookies.map((cookie, index) => workAtDesk(origin, { cookie, name: `Agent ${index}` }, goOn, chats, tally)),
    ]);
    while (goOn()) {
      await pause(300 + ((kills * 97) % 250));
      for (let waited = 0; sending.count === 0 && waited < 500; waited += 1) await pause(1);
      server.kill('SIGKILL');
      kills += 1;
      server = await launch(source, data, port);
    }
    await working;
    server.kill('SIGKILL');
    return { kills, handoffs: chats.length, acknowledged: chats.reduce((sum, { said }) => sum + said.length, 0), retries: tally.retries, ...inspect(data, chats) };
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A flow, and agents with room for all, signed in for good. */
async function furnish(data: string, count: number): Promise<string[]> {
  const database = openDatabase(data);
  publishUnchecked(database, 'helpdesk', helpdesk);
  database.connection.close();
  const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry);
  house.desk.settings.write({ ...initialDeskSettings, graceSeconds: 600 }, 0);
  const cookies = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const email = `agent${index}@example.com`;
      const { id } = await addStaff(house, { name: `Agent ${index}`, email, password, role: 'agent' });
      house.agents.setMaxChats(id, 1_000);
      // Every other agent gets chats by themselves.
      if (index % 2 === 0) house.agents.setState(id, 'available');
      const signedIn = await house.auth.sessions.signIn(email, password);
      return signedIn.cookies.map((each) => each.split(';', 1)[0]).join('; ');
    }),
  );
  await house.close();
  return cookies;
}

async function wantPerson(origin: string, index: number, goOn: () => boolean, chats: Told[], tally: { retries: number }): Promise<void> {
  const opened = await retrying(`${origin}/api/chat/helpdesk/conversations`, {}, {});
  const { conversationId: id, token } = JSON.parse(opened.body);
  const told: Told = { id, token, said: [], holders: [], ended: false };
  chats.push(told);
  for (let turn = 1; goOn() && !told.ended; turn += 1) {
    const text = `message ${turn} of ${index}`;
    try {
      const { retries } = await retrying(`${origin}/api/chat/conversations/${id}/messages`, { authorization: `Bearer ${token}` }, { messageId: `m${turn}`, text });
      tally.retries += retries;
      told.said.push({ kind: 'customer', text });
    } catch (error) {
      // An agent has just ended it.
      if (!(error instanceof Refused) || !error.message.startsWith('409')) throw error;
      return;
    }
    await pause(100 + ((index * 37) % 200));
  }
}

/** Keeps a desk open, accepts what waits, answers, and ends every third chat. */
async function workAtDesk(origin: string, { cookie, name }: { cookie: string; name: string }, goOn: () => boolean, chats: readonly Told[], tally: { retries: number }): Promise<void> {
  const headers = { cookie };
  const leaving = new AbortController();
  const present = (async () => {
    while (!leaving.signal.aborted) {
      const stream = await fetch(`${origin}/api/desk/events`, { headers, signal: leaving.signal }).catch(() => null);
      await stream?.text().catch(() => null);
      await pause(20);
    }
  })();
  const ask = async (path: string, body?: object): Promise<string | null> => {
    try {
      const { body: text, retries } = await retrying(`${origin}/api/desk${path}`, headers, body);
      tally.retries += retries;
      return text;
    } catch (error) {
      if (error instanceof Refused && /^4(04|09)/.test(error.message)) return null;
      throw error;
    }
  };
  for (let round = 0; goOn(); round += 1) {
    const waiting: { id: string }[] = JSON.parse((await ask('/chats?view=waiting')) ?? '{"chats":[]}').chats;
    for (const { id } of waiting.slice(0, 3)) {
      const accepted = await ask(`/chats/${id}/accept`, {});
      const told = chats.find((each) => each.id === id);
      if (accepted !== null && told) told.holders.push(name);
    }
    const mine: { id: string }[] = JSON.parse((await ask('/chats?view=mine')) ?? '{"chats":[]}').chats;
    for (const [n, { id }] of mine.entries()) {
      const told = chats.find((each) => each.id === id);
      if (!told || !goOn()) continue;
      const text = `answer ${round} of ${name} to ${id}`;
      if ((await ask(`/chats/${id}/messages`, { messageId: `r${round}`, text })) !== null) told.said.push({ kind: 'agent', text });
      if ((n + round) % 3 === 2 && (await ask(`/chats/${id}/close`, {})) !== null) told.ended = true;
    }
    await pause(50);
  }
  leaving.abort();
  await present;
}

function inspect(data: string, chats: readonly Told[]): Pick<DeskFindings, 'lost' | 'doubled' | 'torn' | 'misgiven'> {
  const { connection } = openDatabase(data);
  const texts = connection.prepare(`select kind || ' ' || (data->>'text') from events where conversation_id = ? and kind in ('customer', 'agent') order by seq`).pluck();
  const decided = connection.prepare<[string], { outcome: string; agent: string | null }>(`select data->>'outcome' as outcome, data->>'$.data.agent' as agent from events where conversation_id = ? and kind = 'settled' and data->>'kind' = 'handoff' order by seq`);
  const open = connection.prepare<[string], { agent: string | null; rank: number; requested: number }>('select accepted_by as agent, rank, requested_at as requested from handoffs where conversation_id = ? and ended_at is null');
  const stretches = connection.prepare('select agent from assignments where conversation_id = ? and ended_at is null').pluck();
  const status = connection.prepare('select status from conversations where id = ?').pluck();
  const names = new Map(connection.prepare<[], { id: string; name: string }>('select id, name from user').all().map(({ id, name }) => [id, name]));
  const found = { lost: 0, doubled: 0, torn: 0, misgiven: 0 };
  for (const { id, said, holders, ended } of chats) {
    const log = texts.all(id).map(String);
    for (const { kind, text } of said) {
      const count = log.filter((each) => each === `${kind} ${text}`).length;
      if (count === 0) found.lost += 1;
      if (count > 1) found.doubled += 1;
    }
    const decisions = decided.all(id);
    // Only a requeue or a return lets another agent have it; none of them does either here.
    const accepted = decisions.filter(({ outcome }) => outcome === 'accepted');
    const resolved = decisions.some(({ outcome }) => outcome === 'resolved');
    const holder = resolved ? null : (accepted.at(-1)?.agent ?? null);
    const rows = open.all(id);
    const stands = { rows: rows.map(({ agent }) => agent), stretches: stretches.all(id), status: status.get(id) };
    const should = { rows: resolved ? [] : [holder], stretches: holder === null ? [] : [holder], status: resolved ? 'closed' : holder === null ? 'queued' : 'agent' };
    if (JSON.stringify(stands) !== JSON.stringify(should) || rows.some(({ rank, requested }) => rank !== requested)) found.torn += 1;
    const given = new Set(accepted.map(({ agent }) => names.get(agent ?? '')));
    if (accepted.length > 1 || (ended && !resolved) || holders.some((name) => !given.has(name))) found.misgiven += 1;
  }
  connection.close();
  return found;
}
