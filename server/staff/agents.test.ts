import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { agents as rows, agentSkills, agentStates, teamMembers, teams } from '../db/schema.ts';
import { createAgents, type Agents } from './agents.ts';

let office: StaffedHouse;
let agents: Agents;
let clock = 1_000;
let id: string;
beforeEach(async () => {
  office = await StaffedHouse.open();
  office.house.database.orm.delete(rows).run();
  agents = createAgents({ database: office.house.database, now: () => clock });
  id = office.house.auth.staff.find('agent@example.com')?.id ?? '';
});
afterEach(() => office.close());

const history = () => office.house.database.orm.select({ at: agentStates.at, state: agentStates.state }).from(agentStates).all();

it('knows everyone who may take chats, also before they have opened a desk', () => {
  expect(agents.all().map(({ role }) => role)).toEqual(['agent', 'owner', 'supervisor']);
  expect(agents.profile(id)).toMatchObject({ name: 'agent 小林', state: 'busy', maxChats: 5, connected: false, teams: [] });
  expect(agents.profile('nobody')).toBeUndefined();
  expect(agents.profile(office.house.auth.staff.find('analyst@example.com')?.id ?? '')).toBeUndefined();
  office.house.database.connection.prepare('update user set disabled_at = 1 where id = ?').run(id);
  expect(agents.profile(id)).toBeUndefined();
});

it('tells teams and skills, whatever a skill is called', () => {
  const { orm } = office.house.database;
  orm.insert(teams).values([{ name: '售后', createdAt: 1 }, { name: '售前', createdAt: 1 }]).run();
  orm.insert(teamMembers).values([{ team: '售后', userId: id }, { team: '售前', userId: id }]).run();
  orm.insert(agentSkills).values([{ userId: id, skill: '__proto__', level: 2 }, { userId: id, skill: '英语', level: 5 }]).run();
  const profile = agents.profile(id);
  expect(profile?.teams).toEqual(['售前', '售后'].toSorted());
  expect(Object.entries(profile?.skills ?? {}).toSorted()).toEqual([['__proto__', 2], ['英语', 5]]);
  expect(profile?.skills['toString']).toBeUndefined();
  expect([agents.isTeam('售后'), agents.isTeam('无')]).toEqual([true, false]);
});

it('keeps since when each state has been, and says offline of whoever is not connected', () => {
  expect(agents.setState(id, 'available')).toBe(true);
  clock = 2_000;
  expect([agents.setConnected(id, true), agents.setConnected(id, true)]).toEqual([true, false]);
  clock = 3_000;
  expect([agents.setState(id, 'break'), agents.setState(id, 'break')]).toEqual([true, false]);
  clock = 4_000;
  agents.setConnected(id, false);
  agents.setIdle(id);
  agents.setMaxChats(id, 8);
  expect(agents.profile(id)).toMatchObject({ state: 'break', stateSince: 3_000, connected: false, disconnectedAt: 4_000, idleSince: 4_000, maxChats: 8 });
  expect(history()).toEqual([{ at: 2_000, state: 'available' }, { at: 3_000, state: 'break' }, { at: 4_000, state: 'offline' }]);
});

it('keeps the last of two states of one moment', () => {
  agents.setConnected(id, true);
  agents.setState(id, 'available');
  expect(history()).toEqual([{ at: clock, state: 'available' }]);
});
