import { queryOptions } from '@tanstack/react-query';
import { reportState, reportWeeks, tableList, tablePreview, type ReportOrder, type ReportSchedule } from '../../app/contract.ts';
import { request } from '../../app/request.ts';
import { figuresQuery } from '../figuresQuery.ts';

/** Which tables there are, with their columns. */
export const tablesQuery = figuresQuery('tables', tableList);
export const previewQuery = (table: string, query: string) => figuresQuery(`tables/${table}/preview?${query}`, tablePreview);
export const weeksQuery = (zone: string) => figuresQuery(`report-weeks?zone=${encodeURIComponent(zone)}`, reportWeeks);

const path = '/api/analytics/report';

/** When reports are sent, and what became of them. */
export const stateQuery = queryOptions({ queryKey: ['analytics', 'report', 'state'], queryFn: ({ signal }) => request(`${path}/schedule`, { answer: reportState, signal }) });
export const saveSchedule = (schedule: ReportSchedule) => request(`${path}/schedule`, { answer: reportState, method: 'PUT', body: schedule });
export const sendReport = (order: ReportOrder) => request(`${path}/send`, { answer: reportState, method: 'POST', body: order });
