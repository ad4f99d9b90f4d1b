import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import { newInvite, newStaffMember, role } from '../contract.ts';
import { byHost } from '../staff/invites.ts';
import { CliError } from './cliError.ts';
import type { Terminal } from './terminal.ts';
import { withOffice } from './withOffice.ts';

interface UserOptions {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly passwordStdin?: boolean;
}

interface InviteOptions {
  readonly email: string;
  readonly role: string;
  readonly team: readonly string[];
}

/** `user add`, `user invite` and `user disable`: who may come in. A password comes by standard input, or is made up and printed once. */
export function userCommand(terminal: Terminal): Command {
  const { words } = terminal;
  const add = new Command('add')
    .description(words('添加员工账号', 'add a staff account'))
    .requiredOption('--email <email>', words('登录邮箱', 'the address to sign in with'))
    .requiredOption('--name <name>', words('姓名', 'their name'))
    .addOption(new Option('--role <role>', words('角色', 'their role')).choices(role.options).makeOptionMandatory())
    .option('--password-stdin', words('从标准输入读取密码（10 至 128 位）；否则自动生成', 'read the password (10 to 128 characters) from standard input; otherwise one is made up'))
    .action((options: UserOptions) => addUser(options, terminal));
  const invite = new Command('invite')
    .description(words('生成邀请链接，7 天内有效', 'make an invitation, good for 7 days'))
    .requiredOption('--email <email>', words('登录邮箱', 'the address to sign in with'))
    .addOption(new Option('--role <role>', words('角色', 'their role')).choices(role.options).makeOptionMandatory())
    .option('--team <name...>', words('加入的技能组', 'teams they join'), [])
    .action((options: InviteOptions) => inviteUser(options, terminal));
  const disable = new Command('disable')
    .description(words('停用员工账号，并结束其登录', 'disable a staff account and end its sessions'))
    .requiredOption('--email <email>', words('登录邮箱', 'the address they sign in with'))
    .action(({ email }: { readonly email: string }) => disableUser(email, terminal));
  return new Command('user').description(words('管理员工账号', 'staff accounts')).addCommand(add).addCommand(invite).addCommand(disable);
}

async function addUser({ email, name, role: wanted, passwordStdin }: UserOptions, terminal: Terminal): Promise<void> {
  const password = passwordStdin ? await firstLine(terminal) : randomBytes(12).toString('base64url');
  const parsed = newStaffMember.safeParse({ email, name, role: wanted, password });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new CliError(`--${field} 不符合要求${field === 'password' ? '（10 至 128 位）' : ''}`, `--${field} is not valid${field === 'password' ? ' (10 to 128 characters)' : ''}`);
  }
  await withOffice(terminal, ({ staff }) => staff.add(parsed.data));
  terminal.say(terminal.words(`已添加 ${parsed.data.email}（${wanted}）。`, `Added ${parsed.data.email} (${wanted}).`));
  if (!passwordStdin) terminal.say(terminal.words(`密码（只显示这一次）：${password}`, `Password (shown only this once): ${password}`));
}

async function inviteUser({ email, role: wanted, team }: InviteOptions, terminal: Terminal): Promise<void> {
  const parsed = newInvite.safeParse({ email, role: wanted, teams: team });
  if (!parsed.success) throw new CliError('--email 或 --team 不符合要求', '--email or --team is not valid');
  const address = await withOffice(terminal, async ({ invites, config }) => {
    const { token } = await invites.invite(parsed.data, byHost);
    return `${config.publicUrl ?? `http://${config.host}:${config.port}`}/join?token=${token}`;
  });
  terminal.say(terminal.words(`邀请链接（只显示这一次，7 天内有效）：${address}`, `Invitation (shown only this once, good for 7 days): ${address}`));
}

async function disableUser(email: string, terminal: Terminal): Promise<void> {
  await withOffice(terminal, async ({ staff, people }) => {
    const found = staff.find(email);
    if (found === undefined) throw new CliError(`没有员工使用 ${email}`, `nobody of the staff has the address ${email}`);
    await people.disable(found.id);
  });
  terminal.say(terminal.words(`已停用 ${email}。`, `Disabled ${email}.`));
}

async function firstLine({ stdin }: Terminal): Promise<string> {
  let text = '';
  for await (const chunk of stdin) text += String(chunk);
  return text.split(/\r?\n/, 1)[0] ?? '';
}
