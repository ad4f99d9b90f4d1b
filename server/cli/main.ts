import { Command, CommanderError } from 'commander';
import { registry } from '../../nodes/registry.ts';
import { ConfigError } from '../config.ts';
import { ProblemError, problemBody } from '../problem.ts';
import { backupCommand } from './backupCommand.ts';
import { chatCommand } from './chatCommand.ts';
import { checkCommand } from './checkCommand.ts';
import { CliError } from './cliError.ts';
import { demoCommand } from './demoCommand.ts';
import { exportCommand } from './exportCommand.ts';
import { importCommand } from './importCommand.ts';
import { matchCommand } from './matchCommand.ts';
import { reportCommand } from './reportCommand.ts';
import { recountCommand } from './recountCommand.ts';
import { restoreCommand } from './restoreCommand.ts';
import { runCommand } from './runCommand.ts';
import { sentimentCommand } from './sentimentCommand.ts';
import { createTerminal } from './terminal.ts';
import { userCommand } from './userCommand.ts';

const terminal = createTerminal(process);

const program = new Command('handrail')
  .description(terminal.words('Handrail 命令行：检查、试聊、重放、导入导出、备份恢复', 'Handrail on the command line: check, talk, replay, import and export, back up and restore'))
  .addCommand(checkCommand(terminal, registry))
  .addCommand(chatCommand(terminal, registry))
  .addCommand(runCommand(terminal, registry))
  .addCommand(importCommand(terminal, registry))
  .addCommand(demoCommand(terminal, registry))
  .addCommand(exportCommand(terminal, registry))
  .addCommand(backupCommand(terminal))
  .addCommand(matchCommand(terminal))
  .addCommand(reportCommand(terminal))
  .addCommand(recountCommand(terminal, registry))
  .addCommand(restoreCommand(terminal))
  .addCommand(sentimentCommand(terminal))
  .addCommand(userCommand(terminal));

for (const command of program.commands) for (const each of [command, ...command.commands]) each.exitOverride();

try {
  await program.exitOverride().parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
  // Commander has already said what is wrong with the command line.
  if (!(error instanceof CommanderError)) process.stderr.write(`handrail: ${inOneLine(error)}\n`);
}

function inOneLine(error: unknown): string {
  if (error instanceof CliError) return error.text[terminal.language];
  if (error instanceof ProblemError) {
    const { title, detail } = problemBody(error.code, error.extras, terminal.language);
    const first = error.extras.problems?.find((each) => each.severity === 'error');
    if (first !== undefined) return `${title}${terminal.words('：', ': ')}${first.text[terminal.language]}`;
    return detail === undefined ? title : `${title}${terminal.words('。', '. ')}${detail}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof ConfigError ? message : (message.split('\n', 1)[0] ?? message);
}
