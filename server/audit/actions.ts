import type { BilingualText } from '../../engine/sdk/localizedText.ts';

/**
 * A name in both languages, and which fields of the request are worth keeping. Name only fields that hold neither words of
 * customers nor passwords nor tokens: what is not named here is not kept.
 */
type Action = readonly [zh: string, en: string, fields?: readonly string[]];

/** Everything that is kept in the audit log, by method and the pattern of its address. */
export const actions: Readonly<Record<string, Action>> = {
  // Signing in
  'POST /api/auth/sign-in/email': ['登录', 'Signed in'],
  'sign-in.failed': ['登录失败', 'Failed to sign in'],
  'POST /api/auth/join': ['通过链接加入或设置新密码', 'Joined, or set a new password, by a link'],
  'POST /api/setup': ['创建首位所有者', 'Created the first owner'],
  // Staff
  'POST /api/users': ['添加员工', 'Added a colleague', ['email', 'role']],
  'PATCH /api/users/:id': ['修改姓名或角色', 'Changed a name or role', ['name', 'role']],
  'POST /api/users/:id/disable': ['停用员工', 'Disabled a colleague'],
  'POST /api/users/:id/enable': ['启用员工', 'Enabled a colleague'],
  'PUT /api/users/:id/desk': ['设置技能组、技能和接待上限', 'Set teams, skills and most chats', ['teams', 'skills', 'maxChats']],
  'POST /api/users/:id/password-link': ['生成重置密码链接', 'Made a new password link'],
  'POST /api/users/invites': ['邀请员工', 'Invited a colleague', ['email', 'role', 'teams']],
  'DELETE /api/users/invites/:id': ['撤回邀请', 'Withdrew an invitation'],
  // Teams
  'POST /api/teams': ['新建技能组', 'Made a team', ['name']],
  'PATCH /api/teams/:name': ['修改技能组', 'Changed a team', ['name', 'members', 'anyway']],
  'DELETE /api/teams/:name': ['删除技能组', 'Removed a team'],
  // Flows
  'POST /api/flows': ['新建流程', 'Made a flow', ['slug']],
  // Desk
};

/** What changes something, or is sent like it, and is not kept: each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'POST /api/auth/sign-out': 'says nothing that the session does not',
};

/** What an action is called; one of another release by itself. */
export function titleOf(action: string): BilingualText {
  const known = Object.hasOwn(actions, action) ? actions[action] : undefined;
  return known ? { zh: known[0], en: known[1] } : { zh: action, en: action };
}
