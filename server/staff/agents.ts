import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AgentState, Role } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { agents, agentStates, teamMembers, teams, user } from '../db/schema.ts';
import { readSkills, readTeams, skillsOf, teamsOf } from './teamsAndSkills.ts';

/** Somebody of the staff as whoever gives out chats sees them. Times are milliseconds since 1970 in UTC. */
export interface AgentProfile {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly state: AgentState;
  readonly stateSince: number;
  readonly maxChats: number;
  /** Whether a desk of theirs is open. */
  readonly connected: boolean;
  /** Since when none is; null while one is. */
  readonly disconnectedAt: number | null;
  /** Since when nothing has been given to them. */
  readonly idleSince: number;
  /** By name. */
  readonly teams: readonly string[];
  /** Levels 1 to 5. Has no prototype, so that a skill may have any name. */
  readonly skills: Readonly<Record<string, number>>;
}

/** Roles whose people take chats. */
export const chatRoles: readonly Role[] = ['owner', 'supervisor', 'agent'];

const at = sql.placeholder;

/**
 * Staff as agents. Everything here is synchronous and meant to be called within a committer's job; its statements are
 * prepared once. A member of staff who has never been on the desk is busy and not connected.
 */
export function createAgents({ database: { orm }, now }: { readonly database: Database; readonly now: () => number }) {
  const columns = {
    userId: user.id,
    name: user.name,
    role: user.role,
    joinedAt: sql<number>`${user.createdAt}`,
    agent: agents,
    teams: teamsOf,
    skills: skillsOf,
  };
  const takesChats = and(isNull(user.disabledAt), inArray(user.role, [...chatRoles]));
  const all = orm.select(columns).from(user).leftJoin(agents, eq(agents.userId, user.id)).where(takesChats).orderBy(asc(user.name), asc(user.id)).prepare();
  const one = orm
    .select(columns)
    .from(user)
    .leftJoin(agents, eq(agents.userId, user.id))
    .where(and(eq(user.id, at('userId')), takesChats))
    .prepare();
  const team = orm.select({ name: teams.name }).from(teams).where(eq(teams.name, at('name'))).prepare();
  const member = orm
    .select({ name: teamMembers.team })
    .from(teamMembers)
    .innerJoin(user, eq(user.id, teamMembers.userId))
    .where(and(eq(teamMembers.team, at('name')), takesChats))
    .limit(1)
    .prepare();
  const row = orm.select().from(agents).where(eq(agents.userId, at('userId'))).prepare();
  const begin = orm
    .insert(agents)
    .values({ userId: at('userId'), state: 'busy', stateSince: at('now'), idleSince: at('now'), disconnectedAt: at('now') })
    .onConflictDoNothing()
    .prepare();
  const write = (set: Partial<Record<keyof typeof agents.$inferInsert, ReturnType<typeof sql>>>) => orm.update(agents).set(set).where(eq(agents.userId, at('userId'))).prepare();
  const enter = write({ state: sql`${at('state')}`, stateSince: sql`${at('now')}` });
  const connect = write({ disconnectedAt: sql`null` });
  const disconnect = write({ disconnectedAt: sql`${at('now')}` });
  const give = write({ idleSince: sql`${at('now')}` });
  const limit = write({ maxChats: sql`${at('maxChats')}` });
  const remember = orm
    .insert(agentStates)
    .values({ userId: at('userId'), at: at('now'), state: at('state') })
    .onConflictDoUpdate({ target: [agentStates.userId, agentStates.at], set: { state: sql`excluded.state` } })
    .prepare();

  const latest = orm.select({ at: agentStates.at }).from(agentStates).where(eq(agentStates.userId, at('userId'))).orderBy(desc(agentStates.at)).limit(1).prepare();

  /** The row of somebody, made when they have none yet. */
  function known(userId: string): typeof agents.$inferSelect {
    begin.run({ userId, now: now() });
    const found = row.get({ userId });
    if (found === undefined) throw new Error('an agent was written and is not there');
    return found;
  }

  return {
    /** Undefined for whoever is unknown, disabled, or of a role that takes no chats. */
    profile(userId: string): AgentProfile | undefined {
      const found = one.get({ userId });
      return found && toProfile(found);
    },

    /** All who may take chats, by name. */
    all: (): AgentProfile[] => all.all().map(toProfile),

    isTeam: (name: string): boolean => team.get({ name }) !== undefined,

    /** Whether somebody is in the team who takes chats; what is for any other is anybody's, so that nobody waits unseen. */
    isStaffed: (name: string): boolean => member.get({ name }) !== undefined,

    /** Whether that changed anything. While they are not connected, their history goes on saying `offline`. */
    setState(userId: string, state: AgentState): boolean {
      const { state: before, disconnectedAt } = known(userId);
      if (before === state) return false;
      enter.run({ userId, state, now: now() });
      if (disconnectedAt === null) remember.run({ userId, state, now: now() });
      return true;
    },

    /** Whether that changed anything. What is noted late is noted no earlier than what came before it. */
    setConnected(userId: string, connected: boolean, when = now()): boolean {
      const { state, disconnectedAt } = known(userId);
      if ((disconnectedAt === null) === connected) return false;
      const at = Math.max(when, latest.get({ userId })?.at ?? 0);
      (connected ? connect : disconnect).run({ userId, now: at });
      remember.run({ userId, state: connected ? state : 'offline', now: at });
      return true;
    },

    /** Something has been given to them, or they have got rid of it: they are idle from now. */
    setIdle(userId: string): void {
      known(userId);
      give.run({ userId, now: now() });
    },

    /** How many chats they may have at a time, 1 to 50. */
    setMaxChats(userId: string, maxChats: number): void {
      known(userId);
      limit.run({ userId, maxChats });
    },
  };

  function toProfile({ joinedAt, agent, teams: among, skills, ...person }: ReturnType<typeof all.all>[number]): AgentProfile {
    const { state, stateSince, maxChats, disconnectedAt, idleSince } = agent ?? { state: 'busy', stateSince: joinedAt, maxChats: 5, disconnectedAt: joinedAt, idleSince: joinedAt };
    const levels: Record<string, number> = Object.create(null);
    for (const { skill, level } of readSkills(skills)) levels[skill] = level;
    return { ...person, state, stateSince, maxChats, connected: disconnectedAt === null, disconnectedAt, idleSince, teams: readTeams(among), skills: levels };
  }
}

export type Agents = ReturnType<typeof createAgents>;
