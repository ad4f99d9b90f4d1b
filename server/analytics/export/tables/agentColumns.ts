import type { ServiceAgents } from '../../../contract.ts';
import { figureDefinitions } from '../../service/registry/serviceFigures.ts';
import { figureColumns } from '../figureColumns.ts';
import { filled } from '../wholeTable.ts';

/** Figures of an agent. */
export type AgentRow = ServiceAgents['agents'][number];

/** An agent's columns: who they are, and every figure of theirs. */
export function agentColumns<R extends AgentRow>() {
  return [
    filled<R>('agent', 'text', ['坐席编号', 'Agent’s id'], ['坐席的编号。', 'Their id.'], ({ id }) => id),
    filled<R>('agent_name', 'text', ['坐席', 'Agent'], ['坐席的姓名。', 'Their name.'], ({ name }) => name),
    filled<R>('teams', 'text', ['技能组', 'Teams'], ['所属技能组，分号隔开。', 'The teams that they are of, with semicolons between them.'], ({ teams }) => teams.join('; ')),
    ...figureDefinitions.filter(({ of }) => of === 'agents').flatMap((figure) => figureColumns<R>(figure)),
  ];
}
