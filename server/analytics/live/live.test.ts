import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { liveBoard, type LiveBoard } from '../../contract.ts';
import { openDatabase, type Database } from '../../db/open.ts';
import { conversations } from '../../db/schema.ts';
import { readToday } from './readToday.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe('today beside usual days', () => {
  const data = mkdtempSync(join(tmpdir(), 'handrail-live-'));
  let database: Database;
  beforeAll(() => {
    database = openDatabase(data);
  });
  afterAll(() => {
    database.connection.close();
    rmSync(data, { recursive: true, force: true });
  });
  const begin = (...times: readonly number[]): void => {
    database.connection.exec('delete from conversations');
    times.forEach((at, place) => database.orm.insert(conversations).values({ id: `c${place}`, tokenHash: '', flowId: 'f', version: 1, locale: 'en', status: 'closed', snapshot: '', seq: 0, createdAt: at, updatedAt: at }).run());
  };
  /** Thursday 26 November 2026, 10:30 in Shanghai. */
  const now = Date.parse('2026-11-26T02:30:00Z');
  const midnight = Date.parse('2026-11-25T16:00:00Z');
  const at = (weeks: number, hour: number): number => midnight - weeks * 7 * dayMs + hour * hourMs;

  it('counts so far and by the hour, by the clocks of the zone, against the same weekday', () => {
    // Weeks 1 to 3 had, by 10:30, 2, 4 and 9; week 4 lies before the first conversation. Other days do not count.
    begin(at(0, 0.5), at(0, 10.2), at(0, 10.4), at(1, 9), at(1, 10.4), at(1, 10.6), at(2, 1), at(2, 2), at(2, 3), at(2, 10.1), ...Array.from({ length: 9 }, () => at(3, 0.1)), at(3, 23.9), at(3, 26), at(3, -10));
    const today = readToday(database, { now, zone: 'Asia/Shanghai' });
    expect(today).toMatchObject({ day: '2026-11-26', weeks: 3, soFar: { conversations: 3, usual: { low: 3, median: 4, high: 6.5 } } });
    expect(today.hours).toHaveLength(24);
    expect(today.hours[0]).toEqual({ hour: 0, conversations: 1, usual: { low: 0, median: 0, high: 4.5 } });
    expect(today.hours[10]).toEqual({ hour: 10, conversations: 2, usual: { low: 0.5, median: 1, high: 1.5 } });
    expect(today.hours[11]).toEqual({ hour: 11, conversations: null, usual: { low: 0, median: 0, high: 0 } });
    expect(readToday(database, { now, zone: 'UTC' })).toMatchObject({ day: '2026-11-26', soFar: { conversations: 2 } });
  });

  it('compares with nothing where there is no earlier day', () => {
    begin(at(0, 1));
    expect(readToday(database, { now, zone: 'Asia/Shanghai' })).toMatchObject({ weeks: 0, soFar: { conversations: 1, usual: null } });
    begin();
    expect(readToday(database, { now, zone: 'Asia/Shanghai' })).toMatchObject({ weeks: 0, soFar: { conversations: 0, usual: null } });
  });

  it('adds up to what it says there was so far, whenever that is and whichever the zone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -70 * 24, max: 20 }), { maxLength: 60 }), fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu'), fc.integer({ min: 0, max: 71 * 24 }), (hours, zone, back) => {
        begin(...hours.map((hour) => now + hour * hourMs));
        const moment = now - back * hourMs;
        const { soFar, hours: byHour, weeks } = readToday(database, { now: moment, zone });
        const day = (of: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(of);
        expect(soFar.conversations).toBe(hours.filter((hour) => now + hour * hourMs < moment && day(now + hour * hourMs) === day(moment)).length);
        expect(byHour.reduce((sum, { conversations: count }) => sum + (count ?? 0), 0)).toBe(soFar.conversations);
        expect(weeks).toBeLessThanOrEqual(8);
        expect(soFar.usual === null).toBe(weeks === 0);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 60) },
    );
  });
});

describe('the board', () => {
  let office: StaffedHouse;
  let clock = Date.parse('2026-11-26T02:00:00Z');
  beforeAll(async () => {
    office = await StaffedHouse.open({ staff: ['supervisor', 'agent', 'analyst'], now: () => clock });
    await office.publish('shop');
    await office.publish('anyone', [], 0, '');
  });
  afterAll(() => office.close());
  const board = async (query = ''): Promise<LiveBoard> => liveBoard.parse(await (await office.request(`/api/analytics/live?zone=UTC${query}`, { as: 'analyst' })).json());

  it('tells who waits, who is there, and what goes on, from what is stored', async () => {
    const { house } = office;
    house.database.connection.exec("insert into teams values ('售后', 0)");
    const agent = house.auth.staff.find('agent@example.com')?.id ?? '';
    house.database.connection.prepare("insert into team_members values ('售后', ?)").run(agent);
    expect(await board()).toMatchObject({ waiting: { count: 0, since: null, teams: [] }, agents: { available: 0, busy: 0, break: 0, offline: 2 }, people: [], serviceLevel: { share: null, of: 0 }, queueTime: { count: 0, median: null } });

    const [first, second, third] = [await office.start('shop'), await office.start('shop'), await office.start('anyone')];
    clock += 30_000;
    house.agents.setMaxChats(agent, 3);
    house.agents.setConnected(agent, true);
    house.agents.setState(agent, 'available');
    expect(await board()).toMatchObject({
      waiting: { count: 3, since: '2026-11-26T02:00:00.000Z', teams: expect.arrayContaining([{ team: '售后', count: 2, since: '2026-11-26T02:00:00.000Z', room: 3 }, { team: null, count: 1, since: '2026-11-26T02:00:00.000Z', room: 3 }]) },
      agents: { available: 1, offline: 1 },
      people: [{ id: agent, state: 'available', chats: 0, maxChats: 3, teams: ['售后'], since: '2026-11-26T02:00:30.000Z' }],
      chats: { agent: 0, bot: 0 },
    });

    await office.request(`/api/desk/chats/${first?.conversationId}/accept`, { as: 'agent', method: 'POST', body: {} });
    clock += 60_000;
    await office.request(`/api/desk/chats/${second?.conversationId}/accept`, { as: 'agent', method: 'POST', body: {} });
    const now = await board();
    expect(now).toMatchObject({ waiting: { count: 1, teams: [{ team: null, room: 1 }] }, people: [{ chats: 2 }], chats: { agent: 2 }, today: { soFar: { conversations: 3 } } });
    // One was accepted within a minute, one after 90 s, and one has waited for longer.
    expect(now.serviceLevel).toMatchObject({ within: 60, count: 1, of: 3 });
    expect((await board('&within=100')).serviceLevel).toMatchObject({ count: 2, of: 2 });
    expect(now.queueTime).toEqual({ count: 2, mean: 60_000, median: 60_000, p90: 84_000 });
    expect(third?.status).toBe('queued');
  });

  it('is not for agents', async () => {
    expect((await office.request('/api/analytics/live', { as: 'agent' })).status).toBe(403);
  });
});
