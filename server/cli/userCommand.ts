import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import { createStaff } from '../auth/staff.ts';
import { readConfig } from '../config.ts';
import { newStaffMember, role } from '../contract.ts';
import { createCommitter } from '../db/committer.ts';
import { openDatabase } from '../db/open.ts';
import { CliError } from './cliError.ts';
import type { Terminal } from './terminal.ts';

interface UserOptions {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly passwordStdin?: boolean;
}

/** `user add`: lets somebody in. The password comes by standard input, or is made up and printed once. */
export function userCommand(terminal: Terminal): Command {
  const { words } = terminal;
  const add = new Command('add')
    .description(words('添加员工账号', 'add a staff account'))
    .requiredOption('--email <email>', words('登录邮箱', 'the address to sign in with'))
    .requiredOption('--name <name>', words('姓名', 'their name'))
    .addOption(new Option('--role <role>', words('角色', 'their role')).choices(role.options).makeOptionMandatory())
    .option('--password-stdin', words('从标准输入读取密码（10 至 128 位）；否则自动生成', 'read the password (10 to 128 characters) from standard input; otherwise one is made up'))
    .action((options: UserOptions) => addUser(options, terminal));
  return new Command('user').description(words('管理员工账号', 'staff accounts')).addCommand(add);
}

async function addUser({ email, name, role: wanted, passwordStdin }: UserOptions, terminal: Terminal): Promise<void> {
  const password = passwordStdin ? await firstLine(terminal) : randomBytes(12).toString('base64url');
  const parsed = newStaffMember.safeParse({ email, name, role: wanted, password });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new CliError(`--${field} 不符合要求${field === 'password' ? '（10 至 128 位）' : ''}`, `--${field} is not valid${field === 'password' ? ' (10 to 128 characters)' : ''}`);
  }
  const database = openDatabase(readConfig(terminal.environment, []).data);
  const committer = createCommitter(database);
  try {
    await createStaff({ database, committer, now: Date.now }).add(parsed.data);
  } finally {
    await committer.close();
    database.connection.close();
  }
  terminal.say(terminal.words(`已添加 ${parsed.data.email}（${wanted}）。`, `Added ${parsed.data.email} (${wanted}).`));
  if (!passwordStdin) terminal.say(terminal.words(`密码（只显示这一次）：${password}`, `Password (shown only this once): ${password}`));
}

async function firstLine({ stdin }: Terminal): Promise<string> {
  let text = '';
  for await (const chunk of stdin) text += String(chunk);
  return text.split(/\r?\n/, 1)[0] ?? '';
}
