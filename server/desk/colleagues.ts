import { asc } from 'drizzle-orm';
import type { AgentState, DeskAgent } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { teams } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { AgentProfile, Agents } from '../staff/agents.ts';
import type { Queue } from './queue.ts';

interface ColleaguesHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly agents: Agents;
  readonly queue: Pick<Queue, 'loads' | 'load'>;
  /** Told when somebody's state has changed. */
  readonly changed: () => void;
}

/** Who is at the desk, and how much they have to do. */
export function createColleagues({ database: { orm }, committer, agents, queue, changed }: ColleaguesHouse) {
  /** @throws {ProblemError} `record.unknown` for somebody who takes no chats. */
  function find(id: string): DeskAgent {
    const profile = agents.profile(id);
    if (profile === undefined) throw new ProblemError('record.unknown');
    return toAgent(profile, queue.load(id));
  }

  return {
    find,

    all(): { agents: DeskAgent[]; teams: string[] } {
      const loads = queue.loads();
      return {
        agents: agents.all().map((each) => toAgent(each, loads.get(each.userId) ?? 0)),
        teams: orm.select({ name: teams.name }).from(teams).orderBy(asc(teams.name)).all().map(({ name }) => name),
      };
    },

    async setState(id: string, state: AgentState): Promise<DeskAgent> {
      if (await committer.run(() => agents.setState(id, state))) changed();
      return find(id);
    },
  };
}

export type Colleagues = ReturnType<typeof createColleagues>;

function toAgent({ userId, name, role, state, stateSince, connected, maxChats, teams: of, skills }: AgentProfile, chats: number): DeskAgent {
  return { id: userId, name, role, state, stateSince: new Date(stateSince).toISOString(), connected, chats, maxChats, teams: [...of], skills: { ...skills } };
}
