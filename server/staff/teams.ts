import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Team, TeamChange } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { handoffs, invites, teamMembers, teams, tickets, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { createTeamUses } from './createTeamUses.ts';
import { readTeams } from './teamsAndSkills.ts';

/** Teams: known by their name, to flows too. */
export function createTeams({ database, committer, now }: { readonly database: Database; readonly committer: Committer; readonly now: () => number }) {
  const { orm } = database;
  const uses = createTeamUses(database);
  const all = orm
    .select({ name: teams.name, id: user.id, person: user.name })
    .from(teams)
    .leftJoin(teamMembers, eq(teamMembers.team, teams.name))
    .leftJoin(user, eq(user.id, teamMembers.userId))
    .orderBy(asc(teams.name), asc(user.name), asc(user.id))
    .prepare();

  function list(): Team[] {
    const usedBy = uses();
    const found = new Map<string, Team>();
    for (const { name, id, person } of all.all()) {
      const team = found.get(name) ?? { name, members: [], usedBy: [...(usedBy.get(name) ?? [])] };
      if (id !== null) team.members.push({ id, name: person ?? '' });
      found.set(name, team);
    }
    return [...found.values()];
  }

  function known(name: string): Team {
    const found = list().find((each) => each.name === name);
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  function begin(name: string): void {
    const { changes } = orm.insert(teams).values({ name, createdAt: now() }).onConflictDoNothing().run();
    if (changes === 0) throw new ProblemError('team.name-taken');
  }

  /** @throws {ProblemError} `team.in-use` naming the flows, unless that is known and wanted. */
  function spareFlows({ usedBy }: Team, anyway: boolean): void {
    if (usedBy.length > 0 && !anyway) throw new ProblemError('team.in-use', { details: { flows: usedBy.join(', ') } });
  }

  function setMembers(team: string, members: readonly string[]): void {
    const ids = [...new Set(members)];
    if (orm.select({ id: user.id }).from(user).where(inArray(user.id, ids)).all().length < ids.length) throw new ProblemError('record.unknown');
    orm.delete(teamMembers).where(eq(teamMembers.team, team)).run();
    for (const userId of ids) orm.insert(teamMembers).values({ team, userId }).run();
  }

  /** Takes along whoever waits for the team, and what lies with it; null leaves them to everyone. */
  function handOver(from: string, to: string | null): void {
    orm.update(handoffs).set({ team: to }).where(and(eq(handoffs.team, from), isNull(handoffs.endedAt))).run();
    orm.update(tickets).set({ team: to }).where(eq(tickets.team, from)).run();
    for (const { tokenHash, teams: json } of orm.select().from(invites).where(isNull(invites.usedAt)).all()) {
      const named = readTeams(json);
      if (named.includes(from)) orm.update(invites).set({ teams: JSON.stringify(named.flatMap((each) => (each === from ? (to ?? []) : each))) }).where(eq(invites.tokenHash, tokenHash)).run();
    }
  }

  return {
    list,

    /** @throws {ProblemError} `team.name-taken`, `record.unknown` for a member who is none. */
    create: (name: string, members: readonly string[] = []): Promise<Team> =>
      committer.run(() => {
        begin(name);
        setMembers(name, members);
        return known(name);
      }),

    /** @throws {ProblemError} `record.unknown`, also for a member who is none; `team.name-taken`, `team.in-use`. */
    change: (name: string, { name: renamed = name, members, anyway = false }: TeamChange): Promise<Team> =>
      committer.run(() => {
        const before = known(name);
        if (renamed !== name) {
          spareFlows(before, anyway);
          begin(renamed);
          orm.update(teamMembers).set({ team: renamed }).where(eq(teamMembers.team, name)).run();
          orm.delete(teams).where(eq(teams.name, name)).run();
          handOver(name, renamed);
        }
        if (members) setMembers(renamed, members);
        return known(renamed);
      }),

    /** Removes a team; whoever waits for it may then be taken by everyone. @throws {ProblemError} `record.unknown`, `team.in-use`. */
    remove: (name: string, anyway: boolean): Promise<void> =>
      committer.run(() => {
        spareFlows(known(name), anyway);
        orm.delete(teamMembers).where(eq(teamMembers.team, name)).run();
        orm.delete(teams).where(eq(teams.name, name)).run();
        handOver(name, null);
      }),
  };
}

export type Teams = ReturnType<typeof createTeams>;
