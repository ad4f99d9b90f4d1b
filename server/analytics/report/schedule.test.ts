import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReportSchedule } from '../../contract.ts';
import { createCommitter, type Committer } from '../../db/committer.ts';
import { openDatabase, type Database } from '../../db/open.ts';
import type { Mail, Mailer } from '../../outgoing/createMailer.ts';
import { ProblemError } from '../../problem.ts';
import { readings } from '../../reader/readings.ts';
import { createReports, type Reports } from './createReports.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** A Thursday. */
const thursday = Date.parse('2026-11-19T12:00:00Z');
const weekly: ReportSchedule = { email: ['boss@example.com'], folder: true, weekday: 1, hour: 9, zone: 'UTC', language: 'en', flows: [], within: 60, agents: true };

let data: string;
let database: Database;
let committer: Committer;
let now: number;
let sent: Mail[];
/** What the mail server does with a mail. */
let take: (mail: Mail) => Promise<void>;
let reports: Reports;

function open(): void {
  database = openDatabase(data);
  committer = createCommitter(database);
  const reader = { read: (name: 'report', params: never) => Promise.resolve(readings[name](database, params)), close: () => Promise.resolve() };
  const mailer: Mailer = { send: (mail) => take(mail), close: () => undefined };
  reports = createReports({ database, committer, reader: reader as never, mailer, publicUrl: 'https://help.example.com', data, now: () => now, log: pino({ level: 'silent' }) });
}

async function close(): Promise<void> {
  reports.stop();
  await reports.settled();
  await committer.close();
  database.connection.close();
}

/** The server is stopped and started again; reports are looked after as they are at a start. */
async function restart(): Promise<void> {
  await close();
  open();
  reports.start();
  await reports.once();
  reports.stop();
}

async function passes(ms: number, step = 60 * minuteMs): Promise<void> {
  for (let gone = 0; gone < ms; gone += step) {
    now += step;
    await reports.once();
  }
}

const history = async () => (await reports.state()).history.map(({ week, by, mail, file, attempts }) => [week, by, mail, file, attempts]);

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'handrail-reports-'));
  now = thursday;
  sent = [];
  take = async (mail) => void sent.push(mail);
  open();
});
afterEach(async () => {
  await close();
  rmSync(data, { recursive: true, force: true });
});

it('sends each week’s report once, on its day and hour, however often the server is started again', async () => {
  await reports.save(weekly);
  expect((await reports.state()).next).toBe('2026-11-23T09:00:00.000Z');
  await passes(4 * dayMs - 4 * 60 * minuteMs);
  expect(sent).toEqual([]);
  await passes(60 * minuteMs);
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([[['boss@example.com'], 'Weekly service report 2026-W47 · All flows']]);
  await restart();
  await restart();
  await passes(6 * dayMs);
  expect(sent).toHaveLength(1);
  await restart();
  await passes(dayMs);
  await restart();
  expect(sent.map(({ subject }) => subject.slice(22, 30))).toEqual(['2026-W47', '2026-W48']);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  expect(await history()).toEqual([['2026-W48', 'schedule', 'done', 'done', 1], ['2026-W47', 'schedule', 'done', 'done', 1]]);
});

it('catches up on the last report when the server was down as it was due, and on none that was due before there was a schedule', async () => {
  await reports.save(weekly);
  await reports.once();
  expect(sent).toEqual([]);
  now += 5 * dayMs;
  await restart();
  expect(sent.map(({ subject }) => subject.slice(22, 30))).toEqual(['2026-W47']);
  now += 22 * dayMs;
  await restart();
  expect(sent.map(({ subject }) => subject.slice(22, 30))).toEqual(['2026-W47', '2026-W50']);
});

it('tries again what the mail server refused, a few times and ever less often', async () => {
  await reports.save(weekly);
  let tries = 0;
  take = () => {
    tries += 1;
    return Promise.reject(new ProblemError('mail.failed', { details: { code: '451' } }));
  };
  await passes(5 * dayMs, 30 * minuteMs);
  expect(tries).toBe(8);
  expect((await reports.state()).history).toMatchObject([{ mail: 'failed', file: 'done', attempts: 8, failure: 'mail.failed' }]);
  await passes(2 * dayMs);
  expect(tries).toBe(8);

  take = async (mail) => void sent.push(mail);
  await reports.send('2026-W46');
  expect((await history())[0]).toEqual(['2026-W46', 'hand', 'done', 'done', 1]);
});

