import * as z from 'zod';

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

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

/** A table that can be taken out as a file. */
export const tableHead = z.strictObject({ name: z.string(), title: bilingual, about: bilingual, columns: z.array(tableColumn) }).meta({ id: 'TableHead' });
export type TableHead = z.infer<typeof tableHead>;

export const tableList = z.strictObject({ tables: z.array(tableHead) }).meta({ id: 'TableList' });
export type TableList = z.infer<typeof tableList>;

export const tableFormat = z.enum(['csv', 'parquet', 'json']);
export type TableFormat = z.infer<typeof tableFormat>;

/** The first rows of a table, as the JSON file would hold them, a list of cells each. */
export const tablePreview = z.strictObject({ rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))) }).meta({ id: 'TablePreview' });
export type TablePreview = z.infer<typeof tablePreview>;
