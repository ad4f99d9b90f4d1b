import { randomBytes } from 'node:crypto';
import type { StaffMember } from '../../contract.ts';
import type { House } from '../../house.ts';
import type { Shift } from './createAgent.ts';

/** Somebody at the desk, and when they work. */
export interface Seat {
  readonly staff: StaffMember;
  readonly teams: readonly string[];
  readonly shift: Shift;
}

/** Eight agents in three teams: hours of the day in the customers' zone, and days off from Monday as 0. */
const seats: readonly { readonly name: string; readonly teams: readonly string[]; readonly shift: Shift }[] = [
  { name: '林晓', teams: ['shop'], shift: { from: 7.5, hours: 8.5, off: [5, 6], pace: 0.8 } },
  { name: '王敏', teams: ['shop', 'cards'], shift: { from: 9, hours: 9, off: [6], pace: 1 } },
  { name: 'Grace Lee', teams: ['shop', 'reception'], shift: { from: 12.5, hours: 9.5, off: [0, 1], pace: 0.9 } },
  { name: '陈晨', teams: ['cards'], shift: { from: 8.5, hours: 9, off: [5, 6], pace: 1.1 } },
  { name: 'Daniel Wu', teams: ['cards', 'reception'], shift: { from: 13.5, hours: 9, off: [1, 2], pace: 1.5 } },
  { name: '赵倩', teams: ['reception'], shift: { from: 8, hours: 9, off: [6], pace: 0.9 } },
  { name: '刘洋', teams: ['shop'], shift: { from: 14, hours: 9, off: [5, 6], pace: 1.2 } },
  { name: '孙宁', teams: ['shop', 'cards', 'reception'], shift: { from: 22, hours: 9.5, off: [], pace: 1.3 } },
];

const others = [
  { email: 'lead@example.com', name: '周主管', role: 'supervisor' },
  { email: 'flows@example.com', name: '许诺', role: 'operator' },
  { email: 'insight@example.com', name: 'Iris Chen', role: 'analyst' },
] as const;

/**
 * Adds those who work in the play, and their teams; who is there already is there still. Nobody knows their passwords. Whose
 * place an agent takes goes by the ids, which are chance: where nothing else tells agents apart, routing goes by them.
 */
export async function hireStaff({ auth, office }: Pick<House, 'auth' | 'office'>, maxChats: number): Promise<{ readonly seats: readonly Seat[]; readonly lead: StaffMember; readonly operator: StaffMember }> {
  const add = async (email: string, name: string, role: StaffMember['role']): Promise<StaffMember> => auth.staff.find(email) ?? (await auth.staff.add({ email, name, role, password: randomBytes(24).toString('base64url') }));
  const [lead, operator] = await Promise.all(others.map(({ email, name, role }) => add(email, name, role)));
  const there = new Set(office.teams.list().map(({ name }) => name));
  for (const team of new Set(seats.flatMap(({ teams }) => teams))) if (!there.has(team)) await office.teams.create(team);
  const added = await Promise.all(seats.map((_, n) => add(`agent${n + 1}@example.com`, 'Agent', 'agent')));
  const ordered = added.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const seated: Seat[] = [];
  for (const [n, { name, teams, shift }] of seats.entries()) {
    const staff = ordered[n];
    if (staff === undefined) continue;
    await office.people.change(staff.id, { name });
    await office.people.setDesk(staff.id, { teams: [...teams], maxChats });
    seated.push({ staff: { ...staff, name }, teams, shift });
  }
  if (lead === undefined || operator === undefined) throw new Error('nobody was hired');
  return { seats: seated, lead, operator };
}
