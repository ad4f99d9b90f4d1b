import { Command, CommanderError } from 'commander';
import { registry } from '../../nodes/registry.ts';
import { ConfigError } from '../config.ts';
import { ProblemError, problemBody } from '../problem.ts';
import { CliError } from './cliError.ts';
import { createTerminal } from './terminal.ts';

const terminal = createTerminal(process);

/** Each is loaded when it is asked for: all of them are half the server. */
const commands = {
  check: async () => (await import('./checkCommand.ts')).checkCommand(terminal, registry),
  chat: async () => (await import('./chatCommand.ts')).chatCommand(terminal, registry),
  run: async () => (await import('./runCommand.ts')).runCommand(terminal, registry),
  import: async () => (await import('./importCommand.ts')).importCommand(terminal, registry),
  demo: async () => (await import('./demoCommand.ts')).demoCommand(terminal, registry),
  export: async () => (await import('./exportCommand.ts')).exportCommand(terminal, registry),
  backup: async () => (await import('./backupCommand.ts')).backupCommand(terminal),
  match: async () => (await import('./matchCommand.ts')).matchCommand(terminal),
  report: async () => (await import('./reportCommand.ts')).reportCommand(terminal),
  recount: async () => (await import('./recountCommand.ts')).recountCommand(terminal, registry),
  restore: async () => (await import('./restoreCommand.ts')).restoreCommand(terminal),
  sentiment: async () => (await import('./sentimentCommand.ts')).sentimentCommand(terminal),
  user: async () => (await import('./userCommand.ts')).userCommand(terminal),
} satisfies Record<string, () => Promise<Command>>;

const program = new Command('handrail').description(terminal.words('Handrail 命令行：检查、试聊、重放、导入导出、备份恢复、演示数据与周报', 'Handrail on the command line: check, talk, replay, import and export, back up and restore, demo data and weekly reports'));
const asked = Object.entries(commands).filter(([name]) => name === process.argv[2]);
for (const [, load] of asked.length > 0 ? asked : Object.entries(commands)) program.addCommand(await load());

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
