import { chooseAgent } from '../desk/chooseAgent.ts';
import type { AgentProfile } from '../staff/agents.ts';

/** Open tickets that weigh as much as one chat: a ticket waits while its agent does something else. */
const ticketsPerChat = 10;

/** Whose ticket of a team it becomes, in the order that chats are routed; null when it has nobody with room. On duty or not: a ticket outlasts a shift. */
export function assignTicket(team: string, agents: readonly AgentProfile[], openTickets: ReadonlyMap<string, number>): string | null {
  const candidates = agents.map(({ userId, teams, skills, maxChats, idleSince }) => ({ id: userId, teams, skills, load: openTickets.get(userId) ?? 0, max: maxChats * ticketsPerChat, idleSince }));
  return chooseAgent({ team, skills: [] }, candidates)?.id ?? null;
}
