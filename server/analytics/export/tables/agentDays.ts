import { dayStart } from '../../filter/dayStart.ts';
import { dayOf, firstDay, shiftDay } from '../../filter/periodOf.ts';
import { readServiceAgents } from '../../service/readings/readServiceAgents.ts';
import { exportTable } from '../exportTable.ts';
import { filled } from '../wholeTable.ts';
import { agentColumns, type AgentRow } from './agentColumns.ts';

/** Days that are read at once. */
const pageDays = 31;

interface Row extends AgentRow {
  readonly day: string;
}

const columns = [filled<Row>('day', 'text', ['日期', 'Day'], ['日期，如 2026-11-26，按筛选的时区。', 'Such as 2026-11-26, in the filter’s time zone.'], ({ day }) => day), ...agentColumns<Row>()];

/** Days in which nobody worked have no row. Each is read by itself, so that years of them take no more room than one. */
export const agentDays = exportTable({
  title: ['坐席每日指标', 'Agents by day'],
  about: ['每位坐席每天一行；当天开始的会话，状态时长按自然时间。', 'A row for every agent on every day, over the conversations that began on it; their time in each state is by the clock.'],
  takes: ['staff', 'within'],
  columns,
  read(database, asked, after, limit) {
    const { period, zone, now } = asked;
    const last = dayOf(Math.min(period.to - 1, now), zone);
    const first = firstDay(period, zone);
    let day = after?.[1] ?? first;
    const end = shiftDay(day, pageDays);
    const rows: Row[] = [];
    for (; day <= last && day < end && rows.length < limit; day = shiftDay(day, 1)) {
      // Where days begin at half past, a period begins a little before its first day does.
      const own = { from: day === first ? period.from : dayStart(day, zone), to: Math.min(dayStart(shiftDay(day, 1), zone), period.to) };
      rows.push(...readServiceAgents(database, { ...asked, period: own }).agents.map((agent) => ({ ...agent, day })));
    }
    return { rows: rows.map((row) => columns.map(({ from }) => from(row))), next: day <= last ? [0, day, 0] : null };
  },
});
