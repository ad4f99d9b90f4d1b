import * as z from 'zod';
import { usualWithin } from './serviceFigures.ts';
import { bilingual } from './text.ts';
import { timeZone } from './timeZone.ts';

/** What a cell of an exported table holds: a `time` is ISO 8601 in UTC, and a timestamp in Parquet. */
export const tableColumn = z
  .strictObject({
    name: z.string().meta({ description: 'Stays the same from release to release.' }),
    kind: z.enum(['text', 'integer', 'number', 'boolean', 'time']),
    title: bilingual,
    about: bilingual,
    words: z.boolean().meta({ description: 'Holds what people typed; empty for those who may not read it.' }),
  })
  .meta({ id: 'TableColumn' });
export type TableColumn = z.infer<typeof tableColumn>;

/** What some tables can be asked beyond the common filter. */
export const tableChoice = z.enum(['staff', 'within', 'by', 'before']);
export type TableChoice = z.infer<typeof tableChoice>;

/** A table that can be taken out as a file. */
export const tableHead = z
  .strictObject({
    name: z.string(),
    title: bilingual,
    about: bilingual,
    takes: z.array(tableChoice).meta({ description: 'What it can be asked: `staff` is `team` and `agent`, `before` is `beforeFrom` and `beforeTo`.' }),
    columns: z.array(tableColumn),
  })
  .meta({ id: 'TableHead' });
export type TableHead = z.infer<typeof tableHead>;

export const tableList = z.strictObject({ tables: z.array(tableHead) }).meta({ id: 'TableList' });

export const tableFormat = z.enum(['csv', 'parquet', 'json']);
export type TableFormat = z.infer<typeof tableFormat>;

/** The first rows of a table, as the JSON file would hold them, a list of cells each. */
export const tablePreview = z.strictObject({ rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))) }).meta({ id: 'TablePreview' });

/** An ISO 8601 week, such as `2026-W47`. */
export const week = z.string().regex(/^\d{4}-W\d{2}$/);

/** Weeks that can be reported, the latest first: the one that goes on, and those over. */
export const reportWeeks = z.strictObject({ weeks: z.array(z.strictObject({ week, from: z.iso.date(), to: z.iso.date(), running: z.boolean() })) }).meta({ id: 'ReportWeeks' });

/** When a report is made by itself, of what, and where it goes. It goes nowhere without an address and without the folder. */
export const reportSchedule = z
  .strictObject({
    email: z.array(z.email().max(320)).max(20).meta({ description: 'Who it is sent to.' }),
    folder: z.boolean().meta({ description: 'Whether it is written to the folder `reports` in the data folder, which keeps the last 60.' }),
    weekday: z.int().min(1).max(7).meta({ description: 'The day on which it is made of the week before: 1 is Monday, 7 Sunday.' }),
    hour: z.int().min(0).max(23),
    zone: timeZone,
    language: z.enum(['zh', 'en']),
    flows: z.array(z.string().max(64)).max(20).meta({ description: 'A report of each, by id; of all together when there are none.' }),
    within: z.int().min(1).max(86_400).default(usualWithin).meta({ description: 'The seconds in which the service level wants a chat accepted.' }),
    agents: z.boolean(),
  })
  .meta({ id: 'ReportSchedule' });
export type ReportSchedule = z.infer<typeof reportSchedule>;
export type NewReportSchedule = z.input<typeof reportSchedule>;

/**
 * How far it has come: `interrupted`, the server stopped while it handed the mail over, which may have been taken or not
 * and is not sent again by itself.
 */
const progress = z.enum(['none', 'waiting', 'sending', 'done', 'failed', 'interrupted']);

/** A report that was, or is to be, sent or written. */
export const reportDelivery = z
  .strictObject({
    id: z.string(),
    week,
    flow: z.string().nullable().meta({ description: 'By id; null is all flows together.' }),
    flowName: z.record(z.string(), z.string()).nullable(),
    by: z.enum(['schedule', 'hand']),
    askedAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    mail: progress,
    file: progress,
    /** The name of the file, where it was written and is still kept. */
    name: z.string().nullable(),
    attempts: z.int(),
    failure: z.string().nullable().meta({ description: 'The code of the problem that it failed with last.' }),
  })
  .meta({ id: 'ReportDelivery' });
export type ReportDelivery = z.infer<typeof reportDelivery>;

export const reportState = z
  .strictObject({
    schedule: reportSchedule,
    mailReady: z.boolean().meta({ description: 'A mail server is set up.' }),
    next: z.iso.datetime().nullable().meta({ description: 'When the next is made by itself; null where none is.' }),
    history: z.array(reportDelivery).meta({ description: 'The last 60, the latest first.' }),
  })
  .meta({ id: 'ReportState' });
export type ReportState = z.infer<typeof reportState>;

/** A report to be sent now, as the schedule says. */
export const reportOrder = z.strictObject({ week: week.optional().meta({ description: 'The last one that is over when left out.' }) }).meta({ id: 'ReportOrder' });
export type ReportOrder = z.infer<typeof reportOrder>;
