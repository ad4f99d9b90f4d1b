import type { Database } from '../../../db/open.ts';
import { tellFates, type Question } from '../../knowledge/fates/tellFates.ts';
import { isMiss } from '../../knowledge/misses/isMiss.ts';
import { readTalks } from '../../knowledge/readTalks.ts';
import { readTexts } from '../../knowledge/readTexts.ts';
import { begun, conversation } from '../commonColumns.ts';
import { exportTable, type TableAsked } from '../exportTable.ts';
import { questionColumns } from '../questionColumns.ts';
import { filled, type FilledColumn } from '../wholeTable.ts';

interface Row extends Question {
  readonly text: string | null;
}

/** Conversations that began within so long are read at once, in milliseconds. */
const stretchMs = 86_400_000;

const columns: readonly FilledColumn<Row>[] = [
  { ...conversation, from: (row) => row.conversationId },
  { ...begun, from: (row) => row.begunAt },
  { ...questionColumns.seq, from: (row) => row.seq },
  { ...questionColumns.asked, from: (row) => row.at },
  { ...questionColumns.base, from: (row) => row.base },
  { ...questionColumns.locale, from: (row) => row.locale },
  { ...questionColumns.text, from: (row) => row.text },
  filled('why', 'text', ['原因', 'Why'], ['missed 没有匹配、unsure 给出建议但客户没有选。', '`missed`: nothing fitted; `unsure`: suggestions were made, and none was picked.'], (row) => row.fate),
  { ...questionColumns.entry, from: (row) => row.best },
  { ...questionColumns.match, from: (row) => row.score },
  { ...questionColumns.settled, from: (row) => row.settled },
];

/** What became of a question is only known from the talk around it, so that talks are read day by day. */
export const misses = exportTable({
  title: ['未命中', 'Misses'],
  about: ['知识库没有回答的每个问题一行。', 'A row for every question that a knowledge base did not answer.'],
  columns,
  read(database, asked, after, limit) {
    let from = after?.[0] ?? asked.period.from;
    let rows: Row[] = [];
    for (; from < asked.period.to && rows.length < limit; from += stretchMs) rows = [...rows, ...missesOf(database, asked, from)];
    return { rows: rows.map((row) => columns.map((column) => column.from(row))), next: from < asked.period.to ? [from, '', 0] : null };
  },
});

function missesOf(database: Database, { filter, period, words }: TableAsked, from: number): Row[] {
  const found = readTalks(database, { filter, period: { from, to: Math.min(from + stretchMs, period.to) } }, false).flatMap(tellFates).filter(isMiss);
  const texts = words ? readTexts(database, found) : [];
  return found.map((question, place) => ({ ...question, text: texts[place] || null }));
}
