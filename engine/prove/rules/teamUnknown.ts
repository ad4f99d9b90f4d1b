import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** The teams that nodes hand over to exist, as far as is known. */
export const teamUnknown: Rule = ({ nodes }, { teams }) => {
  if (teams === undefined) return [];
  return nodes.flatMap(({ source, configured }) =>
    configured.teams.filter((team) => !teams.has(team)).map((team) => flowProblem('flow.team-unknown', { node: source.id }, { team })),
  );
};
