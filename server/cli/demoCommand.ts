import { Command } from 'commander';
import { resolve } from 'node:path';
import type { Registry } from '../../engine/sdk/node.ts';
import { readConfig } from '../config.ts';
import { playDemo, UsedDatabaseError, type Played } from '../demo/play/playDemo.ts';
import { CliError } from './cliError.ts';
import type { Terminal } from './terminal.ts';

interface DemoOptions {
  readonly days: string;
  readonly conversations: string;
  readonly seed: string;
  readonly data?: string;
  readonly until?: string;
  readonly add?: boolean;
}

/** `demo`: plays simulated customers and agents through the engine, so that every screen can be looked at full. */
export function demoCommand(terminal: Terminal, registry: Registry): Command {
  const { words } = terminal;
  return new Command('demo')
    .description(words('让模拟的客户和坐席走一遍真实引擎，填充演示数据', 'fill a database with simulated customers and agents, played through the real engine'))
    .option('--days <days>', words('天数（1 至 730）', 'how many days (1 to 730)'), '90')
    .option('--conversations <count>', words('会话数（1 至 1000000）', 'how many conversations (1 to 1000000)'), '20000')
    .option('--data <folder>', words('数据文件夹；默认取环境变量 HANDRAIL_DATA', 'the data folder; HANDRAIL_DATA if it is not given'))
    .option('--seed <seed>', words('随机种子：同样的种子得到同样的会话', 'the same seed gives the same conversations'), '1')
    .option('--until <time>', words('模拟到什么时候为止（ISO 时间）；默认是现在', 'when the play ends (an ISO time); now, if it is not given'))
    .option('--add', words('数据库里已有会话时，也继续添加', 'play although the database holds conversations already'))
    .action((options: DemoOptions) => demo(options, terminal, registry));
}

async function demo({ days, conversations, seed, data, until, add = false }: DemoOptions, terminal: Terminal, registry: Registry): Promise<void> {
  const environment = data === undefined ? terminal.environment : { ...terminal.environment, HANDRAIL_DATA: resolve(data) };
  const config = readConfig({ LOG_LEVEL: 'warn', ...environment }, []);
  const count = whole('conversations', conversations, 1_000_000);
  const plan = { config, registry, days: whole('days', days, 730), conversations: count, seed, until: until === undefined ? Date.now() : time(until), add };
  const progress = createProgress(count, terminal);
  let played: Played;
  try {
    played = await playDemo({ ...plan, told: ({ conversations: so, at }) => progress.tell(so, at) });
  } catch (error) {
    progress.end();
    if (!(error instanceof UsedDatabaseError)) throw error;
    throw new CliError(`${config.data} 里已有会话：为免与真实数据混在一起，没有写入任何内容。请用 --data 指定另一个文件夹；确实要添加，请加 --add`, `${config.data} holds conversations already: nothing was written, so that nothing real gets mixed up. Choose another folder with --data, or add to this one with --add`);
  }
  progress.end();
  for (const line of report(played, config.publicUrl ?? `http://${config.host}:${config.port}`, config.data, terminal)) terminal.say(line);
}

function report({ conversations, open, entries, agentsAtDesk, tookMs }: Played, origin: string, folder: string, { words }: Terminal): string[] {
  const seconds = Math.max(1, Math.round(tookMs / 1_000));
  const each = Math.round((conversations / tookMs) * 1_000);
  return [
    words(`已模拟 ${conversations} 个会话、${entries} 条日志，其中 ${open} 个仍在进行，${agentsAtDesk} 位坐席在线。`, `Played ${conversations} conversations with ${entries} log entries; ${open} are still under way and ${agentsAtDesk} agents are at the desk.`),
    words(`用时 ${seconds} 秒，每秒 ${each} 个会话。`, `It took ${seconds} s, ${each} conversations a second.`),
    words(`查看：HANDRAIL_DATA=${folder} npm start，然后打开 ${origin}/analytics`, `To look at it: HANDRAIL_DATA=${folder} npm start, then open ${origin}/analytics`),
  ];
}

/** Tells how far it is: on one line of a terminal, and on a line for every tenth elsewhere. */
function createProgress(total: number, { words, tell }: Terminal) {
  let shown = '';
  let tenth = 0;
  return {
    tell(conversations: number, at: number): void {
      const share = Math.floor((conversations / total) * 100);
      const line = (until: string): string => `${until} ${new Date(at).toISOString().slice(0, 10)}  ${conversations}/${total}  ${share}%`;
      const [zh, en] = [line('模拟到'), line('played up to')];
      if (process.stderr.isTTY) {
        if (zh !== shown) process.stderr.write(`\r${words(zh, en)}`);
        shown = zh;
      } else if (share >= tenth) {
        tell(zh, en);
        tenth = Math.floor(share / 10) * 10 + 10;
      }
    },
    end(): void {
      if (shown !== '') process.stderr.write('\n');
      shown = '';
    },
  };
}

function whole(name: string, given: string, most: number): number {
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > most) throw new CliError(`--${name} 应为 1 至 ${most} 的整数，现在是 ${JSON.stringify(given)}`, `--${name} must be a whole number from 1 to ${most}, not ${JSON.stringify(given)}`);
  return number;
}

function time(given: string): number {
  const at = Date.parse(given);
  // Before or after these, days would leave what databases and calendars can hold.
  if (!(at >= Date.UTC(2000, 0) && at < Date.UTC(2100, 0))) throw new CliError(`--until 应为 2000 至 2099 年间的 ISO 时间，现在是 ${JSON.stringify(given)}`, `--until must be an ISO time from 2000 to 2099, not ${JSON.stringify(given)}`);
  return at;
}
