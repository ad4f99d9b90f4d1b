import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { RestoreError, restoreDatabase } from '../backup/restoreDatabase.ts';
import { readConfig } from '../config.ts';
import { CliError } from './cliError.ts';
import type { Terminal } from './terminal.ts';

const refusals = {
  damaged: ['备份文件已损坏或不是数据库，未做任何改动', 'the backup is damaged or no database; nothing was changed'],
  foreign: ['这不是 Handrail 的备份，未做任何改动', 'this is not a backup of Handrail; nothing was changed'],
  newer: ['备份来自更新的版本，请升级 Handrail 后再恢复', 'the backup is from a later release; upgrade Handrail to restore it'],
  'in-use': ['服务正在使用数据库，请先停止服务再恢复', 'a server is using the database; stop it first'],
} as const;

/** `restore <file>`: puts a backup in the place of the database and keeps the old one aside. */
export function restoreCommand(terminal: Terminal): Command {
  const { words } = terminal;
  return new Command('restore')
    .description(words('从备份恢复数据库（须先停止服务）；原数据库会另存', 'restore the database from a backup (stop the server first); the old one is kept aside'))
    .argument('<file>', words('备份文件', 'the backup'))
    .action((file: string) => {
      if (!existsSync(file)) throw new CliError(`没有这个文件：${file}`, `there is no file ${file}`);
      try {
        const kept = restoreDatabase(file, readConfig(terminal.environment, []).data, Date.now());
        const aside = kept === null ? '' : words(`原数据库保存在 ${kept}。`, ` The old database is kept as ${kept}.`);
        terminal.say(words('已恢复。', 'Restored.') + aside);
      } catch (error) {
        if (!(error instanceof RestoreError)) throw error;
        const [zh, en] = refusals[error.reason];
        throw new CliError(zh, en);
      }
    });
}
