import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { BackupError, backupDatabase } from '../backup/backupDatabase.ts';
import { readConfig } from '../config.ts';
import { CliError } from './cliError.ts';
import type { Terminal } from './terminal.ts';

/** `backup <file>`: copies the database, in use or not, to a file. */
export function backupCommand(terminal: Terminal): Command {
  const { words } = terminal;
  return new Command('backup')
    .description(words('备份数据库（服务运行时也可以）', 'back up the database, in use or not'))
    .argument('<file>', words('备份文件；不会覆盖已有文件', 'the backup; an existing file is not overwritten'))
    .action(async (file: string) => {
      const database = join(readConfig(terminal.environment, []).data, 'handrail.db');
      if (!existsSync(database)) throw new CliError(`没有找到数据库 ${database}（HANDRAIL_DATA）`, `there is no database ${database} (HANDRAIL_DATA)`);
      try {
        await backupDatabase(database, file);
      } catch (error) {
        if (error instanceof BackupError) throw new CliError('数据库已损坏，未生成备份', 'the database is damaged; no backup was made');
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new CliError(`${file} 已存在，不会覆盖`, `${file} exists and is not overwritten`);
        throw error;
      }
      terminal.say(words(`已备份到 ${file}。`, `Backed up to ${file}.`));
    });
}
