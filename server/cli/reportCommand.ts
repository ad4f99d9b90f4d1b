import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { daysOfWeek, lastWeek } from '../analytics/report/isoWeek.ts';
import { readReport } from '../analytics/report/readReport.ts';
import { writeReport } from '../analytics/report/writeReport.ts';
import { readConfig } from '../config.ts';
import { timeZone, usualWithin } from '../contract.ts';
import { openDatabase } from '../db/open.ts';
import { CliError } from './cliError.ts';
import type { Terminal } from './terminal.ts';

interface ReportOptions {
  readonly week?: string;
  readonly out: string;
  readonly flow?: string;
  readonly zone: string;
  readonly language: 'zh' | 'en';
  readonly agents?: boolean;
  readonly words?: boolean;
}

/** `report --out <file>`: writes the report of a week as one HTML file. A server may be running on the data folder. */
export function reportCommand(terminal: Terminal): Command {
  const { words } = terminal;
  return new Command('report')
    .description(words('把一周的客服周报写成一个 HTML 文件', 'write the service report of a week as one HTML file'))
    .requiredOption('--out <file>', words('写到哪个文件', 'where it is written'))
    .option('--week <week>', words('ISO 周，如 2026-W47；默认为已结束的最近一周', 'an ISO week such as 2026-W47; the last that is over when left out'))
    .option('--flow <slug>', words('只看一个流程', 'of one flow alone'))
    .option('--zone <zone>', words('时区，如 Asia/Shanghai', 'a time zone such as Asia/Shanghai'), Intl.DateTimeFormat().resolvedOptions().timeZone)
    .addOption(new Option('--language <language>', words('报告的语言', 'the report\'s language')).choices(['zh', 'en']).default(terminal.language))
    .option('--agents', words('包含每位坐席的指标', 'with figures of every agent'))
    .option('--words', words('包含客户的原话；文件不会随客户资料一同清除', 'with what customers typed; the file outlasts their being erased'))
    .action((options: ReportOptions) => {
      const html = reportOf(terminal, options);
      try {
        writeFileSync(options.out, html, { mode: 0o600 });
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw new CliError(`无法写入 ${options.out}（${code}）`, `cannot write ${options.out} (${code})`);
      }
      terminal.say(words(`已写入 ${options.out}`, `wrote ${options.out}`));
    });
}

function reportOf(terminal: Terminal, { week, flow, zone, language, agents = false, words = false }: ReportOptions): string {
  const now = Date.now();
  if (!timeZone.safeParse(zone).success) throw new CliError(`没有时区 ${zone}`, `there is no time zone ${zone}`);
  const wanted = week ?? lastWeek(now, zone);
  if (daysOfWeek(wanted) === null) throw new CliError(`没有周 ${wanted}，请使用 ISO 周，如 2026-W47`, `there is no week ${wanted}; use an ISO week such as 2026-W47`);
  const database = openDatabase(readConfig(terminal.environment, []).data);
  try {
    const id = flow === undefined ? null : database.connection.prepare<[string], string>('select id from flows where slug = ?').pluck().get(flow);
    if (id === undefined) throw new CliError(`没有流程 ${flow}`, `there is no flow ${flow}`);
    return writeReport(readReport(database, { week: wanted, zone, flow: id, withinMs: usualWithin * 1_000, agents, words, now }), language);
  } finally {
    database.connection.close();
  }
}
