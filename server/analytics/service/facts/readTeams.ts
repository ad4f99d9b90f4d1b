import type { Database } from '../../../db/open.ts';

/** The teams that each agent is a member of, by agent. */
export function readTeams({ connection }: Database): Map<string, readonly string[]> {
  const members = connection.prepare<[], { team: string; agent: string }>('select team, user_id as agent from team_members order by team').all();
  return new Map([...Map.groupBy(members, ({ agent }) => agent)].map(([agent, teams]) => [agent, teams.map(({ team }) => team)]));
}
