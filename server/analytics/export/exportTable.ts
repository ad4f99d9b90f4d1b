import type { BilingualText } from '../../../engine/sdk/localizedText.ts';
import type { ServiceGrouping, TableChoice, TableColumn } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { AskedOf } from '../filter/askedOf.ts';
import type { Period } from '../filter/periodOf.ts';
import type { ChatsAsked } from '../service/facts/readChats.ts';
import type { Pair } from './columnOf.ts';

export type Cell = string | number | boolean | null;

/** What is asked of a table. */
export interface TableAsked extends AskedOf, ChatsAsked {
  readonly filter: ChatsAsked['filter'];
  /** What the period is compared with. */
  readonly before: Period;
  /** The milliseconds in which the service level wants a chat accepted. */
  readonly withinMs: number;
  readonly by: ServiceGrouping;
  /** Whether the reader may see what people typed. */
  readonly words: boolean;
  /** Of the names that stand beside ids. */
  readonly language: 'zh' | 'en';
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
  /** What can be asked of it beyond the common filter. */
  readonly takes: readonly TableChoice[];
  /** At most `limit` rows after a cursor, where the table is read page by page; else all of them. */
  read(database: Database, asked: TableAsked, after: Cursor | null, limit: number): TablePage;
}

interface Described extends Pick<ExportTable, 'read' | 'columns'> {
  readonly title: Pair;
  readonly about: Pair;
  readonly takes?: readonly TableChoice[];
}

/** A table as it is offered, and how it is read. */
export function exportTable({ title: [zh, en], about: [zhAbout, enAbout], columns, takes = [], read }: Described): ExportTable {
  return { title: { zh, en }, about: { zh: zhAbout, en: enAbout }, columns: columns.map(({ name, kind, title, about, words }) => ({ name, kind, title, about, words })), takes, read };
}
