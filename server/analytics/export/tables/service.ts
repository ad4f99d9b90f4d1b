import { serviceFigureKey, type ServiceGrouping, type ServiceSeries } from '../../../contract.ts';
import { localize } from '../../../../engine/sdk/localizedText.ts';
import type { Database } from '../../../db/open.ts';
import { readFlowName } from '../../names/readFlowName.ts';
import { readServiceSeries } from '../../service/readings/readServiceSeries.ts';
import { figureDefinitions } from '../../service/registry/serviceFigures.ts';
import type { TableAsked } from '../exportTable.ts';
import { figureColumns } from '../figureColumns.ts';
import { filled, wholeTable } from '../wholeTable.ts';

interface Row {
  readonly group: string;
  readonly name: string;
  readonly figures: ServiceSeries['groups'][number]['figures'];
}

export const service = wholeTable<Row>({
  title: ['服务指标（按天、小时、技能组、坐席或渠道）', 'Service figures by day, hour, team, agent or channel'],
  about: ['每组一行，默认按天；按会话开始的时间与筛选的时区。', 'A row for every group, days unless another is chosen; over the conversations that began in it, in the filter’s time zone.'],
  takes: ['staff', 'within', 'by'],
  rows: readGroups,
  columns: [
    filled('group', 'text', ['分组', 'Group'], ['如 2026-11-26、2026-11-26T09、1-09（周一 9 时）、技能组（空为任何人）、坐席或流程的编号。', 'Such as 2026-11-26, 2026-11-26T09, 1-09 for Monday at nine, a team (empty for none), an agent’s or a flow’s id.'], (row) => row.group),
    filled('group_name', 'text', ['分组名称', 'Group’s name'], ['坐席的姓名或流程的名称；其他与分组相同。', 'An agent’s or a flow’s name; of others as the group.'], (row) => row.name),
    ...figureDefinitions.flatMap((figure) => figureColumns<Row>(figure)),
  ],
});

function readGroups(database: Database, asked: TableAsked): Row[] {
  const { groups } = readServiceSeries(database, { ...asked, figures: serviceFigureKey.options });
  const nameOf = namesOf(database, asked);
  return groups.map(({ key, figures }) => ({ group: key, name: nameOf(key), figures }));
}

function namesOf(database: Database, { by, language }: { readonly by: ServiceGrouping; readonly language: 'zh' | 'en' }): (group: string) => string {
  const flow = (id: string): string => localize(readFlowName(database, id), language, ['zh', 'en']);
  if (by === 'flow') return flow;
  if (by === 'version') return (group) => group.replace(/^(.*)@(\d+)$/, (_, id: string, version: string) => `${flow(id)} v${version}`);
  if (by !== 'agent') return (group) => group;
  const name = database.connection.prepare<[string], string>('select name from user where id = ?').pluck();
  return (group) => name.get(group) ?? group;
}
