import { readServiceAgents } from '../../service/readings/readServiceAgents.ts';
import { wholeTable } from '../wholeTable.ts';
import { agentColumns, type AgentRow } from './agentColumns.ts';

export const agents = wholeTable<AgentRow>({
  title: ['坐席', 'Agents'],
  about: ['每位坐席一行；时间范围内开始的会话，状态时长按自然时间。', 'A row for every agent, over the conversations that began in the period; their time in each state is by the clock.'],
  takes: ['staff', 'within'],
  rows: (database, asked) => readServiceAgents(database, asked).agents,
  columns: agentColumns(),
});
