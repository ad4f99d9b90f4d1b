import { agentFigureKey, type ServiceAgents } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import type { AskedOf } from '../../filter/askedOf.ts';
import { agentChatsOf } from '../facts/agentChatsOf.ts';
import { readChats, type ChatsAsked } from '../facts/readChats.ts';
import { readStates } from '../facts/readStates.ts';
import { readTeams } from '../facts/readTeams.ts';
import { stateTime } from '../figures/stateTime.ts';
import type { Asked } from '../registry/Figure.ts';
import { figuresOfAgents } from '../registry/serviceFigures.ts';
import { valueOf } from '../valueOf.ts';

/** The figures of each agent who had a chat of the filter, or was at the desk in the period. With a team, of who had its chats, and of its members, whose time alone is told. */
export function readServiceAgents(database: Database, { filter, period, zone, ...asked }: ChatsAsked & Asked & Pick<AskedOf, 'zone'>): Pick<ServiceAgents, 'agents'> {
  const { connection } = database;
  const chats = agentChatsOf(readChats(database, { filter, period }));
  const states = Map.groupBy(readStates(database, { filter, period, zone, now: asked.now }), ({ agent }) => agent);
  const people = connection.prepare<[], { id: string; name: string }>('select id, name from user order by name, id').all();
  const teams = readTeams(database);
  return {
    agents: people.flatMap(({ id, name }) => {
      const isAsked = (filter.agent ?? id) === id && (chats.has(id) || states.has(id));
      if (!isAsked) return [];
      const figures = agentFigureKey.options.map((key) => {
        const figure = figuresOfAgents[key];
        return [key, figure.kind === 'duration' ? { kind: 'duration' as const, ...stateTime(states.get(id) ?? [], figure.state) } : valueOf(figure, chats.get(id) ?? [], asked)];
      });
      return [{ id, name, teams: [...(teams.get(id) ?? [])], figures: Object.fromEntries(figures) }];
    }),
  };
}
