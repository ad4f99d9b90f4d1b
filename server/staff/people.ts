import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Colleague, ColleagueChange, DeskProfile } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { agents as agentRows, agentSkills, invites, session, teamMembers, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Agents } from './agents.ts';
import { readSkills, readTeams, skillsOf, teamsOf } from './teamsAndSkills.ts';

export interface PeopleHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly agents: Agents;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** Looks after those who work here: what they may, whether they may still, and which chats they get. */
export function createPeople({ database: { orm }, committer, agents, now }: PeopleHouse) {
  const columns = { id: user.id, name: user.name, email: user.email, role: user.role, disabledAt: user.disabledAt, agent: agentRows, teams: teamsOf, skills: skillsOf };
  const everyone = orm.select(columns).from(user).leftJoin(agentRows, eq(agentRows.userId, user.id)).orderBy(asc(user.name), asc(user.email)).prepare();

  function known(id: string): Colleague {
    const found = list().find((each) => each.id === id);
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  const list = (): Colleague[] => everyone.all().map(toColleague);

  /** @throws {ProblemError} `staff.last-owner` when there is no other who may sign in. */
  function keepAnOwner(but: string): void {
    const other = orm.select({ id: user.id }).from(user).where(and(eq(user.role, 'owner'), isNull(user.disabledAt), ne(user.id, but))).get();
    if (other === undefined) throw new ProblemError('staff.last-owner');
  }

  /** Withdraws what only an owner may have given: links that lead into the house. */
  function withdrawInvitesBy(id: string): void {
    orm.delete(invites).where(and(eq(invites.createdBy, id), isNull(invites.usedAt))).run();
  }

  return {
    list,

    /** @throws {ProblemError} `record.unknown`, `staff.last-owner`. */
    change: (id: string, { name, role }: ColleagueChange): Promise<Colleague> =>
      committer.run(() => {
        const before = known(id);
        const after = { name: name ?? before.name, role: role ?? before.role };
        const stepsDown = before.role === 'owner' && after.role !== 'owner';
        if (stepsDown && before.disabledAt === null) keepAnOwner(id);
        if (stepsDown) withdrawInvitesBy(id);
        orm.update(user).set({ ...after, updatedAt: new Date(now()) }).where(eq(user.id, id)).run();
        return known(id);
      }),

    /** Ends their sessions and lets them begin none; the desk puts their chats back within a second. Safe to repeat. @throws {ProblemError} `record.unknown`, `staff.last-owner`. */
    disable: (id: string): Promise<Colleague> =>
      committer.run(() => {
        const { role, disabledAt } = known(id);
        if (disabledAt !== null) return known(id);
        if (role === 'owner') keepAnOwner(id);
        orm.update(user).set({ disabledAt: now(), updatedAt: new Date(now()) }).where(eq(user.id, id)).run();
        orm.delete(session).where(eq(session.userId, id)).run();
        orm.delete(invites).where(and(eq(invites.userId, id), isNull(invites.usedAt))).run();
        withdrawInvitesBy(id);
        return known(id);
      }),

    /** Lets them sign in again, with the password they had. @throws {ProblemError} `record.unknown`. */
    enable: (id: string): Promise<Colleague> =>
      committer.run(() => {
        known(id);
        orm.update(user).set({ disabledAt: null, updatedAt: new Date(now()) }).where(eq(user.id, id)).run();
        return known(id);
      }),

    /** Says which chats they get; what is left out stays. @throws {ProblemError} `record.unknown`, also for a team that is none. */
    setDesk: (id: string, { teams, skills, maxChats }: DeskProfile): Promise<Colleague> =>
      committer.run(() => {
        known(id);
        if (teams?.some((team) => !agents.isTeam(team))) throw new ProblemError('record.unknown');
        if (teams) {
          orm.delete(teamMembers).where(eq(teamMembers.userId, id)).run();
          for (const team of new Set(teams)) orm.insert(teamMembers).values({ team, userId: id }).run();
        }
        if (skills) {
          orm.delete(agentSkills).where(eq(agentSkills.userId, id)).run();
          for (const [skill, level] of new Map(skills.map((each) => [each.skill, each.level]))) orm.insert(agentSkills).values({ userId: id, skill, level }).run();
        }
        if (maxChats !== undefined) agents.setMaxChats(id, maxChats);
        return known(id);
      }),
  };

  function toColleague({ agent, teams, skills, disabledAt, ...person }: ReturnType<typeof everyone.all>[number]): Colleague {
    const since = agent && (agent.disconnectedAt ?? agent.stateSince);
    return {
      ...person,
      disabledAt: disabledAt === null ? null : new Date(disabledAt).toISOString(),
      teams: readTeams(teams),
      skills: readSkills(skills),
      maxChats: agent?.maxChats ?? 5,
      state: agent?.disconnectedAt === null ? agent.state : 'offline',
      stateSince: since === null ? null : new Date(since).toISOString(),
    };
  }
}

export type People = ReturnType<typeof createPeople>;
