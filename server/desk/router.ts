import type { Logger } from 'pino';
import { ProblemError } from '../problem.ts';
import type { AgentProfile, Agents } from '../staff/agents.ts';
import { chooseAgent } from './chooseAgent.ts';
import type { Desk } from './desk.ts';
import type { Queue } from './queue.ts';

interface RouterHouse {
  readonly queue: Queue;
  readonly agents: Agents;
  readonly desk: Pick<Desk, 'assign'>;
  /** Whether chats are given out at all. */
  readonly isOn: () => boolean;
  readonly log: Logger;
}

/**
 * Gives waiting chats to agents who are available, the next in the queue first. A plan is made of what the database says
 * now, and each of its assignments is checked again in its own transaction; what did not hold is planned anew.
 */
export function createRouter({ queue, agents, desk, isOn, log }: RouterHouse) {
  let running: Promise<void> | null = null;
  let again = false;

  function plan(): { id: string; agent: AgentProfile }[] {
    const waiting = queue.waiting().filter(({ reservedFor }) => reservedFor === null);
    if (waiting.length === 0) return [];
    const loads = queue.loads();
    const free = agents
      .all()
      .filter((each) => each.connected && each.state === 'available')
      .map((agent) => ({ agent, id: agent.userId, teams: agent.teams, skills: agent.skills, load: loads.get(agent.userId) ?? 0, max: agent.maxChats, idleSince: agent.idleSince }));
    const planned: { id: string; agent: AgentProfile }[] = [];
    if (!free.some(({ load, max }) => load < max)) return planned;
    for (const { conversationId: id, team, skills } of waiting) {
      const chosen = chooseAgent({ team: team !== null && agents.isStaffed(team) ? team : null, skills }, free);
      if (chosen === null) continue;
      chosen.load += 1;
      chosen.idleSince = Number.MAX_SAFE_INTEGER;
      planned.push({ id, agent: chosen.agent });
    }
    return planned;
  }

  async function route(): Promise<void> {
    do {
      again = false;
      const planned = isOn() ? plan() : [];
      const done = await Promise.all(planned.map(({ id, agent }) => desk.assign(id, agent).then(() => true, (error: unknown) => passing(error))));
      // Something moved meanwhile: look again. Where nothing at all could be done, whatever moves next calls.
      if (done.includes(true) && done.includes(false)) again = true;
    } while (again);
  }

  function passing(error: unknown): false {
    if (!(error instanceof ProblemError)) log.error({ err: error }, 'a chat could not be given out');
    return false;
  }

  return {
    /** Gives out what can be given out now. Resolves when it is done; called meanwhile, it looks once more. */
    async run(): Promise<void> {
      again = true;
      running ??= route().finally(() => {
        running = null;
      });
      await running;
    },
  };
}

export type Router = ReturnType<typeof createRouter>;
