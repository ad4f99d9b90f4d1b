import { serviceFigureKey, type ServiceSeries } from '../../../contract.ts';
import { readServiceSeries } from '../../service/readings/readServiceSeries.ts';
import { figureDefinitions } from '../../service/registry/serviceFigures.ts';
import { figureColumns } from '../figureColumns.ts';
import { acceptedWithinMs } from '../acceptedWithinMs.ts';
import { filled, wholeTable } from '../wholeTable.ts';

type Row = ServiceSeries['groups'][number];

export const serviceDays = wholeTable<Row>({
  title: ['每日服务指标', 'Service figures by day'],
  about: ['每天一行；当天开始的会话，按筛选的时区。', 'A row for every day, over the conversations that began on it in the filter’s time zone.'],
  rows: (database, asked) => readServiceSeries(database, { ...asked, withinMs: acceptedWithinMs, by: 'day', figures: serviceFigureKey.options }).groups,
  columns: [
    filled('day', 'text', ['日期', 'Day'], ['日期，如 2026-11-26。', 'Such as 2026-11-26.'], ({ key }) => key),
    ...figureDefinitions.filter(({ of }) => of !== 'agents').flatMap((figure) => figureColumns<Row>(figure)),
  ],
});
