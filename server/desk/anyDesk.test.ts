import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { StaffMember } from '../contract.ts';
import { clock, deed, flows, limits, memberships, Play, slugs } from './deskPlay.test-support.ts';

/**
 * Any customers, agents, disconnects, accepts, transfers and moves of the clock, against a model of the queue that is plainly
 * right: no chat is lost or held by two, nobody has more than they may, nobody is passed over, and nobody waits while
 * somebody could take them.
 */

let office: StaffedHouse;
let staff: StaffMember[];

beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'agent'], now: () => clock.now });
  const { house } = office;
  for (const slug of slugs) await office.publish(slug, [], flows[slug].priority, flows[slug].team ?? '');
  staff = await Promise.all(limits.map((_, n) => house.auth.staff.add({ name: `A${n}`, email: `a${n}@example.com`, password: 'correct horse battery', role: n === 1 ? 'supervisor' : 'agent' })));
  const { connection } = house.database;
  for (const team of ['售后', 'sales']) connection.prepare('insert into teams values (?, 0)').run(team);
  for (const [n, { id }] of staff.entries()) {
    house.agents.setMaxChats(id, limits[n] ?? 1);
    for (const team of memberships[n] ?? []) connection.prepare('insert into team_members values (?, ?)').run(team, id);
  }
});
afterAll(() => office.close());

it('loses no chat, gives none to two, and passes nobody over, whatever happens at the desk', async () => {
  const property = fc.asyncProperty(fc.subarray([0, 1, 2, 3]), fc.array(deed, { minLength: 5, maxLength: 45 }), async (onDuty, deeds) => {
    const play = new Play(office, staff);
    const begin = onDuty.flatMap((each) => [{ do: 'connect' as const, agent: each }, { do: 'state' as const, agent: each, state: 'available' as const }]);
    try {
      for (const each of [...begin, ...deeds]) {
        clock.now += 1_000;
        await play.happen(each);
        await play.settle();
        play.compare();
      }
    } finally {
      await play.clear();
    }
  });
  await expect(fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 120) })).resolves.toBeUndefined();
}, 240_000);
