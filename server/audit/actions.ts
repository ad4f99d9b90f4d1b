import type { BilingualText } from '../../engine/sdk/localizedText.ts';

/** What fields of a request are called where they are kept. None of them may hold words of customers, passwords or tokens. */
const fields = {
  acceptWorse: ['允许测试变差', 'Though tests are worse'],
  agent: ['坐席', 'Agent'],
  anyway: ['仍然执行', 'Anyway'],
  archived: ['归档', 'Archived'],
  assignee: ['负责人', 'Assignee'],
  contact: ['客户', 'Contact'],
  days: ['有效天数', 'Days'],
  done: ['完成', 'Done'],
  email: ['邮箱', 'E-mail'],
  graceSeconds: ['断线宽限（秒）', 'Grace in seconds'],
  maxChats: ['接待上限', 'Most chats'],
  members: ['成员', 'Members'],
  mine: ['仅自己可用', 'Mine alone'],
  name: ['名称', 'Name'],
  names: ['名称', 'Names'],
  priority: ['优先级', 'Priority'],
  priorityMinutes: ['每级优先级相当于（分钟）', 'Minutes per priority'],
  resolution: ['处理结果', 'Resolution'],
  revision: ['修订', 'Revision'],
  role: ['角色', 'Role'],
  routing: ['自动分配', 'Routing'],
  shortcut: ['快捷词', 'Shortcut'],
  sites: ['允许的网站', 'Sites'],
  skills: ['技能', 'Skills'],
  slug: ['标识', 'Name in addresses'],
  state: ['接待状态', 'State'],
  status: ['状态', 'Status'],
  team: ['技能组', 'Team'],
  teams: ['技能组', 'Teams'],
  token: ['访问令牌', 'By token'],
  version: ['版本', 'Version'],
  week: ['周', 'Week'],
  weekday: ['星期', 'Weekday'],
  wrapUp: ['结束后填写小结', 'Asks to wrap up'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

/** A name in both languages, and which fields of the request are kept: what is not named is not. */
type Action = readonly [zh: string, en: string, fields?: readonly (keyof typeof fields)[]];

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
  'POST /api/tokens': ['创建访问令牌', 'Made an access token', ['name', 'days']],
  'DELETE /api/tokens/:id': ['撤销访问令牌', 'Revoked an access token'],
  // Teams
  'POST /api/teams': ['新建技能组', 'Made a team', ['name', 'members']],
  'PATCH /api/teams/:name': ['修改技能组', 'Changed a team', ['name', 'members', 'anyway']],
  'DELETE /api/teams/:name': ['删除技能组', 'Removed a team'],
  // Flows
  'POST /api/flows': ['新建流程', 'Made a flow', ['slug']],
  'PUT /api/flows/:id/settings': ['修改流程设置', 'Changed a flow’s settings', ['slug', 'sites', 'archived']],
  'POST /api/flows/:id/publish': ['发布流程', 'Published a flow', ['revision']],
  'POST /api/flows/:id/live': ['切换线上版本', 'Changed which version is live', ['version']],
  'POST /api/flows/:id/transcripts': ['添加测试对话', 'Added a test conversation'],
  'PUT /api/flows/:id/transcripts/:transcript': ['修改测试对话', 'Changed a test conversation'],
  'DELETE /api/flows/:id/transcripts/:transcript': ['删除测试对话', 'Removed a test conversation'],
  // Knowledge
  'POST /api/knowledge': ['新建知识库', 'Made a knowledge base', ['slug']],
  'PATCH /api/knowledge/:slug': ['修改知识库设置', 'Changed a knowledge base’s settings'],
  'PUT /api/knowledge/:slug': ['整体写入知识库', 'Wrote a knowledge base whole'],
  'DELETE /api/knowledge/:slug': ['删除知识库', 'Removed a knowledge base'],
  'POST /api/knowledge/:slug/changes': ['修改知识条目', 'Changed knowledge entries'],
  'POST /api/knowledge/:slug/changes/:revision/undo': ['撤销知识修改', 'Took back a change of knowledge'],
  'POST /api/knowledge/:slug/publish': ['发布知识库', 'Published a knowledge base', ['acceptWorse']],
  'POST /api/knowledge/:slug/import': ['导入知识', 'Imported knowledge'],
  'POST /api/knowledge/:slug/tests': ['添加测试问题', 'Added test questions'],
  'PATCH /api/knowledge/:slug/tests/:id': ['修改测试问题', 'Changed a test question'],
  'DELETE /api/knowledge/:slug/tests/:id': ['删除测试问题', 'Removed a test question'],
  'POST /api/knowledge/:slug/misses/settle': ['处理未命中问题', 'Settled questions that nothing answered'],
  // Contacts
  'PATCH /api/contacts/:id': ['修改客户资料', 'Changed a contact'],
  'POST /api/contacts/:id/tags': ['修改客户标签', 'Changed a contact’s tags'],
  'POST /api/contacts/:id/block': ['屏蔽或解除屏蔽客户', 'Blocked or unblocked a contact'],
  'PUT /api/contacts/:id/consent': ['记录客户授权', 'Noted a contact’s consent'],
  'POST /api/contacts/:id/merge': ['合并客户', 'Merged contacts', ['contact']],
  'POST /api/contacts/:id/unmerge': ['拆分客户', 'Separated contacts'],
  'POST /api/contacts/:id/erase': ['清除客户资料', 'Erased a contact'],
  // Tickets
  'POST /api/tickets': ['新建工单', 'Made a ticket', ['priority', 'team']],
  'PATCH /api/tickets/:number': ['修改工单', 'Changed a ticket', ['status', 'priority', 'team', 'assignee']],
  'PUT /api/tickets/service-levels': ['设置服务时限', 'Set the service levels'],
  // Desk
  'POST /api/desk/chats/:id/accept': ['接入会话', 'Went on a chat'],
  'POST /api/desk/chats/:id/return': ['将会话交还机器人', 'Gave a chat back to the bot'],
  'POST /api/desk/chats/:id/close': ['结束会话', 'Closed a chat'],
  'POST /api/desk/chats/:id/take': ['接管会话', 'Took a chat over'],
  'POST /api/desk/chats/:id/transfer': ['转接会话', 'Passed a chat on', ['agent', 'team']],
  'POST /api/analytics/alert-rules': ['新建预警规则', 'Made an alert rule', ['name']],
  'PUT /api/analytics/alert-rules/:id': ['修改预警规则', 'Changed an alert rule', ['name']],
  'DELETE /api/analytics/alert-rules/:id': ['删除预警规则', 'Removed an alert rule'],
  'PUT /api/analytics/alert-rules/:id/destinations': ['选择预警发送到哪里', 'Chose where alerts are sent'],
  'POST /api/analytics/alert-destinations': ['添加预警接收方式', 'Added a destination of alerts', ['name']],
  'DELETE /api/analytics/alert-destinations/:id': ['删除预警接收方式', 'Removed a destination of alerts'],
  'POST /api/analytics/alert-destinations/:id/secret': ['更换预警签名密钥', 'Gave a destination of alerts a new secret'],
  'POST /api/analytics/alert-destinations/:id/test': ['发送预警测试消息', 'Sent a test to a destination of alerts'],
  'POST /api/analytics/alerts/:id/acknowledge': ['确认预警', 'Acknowledged an alert'],
  'PUT /api/analytics/attributes': ['选择按哪些客户属性统计', 'Chose what contacts are counted by', ['names']],
  'PUT /api/analytics/report/schedule': ['设置周报', 'Set up the weekly report', ['weekday']],
  'POST /api/analytics/report/send': ['立即发送周报', 'Sent a weekly report', ['week']],
  'PUT /api/desk/chats/:id/tags': ['修改会话标签', 'Changed a chat’s tags'],
  'PUT /api/desk/chats/:id/wrap-up': ['填写会话小结', 'Wrapped a chat up', ['resolution']],
  'POST /api/desk/chats/:id/suggestions/wrong': ['标记推荐知识有误', 'Marked a suggested answer as wrong'],
  'PUT /api/desk/me/state': ['切换接待状态', 'Changed their own state', ['state']],
  'POST /api/desk/replies': ['添加常用语', 'Made a canned reply', ['shortcut', 'mine']],
  'PUT /api/desk/replies/:id': ['修改常用语', 'Changed a canned reply', ['shortcut', 'mine']],
  'DELETE /api/desk/replies/:id': ['删除常用语', 'Removed a canned reply'],
  'POST /api/desk/tasks': ['添加跟进任务', 'Made a task', ['assignee']],
  'PATCH /api/desk/tasks/:id': ['完成或重开跟进任务', 'Ticked a task, or opened it again', ['done']],
  'PUT /api/desk/settings': ['修改工作台设置', 'Changed how chats come to agents', ['routing', 'priorityMinutes', 'graceSeconds', 'wrapUp']],
  // What is only read: personal data that leaves the house in one file, or conversations of others
  'GET /api/contacts/:id/export': ['导出客户资料', 'Exported a contact’s data'],
  'GET /api/analytics/chats/:id': ['查看会话记录', 'Read a conversation'],
  'GET /api/analytics/tables/:file': ['导出数据表', 'Exported a table'],
  'GET /api/audit/export': ['导出操作日志', 'Exported the audit log'],
};

/** What changes something, or is sent like it, and is not kept: each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'POST /api/analytics/alert-rules/preview': 'a question: what a rule would have said',
  'POST /api/flows/effects': 'a question: tries what an effect would answer',
  'POST /api/flows/check': 'a question: checks a document',
  'POST /api/flows/:id/transcripts/run': 'a question: plays test conversations',
  'PUT /api/flows/:id/draft': 'saved by itself every second; the flow says who did last, and publishing is kept',
  'POST /api/knowledge/:slug/tests/run': 'a question: tries the test set',
  'POST /api/knowledge/:slug/match': 'a question: asks the base',
  'POST /api/tickets/:number/comments': 'stands in the ticket’s own history, with who said it',
  'POST /api/tickets/:number/replies': 'stands in the ticket’s own history, with who said it',
  'POST /api/desk/chats/:id/messages': 'stands in the conversation’s own log, with who said it',
  'POST /api/desk/chats/:id/notes': 'stands in the conversation’s own log, with who wrote it',
  'POST /api/desk/chats/:id/read': 'happens by looking',
  'POST /api/desk/chats/:id/typing': 'happens with every word, and nothing is stored',
  'POST /api/desk/mentions/read': 'happens by looking',
};

/** What an action is called; one of another release by itself. */
export const titleOf = (action: string): BilingualText => named(actions, action);

/** What a field is called. */
export const fieldTitle = (field: string): BilingualText => named(fields, field);

function named(of: Readonly<Record<string, Action>>, name: string): BilingualText {
  const known = Object.hasOwn(of, name) ? of[name] : undefined;
  return known ? { zh: known[0], en: known[1] } : { zh: name, en: name };
}
