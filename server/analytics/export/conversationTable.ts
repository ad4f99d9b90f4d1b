import { sql, type SQL } from 'drizzle-orm';
import type { TableColumn } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments } from '../filter/findSegments.ts';
import { columnOf, type Pair } from './columnOf.ts';
import { exportTable, type Cell, type Cursor, type ExportTable, type TableAsked } from './exportTable.ts';

/** As the database holds it. */
type Raw = string | number | null;

/** A column with where it is read from: `c` is the conversation, `s` what it is counted with, `f` its flow. */
interface ReadColumn extends TableColumn {
  readonly from: SQL;
  /** What is made of what was read, where SQL cannot; asked for once a page. */
  readonly tell?: (database: Database, asked: TableAsked) => (raw: Raw) => Raw;
}

/** A column of a table. */
export function column(name: string, kind: TableColumn['kind'], title: Pair, about: Pair, from: SQL, words = false): ReadColumn {
  return { ...columnOf(name, kind, title, about, words), from };
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
export function conversationTable({ columns, join = sql``, where, key = sql`0`, ...told }: Described): ExportTable {
  return exportTable({
    ...told,
    columns,
    read(database, asked, after, limit) {
      const { filter, period, words } = asked;
      const cells = columns.map((each) => (each.words && !words ? sql`null` : each.from));
      const begin = after === null ? sql`c.created_at >= ${period.from}` : sql`(c.created_at, c.id) >= (${after[0]}, ${after[1]}) and not (c.id = ${after[1]} and ${key} <= ${after[2]})`;
      const found = database.orm.values<Raw[]>(sql`
        select c.created_at, c.id, ${key}, ${sql.join(cells, sql`, `)}
        from conversations as c indexed by conversations_created
        cross join segments as s on s.id = c.segment left join flows as f on f.id = c.flow_id ${join}
        where ${begin} and c.created_at < ${period.to} and c.segment in (select value from json_each(${JSON.stringify(findSegments(database, filter).ids)}))
        ${where === undefined ? sql`` : sql`and ${where}`}
        order by 1, 2, 3 limit ${limit}`);
      const tellers = columns.map(({ tell }) => tell?.(database, asked) ?? ((raw: Raw) => raw));
      const rows = found.map((row) => columns.map(({ kind }, place) => cellOf(kind, tellers[place]?.(row[place + 3] ?? null))));
      return { rows, next: found.length < limit ? null : cursorOf(found.at(-1) ?? []) };
    },
  });
}

function cursorOf([begun = 0, conversation = '', key = 0]: readonly Raw[]): Cursor {
  return [Number(begun), String(conversation), key ?? 0];
}

function cellOf(kind: TableColumn['kind'], raw: Raw = null): Cell {
  if (raw === null) return null;
  if (kind === 'boolean') return raw === 1;
  return kind === 'text' ? String(raw) : Number(raw);
}
