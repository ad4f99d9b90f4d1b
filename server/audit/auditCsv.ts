import { writeCell } from '../../engine/sdk/csvCell.ts';
import type { Audit, AuditFilter } from './audit.ts';

const heads = { zh: ['时间 (UTC)', '人员', '人员编号', '操作', '对象', '对象编号', '详情'], en: ['Time (UTC)', 'Who', 'Their id', 'What', 'Of what', 'Its id', 'Details'] } as const;

/** Entries read at once: little enough that others are answered in between. */
const pageSize = 1_000;

/** The audit log as CSV for spreadsheets, read page by page as it is taken. */
export function auditCsv(audit: Audit, filter: Omit<AuditFilter, 'limit'>, language: 'zh' | 'en'): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (rows: readonly (readonly string[])[]) => encoder.encode(rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join(''));
  let before = filter.before;
  return new ReadableStream({
    // The byte order mark tells Excel that this is UTF-8.
    start: (out) => out.enqueue(encoder.encode(`\uFEFF${heads[language].join(',')}\r\n`)),
    pull(out) {
      const entries = audit.list({ ...filter, before, limit: pageSize });
      if (entries.length > 0) out.enqueue(write(entries.map(({ at, by, title, about, subject, details }) => [at, by?.name ?? '', by?.id ?? '', title[language], about ?? '', subject, details.map((each) => `${each.title[language]}: ${JSON.stringify(each.value)}`).join('; ')])));
      before = entries.at(-1)?.id;
      if (entries.length < pageSize) out.close();
    },
  });
}
