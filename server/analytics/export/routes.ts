import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { analyticsFilter, serviceFilter, serviceGrouping, tableFormat, tableList, tablePreview, type TableFormat } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import { ProblemError, readerLanguage } from '../../problem.ts';
import type { Reader } from '../../reader/createReader.ts';
import { askedOf } from '../filter/askedOf.ts';
import { earlierPeriod } from '../filter/earlierPeriod.ts';
import { refuseManyHours } from '../filter/refuseManyHours.ts';
import { dayOf, firstDay } from '../filter/periodOf.ts';
import type { ExportTable, TableAsked } from './exportTable.ts';
import { exportTables } from './exportTables.ts';
import { mayReadWords } from '../mayReadWords.ts';
import { streamTable } from './streamTable.ts';

export interface ExportHouse {
  readonly reader: Reader;
  readonly now: () => number;
}

const tags = ['analytics'];
const refused = ['auth.required', 'auth.forbidden', 'request.invalid', 'analytics.period-wrong', 'analytics.periods-overlap', 'analytics.too-much', 'analytics.table-unknown', 'server.stopping'] as const;
const previewRows = 20;
const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8', parquet: 'application/vnd.apache.parquet' } as const satisfies Readonly<Record<TableFormat, string>>;

const { from, to } = analyticsFilter.shape;
const tableQuery = serviceFilter.extend({
  by: serviceGrouping.optional().meta({ description: 'What a table of groups is of; days when left out.' }),
  beforeFrom: from,
  beforeTo: to,
  language: z.enum(['zh', 'en']).optional().meta({ description: 'Of the names that stand beside ids, and of titles; else that of the reader.' }),
});
const look = {
  heads: z.enum(['names', 'titles']).default('names').meta({ description: 'CSV: what columns are called: names that stay from release to release, or titles in `language`.' }),
  bom: z.stringbool().default(false).meta({ description: 'CSV: begin with a byte order mark, by which spreadsheets know UTF-8.' }),
};

/** Parameters that only some tables take. */
const choices = [['team', 'staff'], ['agent', 'staff'], ['by', 'by'], ['beforeFrom', 'before'], ['beforeTo', 'before']] as const;

/** Tables as files. */
export function exportRoutes({ reader, now }: ExportHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  function ask({ takes }: ExportTable, query: z.infer<typeof tableQuery>, c: Context<ApiEnv>): TableAsked {
    const { team, agent, within, by, language = readerLanguage(c.req.header('accept-language')) } = query;
    const vain = choices.filter(([field, choice]) => query[field] !== undefined && !takes.includes(choice)).map(([path]) => ({ path, message: 'says nothing of this table' }));
    if (vain.length > 0) throw new ProblemError('request.invalid', { errors: vain });
    const at = now();
    const { filter, period, zone } = askedOf(query, at);
    if (by !== undefined) refuseManyHours(by, period);
    return { filter: { ...filter, team, agent }, period, before: earlierPeriod({ period, zone }, query, at), zone, withinMs: within * 1_000, by: by ?? 'day', words: mayReadWords(c.get('staff').role), language, now: at };
  }

  const list = createRoute({
    method: 'get',
    path: '/tables',
    tags,
    summary: 'Which tables there are, and what their columns mean',
    responses: { 200: { description: 'Tables', content: jsonOf(tableList) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(list, (c) => c.json({ tables: [...exportTables].map(([name, { title, about, takes, columns }]) => ({ name, title, about, takes: [...takes], columns: [...columns] })) }, 200));

  const preview = createRoute({
    method: 'get',
    path: '/tables/{table}/preview',
    tags,
    summary: `The first ${previewRows} rows of a table`,
    request: { params: z.object({ table: z.string() }), query: tableQuery.meta({ id: 'TablePreviewQuery' }) },
    responses: { 200: { description: 'Rows, their cells in the order of the columns', content: jsonOf(tablePreview) }, ...problems(...refused) },
  });
  api.openapi(preview, async (c) => {
    const { table } = c.req.valid('param');
    const asked = ask(known(table), c.req.valid('query'), c);
    return c.json({ rows: await reader.read('tableRows', { table, asked, limit: previewRows }) }, 200);
  });

  const download = createRoute({
    method: 'get',
    path: '/tables/{file}',
    tags,
    summary: 'A table as a file',
    description: [
      '`file` is the name of a table with `.csv`, `.json` or `.parquet`. Rows come in the order in which their conversations began, and as they are read: a file of any length takes little memory on either side.',
      'Times are ISO 8601 in UTC in CSV and JSON, and `TIMESTAMP` in Parquet. In CSV, texts that a spreadsheet would run as a formula get a leading `\'`. What people typed is there for owners, supervisors and analysts, and empty for operators and once the contact was erased.',
      'Every download is kept in the audit log.',
    ].join('\n\n'),
    request: { params: z.object({ file: z.string().meta({ example: 'visits.parquet' }) }), query: tableQuery.extend(look).meta({ id: 'TableQuery' }) },
    responses: {
      200: { description: 'The file', content: { 'text/csv': { schema: z.string() }, 'application/json': { schema: z.array(z.record(z.string(), z.unknown())) }, 'application/vnd.apache.parquet': { schema: z.string().meta({ format: 'binary' }) } } },
      ...problems(...refused),
    },
  });
  api.openapi(download, async (c) => {
    const { name, format } = split(c.req.valid('param').file);
    const { heads, bom, ...query } = c.req.valid('query');
    const table = known(name);
    const asked = ask(table, query, c);
    const file = await streamTable(reader, { name, table, asked, format, look: { heads: heads === 'names' ? 'names' : asked.language, mark: bom } });
    const [first, last] = [firstDay(asked.period, asked.zone), dayOf(asked.period.to - 1, asked.zone)];
    return c.body(file, 200, { 'content-type': types[format], 'content-disposition': `attachment; filename="${name}-${first}-${last}.${format}"` });
  });

  return api;
}

function known(name: string): ExportTable {
  const table = exportTables.get(name);
  if (table === undefined) throw new ProblemError('analytics.table-unknown');
  return table;
}

function split(file: string): { readonly name: string; readonly format: TableFormat } {
  const dot = file.lastIndexOf('.');
  const format = tableFormat.safeParse(file.slice(dot + 1));
  if (dot < 0 || !format.success) throw new ProblemError('analytics.table-unknown');
  return { name: file.slice(0, dot), format: format.data };
}
