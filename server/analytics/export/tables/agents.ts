import type { ServiceAgents } from '../../../contract.ts';
import { readServiceAgents } from '../../service/readings/readServiceAgents.ts';
import { figureDefinitions } from '../../service/registry/serviceFigures.ts';
import { acceptedWithinMs } from '../acceptedWithinMs.ts';
import { figureColumns } from '../figureColumns.ts';
import { filled, wholeTable } from '../wholeTable.ts';

type Row = ServiceAgents['agents'][number];

export const agents = wholeTable<Row>({
  title: ['坐席', 'Agents'],
  about: ['每位坐席一行；时间范围内开始的会话，状态时长按自然时间。', 'A row for every agent, over the conversations that began in the period; their time in each state is by the clock.'],
  rows: (database, asked) => readServiceAgents(database, { ...asked, withinMs: acceptedWithinMs }).agents,
  columns: [
    filled('agent', 'text', ['坐席编号', 'Agent’s id'], ['坐席的编号。', 'Their id.'], ({ id }) => id),
    filled('agent_name', 'text', ['坐席', 'Agent'], ['坐席的姓名。', 'Their name.'], ({ name }) => name),
    filled('teams', 'text', ['技能组', 'Teams'], ['所属技能组，分号隔开。', 'The teams that they are of, with semicolons between them.'], ({ teams }) => teams.join('; ')),
    ...figureDefinitions.filter(({ of }) => of === 'agents').flatMap((figure) => figureColumns<Row>(figure)),
  ],
});
