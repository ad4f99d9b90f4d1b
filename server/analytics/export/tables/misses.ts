import type { Database } from '../../../db/open.ts';
import { tellFates, type Question } from '../../knowledge/fates/tellFates.ts';
import { isMiss } from '../../knowledge/misses/isMiss.ts';
import { readTalks } from '../../knowledge/readTalks.ts';
import { readTexts } from '../../knowledge/readTexts.ts';
import type { ExportTable, TableAsked } from '../conversationTable.ts';
import { filled } from '../wholeTable.ts';

interface Row extends Question {
  readonly text: string | null;
}

/** Conversations that began within so long are read at once, in milliseconds. */
const stretchMs = 86_400_000;

const columns = [
  filled<Row>('conversation', 'text', ['会话', 'Conversation'], ['会话编号。', 'Its id.'], (row) => row.conversationId),
  filled<Row>('begun', 'time', ['会话开始', 'Conversation began'], ['会话开始的时间；时间范围按它筛选。', 'When it began; periods pick by it.'], (row) => row.begunAt),
  filled<Row>('seq', 'integer', ['序号', 'Place'], ['在会话日志中的位置。', 'Its place in the conversation’s log.'], (row) => row.seq),
  filled<Row>('asked', 'time', ['提问时间', 'Asked'], ['提问的时间。', 'When it was asked.'], (row) => row.at),
  filled<Row>('base', 'text', ['知识库', 'Knowledge base'], ['知识库标识。', 'The base’s name in addresses.'], (row) => row.base),
  filled<Row>('question_locale', 'text', ['提问语言', 'Asked in'], ['提问时的语言。', 'The language that it was asked in.'], (row) => row.locale),
  { ...filled<Row>('text', 'text', ['问题', 'Question'], ['客户的原话；清除资料后为空。', 'The customer’s words; empty once they were erased.'], (row) => row.text), words: true },
  filled<Row>('why', 'text', ['原因', 'Why'], ['missed 没有匹配、unsure 给出建议但客户没有选。', '`missed`: nothing fitted; `unsure`: suggestions were made, and none was picked.'], (row) => row.fate),
  filled<Row>('entry', 'text', ['最近条目', 'Nearest entry'], ['最接近的知识条目。', 'The knowledge entry that came nearest.'], (row) => row.best),
  filled<Row>('match', 'number', ['匹配度', 'Match'], ['与最接近条目的匹配度，0 至 1。', 'How well that entry fits, 0 to 1.'], (row) => row.score),
  filled<Row>('settled', 'text', ['处理', 'Settled'], ['attached 已并入条目、created 已新建条目、ignored 已忽略；空为未处理。', '`attached` to an entry, an entry `created`, or `ignored`; empty where nobody has.'], (row) => row.settled),
];

/** What became of a question is only known from the talk around it, so that talks are read day by day. */
export const misses: ExportTable = {
  title: { zh: '未命中', en: 'Misses' },
  about: { zh: '知识库没有回答的每个问题一行。', en: 'A row for every question that a knowledge base did not answer.' },
  columns: columns.map(({ name, kind, title, about, words }) => ({ name, kind, title, about, words })),
  read(database, asked, after, limit) {
    let from = after?.[0] ?? asked.period.from;
    let rows: Row[] = [];
    for (; from < asked.period.to && rows.length < limit; from += stretchMs) rows = [...rows, ...missesOf(database, asked, from)];
    return { rows: rows.map((row) => columns.map((column) => column.from(row))), next: from < asked.period.to ? [from, '', 0] : null };
  },
};

function missesOf(database: Database, { filter, period, words }: TableAsked, from: number): Row[] {
  const found = readTalks(database, { filter, period: { from, to: Math.min(from + stretchMs, period.to) } }, false).flatMap(tellFates).filter(isMiss);
  const texts = words ? readTexts(database, found) : [];
  return found.map((question, place) => ({ ...question, text: texts[place] || null }));
}
