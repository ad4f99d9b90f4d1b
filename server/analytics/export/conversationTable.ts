import { sql, type SQL } from 'drizzle-orm';
import type { BilingualText } from '../../../engine/sdk/localizedText.ts';
import type { TableColumn } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { AskedOf } from '../filter/askedOf.ts';
import { findSegments } from '../filter/findSegments.ts';

export type Cell = Raw | boolean;

/** As the database holds it. */
type Raw = string | number | null;

/** What is asked of a table. */
export interface TableAsked extends AskedOf {
  /** Whether the reader may see what people typed. */
  readonly words: boolean;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
}

/** The last row that was read: when its conversation began, which it is, and which row of it. */
export type Cursor = readonly [begun: number, conversation: string, key: string | number];

export interface TablePage {
  readonly rows: readonly (readonly Cell[])[];
  /** Null after the last page. */
  readonly next: Cursor | null;
}

/** A table that can be taken out of the house. */
export interface ExportTable {
  readonly title: BilingualText;
  readonly about: BilingualText;
  readonly columns: readonly TableColumn[];
  /** At most `limit` rows after a cursor, where the table is read page by page; else all of them. */
  read(database: Database, asked: TableAsked, after: Cursor | null, limit: number): TablePage;
}

type Pair = readonly [zh: string, en: string];

/** A column with where it is read from: `c` is the conversation, `s` what it is counted with, `f` its flow. */
interface ReadColumn extends TableColumn {
  readonly from: SQL;
}

/** A column of a table. */
export function column(name: string, kind: TableColumn['kind'], title: Pair, about: Pair, from: SQL, words = false): ReadColumn {
  return { name, kind, title: { zh: title[0], en: title[1] }, about: { zh: about[0], en: about[1] }, words, from };
}

interface Described {
  readonly title: Pair;
  readonly about: Pair;
  readonly columns: readonly ReadColumn[];
  /** What is joined to a conversation, and which of its rows are left out. */
  readonly join?: SQL;
  readonly where?: SQL;
  /** What tells rows of one conversation apart, and puts them in order. */
  readonly key?: SQL;
}

/**
 * A table of what conversations hold, in the order in which they began. It is read by the place where the page before
 * ended, so that a page costs the same wherever it lies, and what is written meanwhile neither doubles nor skips a row.
 */
export function conversationTable({ title: [zh, en], about, columns, join = sql``, where, key = sql`0` }: Described): ExportTable {
  return {
    title: { zh, en },
    about: { zh: about[0], en: about[1] },
    columns: columns.map(({ name, kind, title, about, words }) => ({ name, kind, title, about, words })),
    read(database, { filter, period, words }, after, limit) {
      const cells = columns.map((each) => (each.words && !words ? sql`null` : each.from));
      const begin = after === null ? sql`c.created_at >= ${period.from}` : sql`(c.created_at, c.id) >= (${after[0]}, ${after[1]}) and not (c.id = ${after[1]} and ${key} <= ${after[2]})`;
      const found = database.orm.values<Raw[]>(sql`
        select c.created_at, c.id, ${key}, ${sql.join(cells, sql`, `)}
        from conversations as c indexed by conversations_created
        cross join segments as s on s.id = c.segment left join flows as f on f.id = c.flow_id ${join}
        where ${begin} and c.created_at < ${period.to} and c.segment in (select value from json_each(${JSON.stringify(findSegments(database, filter).ids)}))
        ${where === undefined ? sql`` : sql`and ${where}`}
        order by 1, 2, 3 limit ${limit}`);
      const rows = found.map((row) => columns.map(({ kind }, place) => cellOf(kind, row[place + 3])));
      return { rows, next: found.length < limit ? null : cursorOf(found.at(-1) ?? []) };
    },
  };
}

function cursorOf([begun = 0, conversation = '', key = 0]: readonly Raw[]): Cursor {
  return [Number(begun), String(conversation), key ?? 0];
}

function cellOf(kind: TableColumn['kind'], raw: Raw = null): Cell {
  if (raw === null) return null;
  if (kind === 'boolean') return raw === 1;
  return kind === 'text' ? String(raw) : Number(raw);
}
