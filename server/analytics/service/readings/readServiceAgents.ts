import type { ServiceAgents } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { agentChatsOf } from '../facts/agentChatsOf.ts';
import { readChats, type ChatsAsked } from '../facts/readChats.ts';
import { readStates } from '../facts/readStates.ts';
import { stateTime } from '../figures/stateTime.ts';
import type { Asked } from '../registry/Figure.ts';
import { figuresOfAgents } from '../registry/serviceFigures.ts';
import { valueOf } from '../valueOf.ts';

/** The figures of each agent who had a chat of the filter, or was at the desk in the period. With a team, of its members and who had its chats. */
export function readServiceAgents(database: Database, { filter, period, ...asked }: ChatsAsked & Asked): Pick<ServiceAgents, 'agents'> {
  const { connection } = database;
  const chats = agentChatsOf(readChats(database, { filter, period }));
  const states = readStates(database, period, asked.now);
  const people = connection.prepare<[], { id: string; name: string }>('select id, name from user order by name, id').all();
  const teams = Map.groupBy(connection.prepare<[], { team: string; id: string }>('select team, user_id as id from team_members order by team').all(), ({ id }) => id);
  return {
    agents: people.flatMap(({ id, name }) => {
      const among = (teams.get(id) ?? []).map(({ team }) => team);
      const isAsked = (filter.agent ?? id) === id && (chats.has(id) || (states.has(id) && (filter.team === undefined || among.includes(filter.team))));
      if (!isAsked) return [];
      const figures = Object.entries(figuresOfAgents).map(([key, figure]) => [key, figure.kind === 'duration' ? { kind: 'duration' as const, ...stateTime(states.get(id) ?? [], figure.state) } : valueOf(figure, chats.get(id) ?? [], asked)]);
      return [{ id, name, teams: among, figures: Object.fromEntries(figures) }];
    }),
  };
}