it('sends a mail that was refused once, when it is taken the next time', async () => {
  await reports.save(weekly);
  let refuses = true;
  take = async (mail) => {
    if (refuses) throw new ProblemError('mail.failed', { details: { code: 'ECONNREFUSED' } });
    sent.push(mail);
  };
  now = Date.parse('2026-11-23T09:00:00Z');
  await reports.once();
  refuses = false;
  await reports.once();
  expect(sent).toEqual([]);
  await passes(5 * minuteMs, minuteMs);
  expect(sent).toHaveLength(1);
  expect(await history()).toEqual([['2026-W47', 'schedule', 'done', 'done', 2]]);
});

it('does not send again what was being handed over as the server was killed, and says so', async () => {
  await reports.save(weekly);
  now = Date.parse('2026-11-23T09:00:00Z');
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  take = (mail) => {
    sent.push(mail);
    begun.resolve();
    return over.promise;
  };
  const killed = { look: reports.once(), committer, database };
  await begun.promise;
  expect((await history())[0]).toEqual(['2026-W47', 'schedule', 'sending', 'done', 0]);
  // Killed: nothing is closed, and another process opens the same folder.
  open();
  take = async (mail) => void sent.push(mail);
  reports.start();
  await reports.once();
  reports.stop();
  expect(sent).toHaveLength(1);
  expect((await history())[0]).toEqual(['2026-W47', 'schedule', 'interrupted', 'done', 0]);
  over.resolve();
  await killed.look;
  await killed.committer.close();
  killed.database.connection.close();
});

it('takes an order for the week that goes on by the schedule’s clocks, and for none that has not begun by them', async () => {
  await reports.save({ ...weekly, email: [], zone: 'Asia/Shanghai' });
  now = Date.parse('2026-11-22T17:00:00Z');
  await reports.send('2026-W48');
  await reports.save({ ...weekly, email: [], zone: 'America/New_York' });
  now = Date.parse('2026-11-23T03:00:00Z');
  await expect(reports.send('2026-W48')).rejects.toMatchObject({ code: 'report.week-wrong' });
  await expect(reports.send('2026-W54')).rejects.toMatchObject({ code: 'report.week-wrong' });
  expect((await history()).map(([week]) => week)).toEqual(['2026-W48']);
});

it('makes a report of each flow that is chosen', async () => {
  await reports.save({ ...weekly, flows: ['one', 'two'] });
  now = Date.parse('2026-11-23T09:00:00Z');
  await reports.once();
  await reports.once();
  expect(sent.map(({ subject }) => subject)).toEqual(['Weekly service report 2026-W47 · one', 'Weekly service report 2026-W47 · two']);
  expect(readdirSync(join(data, 'reports')).sort()).toEqual(['2026-W47-one-en.html', '2026-W47-two-en.html']);
});

it('keeps the last sixty files, and gives out none but reports', async () => {
  await reports.save({ ...weekly, email: [] });
  for (let week = 1; week <= 53; week += 1) await reports.folder.write(`2025-W${String(week).padStart(2, '0')}`, null, 'zh', 'old');
  for (let week = 1; week <= 9; week += 1) await reports.folder.write(`2026-W0${week}`, '../../secret', 'zh', 'new');
  const names = readdirSync(join(data, 'reports')).sort();
  expect([names.length, names[0], names.at(-1)]).toEqual([60, '2025-W03-all-zh.html', '2026-W09-______secret-zh.html']);
  expect(await reports.folder.read('2026-W09-______secret-zh.html')).toBe('new');
  for (const foreign of ['../handrail.db', '..%2Fhandrail.db', '2026-W09-../../x-zh.html', '']) expect(await reports.folder.read(foreign), foreign).toBeUndefined();
  await reports.send(undefined);
  expect(readFileSync(join(data, 'reports', '2026-W46-all-en.html'), 'utf8')).toContain('<h1>Weekly service report 2026-W46</h1>');
});

it('refuses addresses without a mail server, and a report that would go nowhere', async () => {
  await expect(reports.send(undefined)).rejects.toMatchObject({ code: 'report.nowhere' });
  reports = createReports({ database, committer, reader: {} as never, mailer: null, publicUrl: null, data, now: () => now, log: pino({ level: 'silent' }) });
  await expect(reports.save(weekly)).rejects.toMatchObject({ code: 'mail.off' });
  await reports.save({ ...weekly, email: [] });
  expect((await reports.state()).mailReady).toBe(false);
});
