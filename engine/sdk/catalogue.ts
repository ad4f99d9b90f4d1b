import type { BilingualText } from './localizedText.ts';

/** Who can put it right: the one who sent it, whoever edits the flow, or whoever runs Handrail. */
export type Actor = 'sender' | 'operator' | 'host';

export interface CatalogueEntry {
  /** HTTP status where it answers a request. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  readonly who: Actor;
  readonly title: BilingualText;
  /** What to do next. `{name}` stands for a detail given with the problem. */
  readonly todo: BilingualText;
  /** Of a flow's problem: what customers would see because of it. */
  readonly customer?: BilingualText;
}

type Words = readonly [zh: string, en: string];

function entry(status: CatalogueEntry['status'], who: Actor, title: Words, todo: Words, customer?: Words): CatalogueEntry {
  return { status, who, title: words(title), todo: words(todo), ...(customer && { customer: words(customer) }) };
}

function words([zh, en]: Words): BilingualText {
  return { zh, en };
}

/** Of what keeps a flow from being published at all. */
const unpublished: Words = ['修复之前无法发布，客户使用的仍是线上版本。', 'Until it is put right the flow cannot be published; customers stay with the live version.'];

/** Every problem Handrail can report, by its stable code. A code is never reused for something else. */
export const catalogue = {
  // Requests
  'request.invalid': entry(400, 'sender', ['请求内容有误', 'The request is not valid'], ['请按 errors 中的提示修改后重试。', 'Correct what is listed under errors and send it again.']),
  'request.not-json': entry(400, 'sender', ['请求正文不是合法的 JSON', 'The request body is not JSON'], ['请发送 UTF-8 编码的 JSON，并将 Content-Type 设为 application/json。', 'Send UTF-8 JSON with Content-Type application/json.']),
  'request.too-large': entry(413, 'sender', ['请求内容过大', 'The request is too large'], ['上限为 {limit} 字节，请精简后重试。', 'The limit is {limit} bytes; send less.']),
  'request.text-damaged': entry(400, 'sender', ['文本中含有无法保存的字符', 'The text holds characters that cannot be stored'], ['请删除空字符（NUL）和不完整的 Unicode 字符后重试。', 'Remove NUL characters and broken Unicode and send it again.']),
  'route.unknown': entry(404, 'sender', ['没有这个地址', 'There is nothing at this address'], ['请核对地址；接口说明见 /api/docs。', 'Check the address; the interface is described at /api/docs.']),
  'rate.exceeded': entry(429, 'sender', ['请求过于频繁', 'Too many requests'], ['请在 {seconds} 秒后重试。', 'Try again in {seconds} seconds.']),
  'origin.refused': entry(403, 'sender', ['不接受来自该网站的请求', 'Requests from this site are not accepted'], ['请在流程设置中把该网站加入允许列表。', 'Add the site to the flow\'s list of sites.']),
  // Conversations
  'flow.unknown': entry(404, 'sender', ['没有找到这个已发布的流程', 'There is no published flow by this name'], ['请核对流程标识，或先发布该流程。', 'Check the name, or publish the flow first.']),
  'conversation.unknown': entry(404, 'sender', ['没有找到这个会话', 'There is no such conversation'], ['请开始新的会话。', 'Start a new conversation.']),
  'conversation.closed': entry(409, 'sender', ['会话已结束', 'The conversation is closed'], ['请开始新的会话。', 'Start a new conversation.']),
  'choice.not-offered': entry(409, 'sender', ['该选项当前不可用', 'This choice is not on offer now'], ['请从最新一条消息的选项中选择，或直接输入文字。', 'Pick one of the latest message\'s choices, or type instead.']),
  'variable.unknown': entry(400, 'sender', ['流程没有声明该变量，或类型不符', 'The flow does not declare this variable with this type'], ['请核对变量 {name} 的名称与类型。', 'Check the name and type of {name}.']),
  'stream.too-many': entry(429, 'sender', ['实时连接过多', 'Too many live connections'], ['请关闭多余的窗口，或稍后重试。', 'Close other windows, or try again later.']),
  // Staff
  'auth.required': entry(401, 'sender', ['请先登录', 'Sign in first'], ['登录后重试。', 'Sign in and try again.']),
  'auth.failed': entry(401, 'sender', ['邮箱或密码不正确', 'E-mail or password is wrong'], ['请核对后重试；若忘记密码，请联系管理员。', 'Check both and try again; an owner can set a new password.']),
  'auth.forbidden': entry(403, 'sender', ['您没有执行此操作的权限', 'Your role does not allow this'], ['请联系所有者调整角色。', 'Ask an owner to change your role.']),
  'token.wrong': entry(401, 'sender', ['访问令牌不正确', 'The access token is wrong'], ['请核对是否复制完整；令牌只在创建时显示一次，遗失后请所有者重新创建。', 'Check that it was copied whole; it is shown once, so ask an owner for a new one if it is lost.']),
  'token.expired': entry(401, 'sender', ['访问令牌已过期', 'The access token has expired'], ['请所有者在“导出与报告”中创建新的令牌。', 'Ask an owner to make a new one under Exports and reports.']),
  'token.revoked': entry(401, 'sender', ['访问令牌已失效', 'The access token was revoked'], ['它已被撤销，或创建者不再是所有者；请所有者创建新的令牌。', 'Somebody revoked it, or whoever made it is no owner any more; ask an owner for a new one.']),
  'token.read-only': entry(403, 'sender', ['访问令牌不能用于此操作', 'An access token does not open this'], ['令牌只能读取（GET）/api/analytics 下的统计与表格，不含单个会话；其他操作请登录后进行。', 'It only reads (GET) figures and tables below /api/analytics, not single conversations; sign in for anything else.']),
  'setup.closed': entry(404, 'sender', ['初始设置链接无效或已使用', 'The set-up link is wrong or was used'], ['请查看服务启动时打印的最新链接，或直接登录。', 'Use the link that the server printed last, or sign in.']),
  'staff.email-taken': entry(409, 'sender', ['该邮箱已被使用', 'This e-mail address is taken'], ['请换一个邮箱。', 'Use another address.']),
  'staff.last-owner': entry(409, 'sender', ['至少要保留一位可登录的所有者', 'Somebody has to remain an owner'], ['请先让另一位同事成为所有者，再停用此人或调整其角色。', 'Make somebody else an owner first; then disable this one or change the role.']),
  'staff.disabled': entry(409, 'sender', ['该员工已停用', 'This person is disabled'], ['请先启用，再重置密码。', 'Enable them first, then give them a new password.']),
  'invite.closed': entry(404, 'sender', ['链接无效、已使用或已过期', 'The link is wrong, was used, or has run out'], ['请向所有者索取新的链接；如果已有账号，请直接登录。', 'Ask an owner for a new one, or sign in if you have an account.']),
  'team.name-taken': entry(409, 'sender', ['已有同名的技能组', 'A team has this name already'], ['请换一个名称。', 'Choose another name.']),
  'team.in-use': entry(409, 'operator', ['流程正在使用这个技能组', 'Flows use this team'], ['流程 {flows} 按名称引用它；请先修改这些流程，或选择仍然继续。', '{flows} name it; change these flows first, or go on anyway.']),
  'chat.taken': entry(409, 'sender', ['该会话已被其他坐席接入', 'Another agent has taken this chat'], ['请从队列中选择其他会话。', 'Pick another chat from the queue.']),
  'chat.other-team': entry(409, 'sender', ['该会话在等待其他技能组或坐席', 'This chat waits for another team, or another agent'], ['请从队列中选择其他会话，或请主管转给您。', 'Pick another chat from the queue, or ask a supervisor to pass it to you.']),
  'chat.not-yours': entry(409, 'sender', ['该会话当前不由您接待', 'You are not on this chat now'], ['请先接入会话。', 'Accept the chat first.']),
  'agent.full': entry(409, 'sender', ['接待数已达上限', 'No room for another chat'], ['最多同时接待 {max} 个会话；请先结束一个，或请主管调整上限。', 'The limit is {max} at a time; end one first, or ask a supervisor for more.']),
  'agent.on-break': entry(409, 'sender', ['坐席当前为小休状态', 'The agent is on a break'], ['请先切换为示闲或示忙。', 'Switch to available or busy first.']),
  'agent.absent': entry(409, 'sender', ['该坐席当前不在线', 'This agent is not at the desk'], ['请选择其他坐席，或转给技能组排队。', 'Choose another agent, or pass it on to a team.']),
  'contact.blocked': entry(403, 'sender', ['暂时无法继续对话', 'Messages are not accepted at the moment'], ['如有疑问，请通过其他方式联系我们。', 'Please contact us another way if you have a question.']),
  'record.unknown': entry(404, 'sender', ['没有找到该记录', 'There is no such record'], ['它可能已被删除，请刷新列表。', 'It may have been removed; refresh the list.']),
  'slug.taken': entry(409, 'sender', ['该标识已被使用', 'This name is taken'], ['请换一个标识。', 'Use another name.']),
  'draft.conflict': entry(409, 'sender', ['草稿已被他人修改', 'The draft was changed by someone else'], ['请载入修订 {revision}，合并后再保存。', 'Load revision {revision}, merge, and save again.']),
  'transcripts.too-many': entry(422, 'operator', ['测试对话已达上限', 'The flow keeps as many test conversations as it can'], ['每个流程最多保留 {limit} 个测试对话，请先删除不再需要的。', 'A flow keeps {limit} at most; delete what is no longer needed.']),
  'transcript.endless': entry(422, 'operator', ['等待期间流程一直在自行运行', 'The flow keeps itself going while nobody speaks'], ['请缩短测试对话中的等待时间，或检查流程中的定时循环。', 'Shorten the silence in the test conversation, or look for a timer that loops.']),
  'effect.not-tried': entry(422, 'sender', ['试运行时无法执行这项操作', 'This is not carried out while a flow is tried'], ['请直接为「{kind}」指定一个结果。', 'Choose an outcome of “{kind}” yourself.']),
  'knowledge.invalid': entry(400, 'operator', ['知识库文件有误', 'The knowledge file is not valid'], ['请按 errors 中的行号修改；原有内容未变动。', 'Correct the lines under errors; nothing was changed.']),
  'knowledge.conflict': entry(409, 'operator', ['知识库已被他人修改', 'Somebody else has changed this'], ['条目 {entries} 已有新的修改；请重新载入后再改。', 'There is a newer change to {entries}; load it again, then make yours.']),
  'knowledge.tests-worse': entry(422, 'operator', ['测试问题的结果变差了', 'Test questions come out worse'], ['有 {count} 个测试问题不再得到预期的条目；请核对，或选择仍然发布。', '{count} test questions no longer find what they should; look at them, or publish anyway.']),
  'knowledge.in-use': entry(409, 'operator', ['知识库正在使用中', 'The knowledge base is in use'], ['流程 {flows} 正在使用它；请先在流程中改用其他知识库。', 'It is used by {flows}; let these flows use another one first.']),
  'knowledge.slug-taken': entry(409, 'operator', ['该标识已被使用', 'This name in addresses is taken'], ['请换一个标识：{slug} 已有知识库使用。', 'Choose another: a knowledge base is called {slug} already.']),
  'knowledge.not-undoable': entry(409, 'operator', ['这次修改无法撤销', 'This change cannot be taken back'], ['它已被撤销，或之后又有修改涉及相同条目；请先撤销较新的修改。', 'It was taken back already, or a later change touched the same entries; take that one back first.']),
  'knowledge.answerless': entry(400, 'operator', ['条目没有答案', 'The entry has no answer'], ['请为 {entry} 填写答案，或指定它通往的出口。', 'Write an answer for {entry}, or name the way it leads on.']),
  'contact.unknown': entry(404, 'sender', ['没有找到这位客户', 'There is no such contact'], ['请刷新列表后重试。', 'Refresh the list and try again.']),
  'contact.token-invalid': entry(401, 'sender', ['客户身份令牌无效', 'The customer\'s identity token is not valid'], ['请用 IDENTITY_SECRET 以 HS256 重新签发，须含 sub 与尚未到期的 exp。', 'Sign a new one with IDENTITY_SECRET by HS256, with sub and an exp that has not passed.']),
  'contact.changed': entry(409, 'sender', ['客户资料已被他人修改', 'Somebody else has changed this contact'], ['请载入最新资料后再改。', 'Load it again, then make your change.']),
  'contact.not-mergeable': entry(409, 'sender', ['这两位客户无法合并', 'These contacts cannot be merged'], ['他们已是同一位客户，或其中一位已并入他人或已被清除；请刷新后核对。', 'They are one already, or one was merged into another or erased; refresh and look again.']),
  'contact.not-merged': entry(409, 'sender', ['该客户没有并入他人', 'This contact was not merged'], ['可能已被他人拆分，请刷新。', 'Somebody may have separated it already; refresh.']),
  'contact.erased': entry(409, 'sender', ['该客户的资料已被清除', 'This contact was erased'], ['清除后的资料无法恢复或修改。', 'What was erased cannot be changed or brought back.']),
  'analytics.period-wrong': entry(400, 'sender', ['时间范围不正确', 'The period cannot be right'], ['结束日期不能早于开始日期，且一次最多查看三年。', 'It ends before it begins, or is longer than three years.']),
  'analytics.periods-overlap': entry(400, 'sender', ['两段时间有重叠', 'The two periods overlap'], ['同一会话不能同时算在两边，请选择不重叠的日期。', 'A conversation cannot be on both sides; choose days that do not overlap.']),
  'analytics.too-much': entry(422, 'sender', ['一次统计的数据太多', 'That is too much to add up at once'], ['请缩短时间范围或增加筛选条件后重试。', 'Choose fewer days or a narrower filter, and try again.']),
  'alert.too-many-rules': entry(422, 'sender', ['预警规则已达上限', 'There are as many alert rules as there can be'], ['最多 {limit} 条，请先删除不再需要的。', '{limit} at most; remove one that is no longer needed.']),
  'alert.too-many-destinations': entry(422, 'sender', ['接收方式已达上限', 'There are as many destinations as there can be'], ['最多 {limit} 个，请先删除不再需要的。', '{limit} at most; remove one that is no longer needed.']),
  // What the house asks of others
  'outgoing.url-refused': entry(422, 'sender', ['不能访问这个地址', 'This address may not be called'], ['请填写不含用户名和端口号的 https 地址；其他主机须由部署方加入 OUTGOING_ALLOW。', 'Give an https address without a user name or port; any other host has to be named in OUTGOING_ALLOW by whoever runs the server.']),
  'outgoing.address-refused': entry(422, 'sender', ['这个地址不在公网上', 'This address is not on the public internet'], ['{host} 指向内部网络，系统不会访问；确有需要时，请由部署方加入 OUTGOING_ALLOW。', '{host} leads into an internal network and is not called; where it has to be, whoever runs the server names it in OUTGOING_ALLOW.']),
  'outgoing.header-refused': entry(422, 'sender', ['不能使用这个请求头', 'This header may not be sent'], ['请去掉请求头 {name}。', 'Leave out the header {name}.']),
  'outgoing.redirects': entry(422, 'sender', ['对方重定向次数过多', 'The other side redirects too often'], ['请填写最终地址。', 'Give the address that it ends at.']),
  'outgoing.timeout': entry(422, 'sender', ['对方没有及时响应', 'The other side did not answer in time'], ['请确认对方服务正常后重试。', 'See that it works, and try again.']),
  'outgoing.too-large': entry(422, 'sender', ['对方返回的内容过大', 'The other side answers with too much'], ['上限为 {limit} 字节。', 'The limit is {limit} bytes.']),
  'outgoing.failed': entry(422, 'sender', ['无法连接对方', 'The other side could not be reached'], ['请核对地址后重试（{code}）。', 'Check the address and try again ({code}).']),
  'outgoing.status': entry(422, 'sender', ['对方拒绝了请求', 'The other side refused'], ['对方返回状态码 {status}，请检查接收端。', 'It answered with status {status}; look at the receiving end.']),
  'mail.off': entry(422, 'host', ['尚未配置发信服务', 'No mail server is set up'], ['请由部署方设置 SMTP_URL 和 MAIL_FROM。', 'Whoever runs the server sets SMTP_URL and MAIL_FROM.']),
  'mail.failed': entry(422, 'host', ['邮件没有发出', 'The mail could not be sent'], ['请检查发信服务的地址、账号和收件人（{code}）。', 'Check the mail server, its account and the addresses ({code}).']),
  'analytics.table-unknown': entry(404, 'sender', ['没有这个数据表', 'There is no such table'], ['可用的数据表见 /api/analytics/tables；文件以 .csv、.json 或 .parquet 结尾。', 'The tables are listed at /api/analytics/tables; a file ends in .csv, .json or .parquet.']),
  'report.nowhere': entry(409, 'sender', ['周报没有送达的去处', 'The report has nowhere to go'], ['请先填写收件人，或选择保存到文件夹。', 'Add an address first, or have it written to the folder.']),
  'report.week-wrong': entry(400, 'sender', ['没有这一周', 'There is no such week'], ['请使用 ISO 周，如 2026-W47，且不晚于本周。', 'Use an ISO week such as 2026-W47, and none that has not begun.']),
  'ticket.unknown': entry(404, 'sender', ['没有找到这个工单', 'There is no such ticket'], ['请核对工单号；它也可能已转给其他人或其他技能组。', 'Check its number; it may have gone to somebody else, or to another team.']),
  'ticket.conflict': entry(409, 'sender', ['工单已被他人修改', 'Somebody else has changed the ticket'], ['请查看最新内容后再修改。', 'Look at how it stands now, then make your change again.']),
  'ticket.closed': entry(409, 'sender', ['工单已关闭', 'The ticket is closed'], ['关闭后不能再修改或回复；如有需要，请新建工单。', 'It can no longer be changed or answered; make a new one where something is left to do.']),
  'ticket.status-refused': entry(409, 'sender', ['工单不能改为该状态', 'The ticket cannot go there from where it stands'], ['请刷新后按当前状态操作。', 'Look at how it stands now, and choose from there.']),
  'ticket.holder-unknown': entry(400, 'sender', ['没有这位坐席或这个技能组', 'There is no such agent or team'], ['请刷新后重新选择。', 'Refresh, and choose again.']),
  'survey.over': entry(409, 'sender', ['评价已无法修改', 'The rating can no longer be changed'], ['评价可在首次提交后的 24 小时内修改。', 'It can be changed within 24 hours of the first answer.']),
  // Host
  'storage.busy': entry(503, 'host', ['系统繁忙，请稍后重试', 'Busy; try again shortly'], ['请用相同的 messageId 重试，不会重复。', 'Send it again with the same messageId; nothing is doubled.']),
  'storage.full': entry(503, 'host', ['暂时无法保存', 'Nothing can be stored just now'], ['磁盘空间不足，请管理员清理；之后用相同的 messageId 重试。', 'The disk is full; free space, then send it again with the same messageId.']),
  'server.stopping': entry(503, 'host', ['服务正在重启', 'The server is restarting'], ['请稍后用相同的 messageId 重试。', 'Send it again shortly with the same messageId.']),
  'server.failed': entry(500, 'host', ['服务器内部错误', 'Something broke on our side'], ['请稍后重试；编号 {id} 已写入日志。', 'Try again; the log has it under {id}.']),
  // Flow documents
  'flow.invalid': entry(422, 'operator', ['流程存在问题，未能完成操作', 'The flow has problems, so nothing was done'], ['请先修复 problems 中的错误。', 'Fix the errors under problems first.']),
  'flow.transcripts-differ': entry(422, 'operator', ['测试对话的结果与记录不一致', 'Test conversations come out differently'], ['请核对{names}的变化；如果符合预期，可以选择仍然发布。', 'Look at {names}; if the change is what you want, publish anyway.']),
  'flow.not-json': entry(400, 'operator', ['文件不是合法的 JSON', 'The file is not JSON'], ['{detail}', '{detail}']),
  'flow.too-large': entry(413, 'operator', ['流程过大', 'The flow is too large'], ['{what} 不得超过 {limit}。', 'At most {limit} {what} are allowed.']),
  'flow.too-deep': entry(400, 'operator', ['文件嵌套过深', 'The file is nested too deeply'], ['嵌套不得超过 {limit} 层。', 'At most {limit} levels are allowed.']),
  'flow.format-unknown': entry(400, 'operator', ['无法识别的格式版本', 'The format version is not known'], ['此版本可读取格式 1 至 {latest}；请升级 Handrail 后再导入。', 'This release reads formats 1 to {latest}; upgrade Handrail to import it.']),
  'flow.shape': entry(400, 'operator', ['文件结构有误', 'The file does not have the shape of a flow'], ['{path}：{detail}', '{path}: {detail}']),
  'flow.node-duplicate': entry(400, 'operator', ['节点编号重复', 'Two nodes have the same id'], ['请为其中一个节点更换编号：{node}。', 'Give one of them another id: {node}.'], unpublished),
  'flow.variable-duplicate': entry(400, 'operator', ['变量名重复', 'Two variables have the same name'], ['请重命名其中一个：{name}。', 'Rename one of them: {name}.'], unpublished),
  'flow.variable-initial': entry(400, 'operator', ['变量的初始值类型不符', 'A variable\'s initial value has another type'], ['变量 {name} 的类型是 {type}。', 'The variable {name} is a {type}.'], unpublished),
  'flow.node-type-unknown': entry(400, 'operator', ['未知的节点类型', 'The node type is not known'], ['此版本没有节点类型 {type}。', 'This release has no node type {type}.'], unpublished),
  'flow.config-invalid': entry(400, 'operator', ['节点设置有误', 'A node\'s settings are not valid'], ['{path}：{detail}', '{path}: {detail}'], unpublished),
  'flow.expression-invalid': entry(400, 'operator', ['表达式有误', 'An expression is not valid'], ['{path}：{detail}', '{path}: {detail}'], unpublished),
  'flow.start-unknown': entry(400, 'operator', ['起始节点不存在', 'The start node does not exist'], ['请选择一个节点作为起点。', 'Choose a node to start from.'], unpublished),
  'flow.edge-dangling': entry(400, 'operator', ['连线指向不存在的节点', 'An edge refers to a node that does not exist'], ['请删除或重新连接：{from} → {to}。', 'Remove or reconnect it: {from} → {to}.'], unpublished),
  'flow.edge-outlet-unknown': entry(400, 'operator', ['连线始于不存在的出口', 'An edge starts at an outlet that does not exist'], ['节点没有出口 {outlet}，请重新连接。', 'The node has no outlet {outlet}; reconnect it.'], unpublished),
  'flow.edge-duplicate': entry(400, 'operator', ['同一出口连了两条线', 'Two edges leave the same outlet'], ['请只保留出口 {outlet} 的一条连线。', 'Keep one edge from the outlet {outlet}.'], unpublished),
  'flow.outlet-not-drawn': entry(400, 'operator', ['出口未连接', 'An outlet leads nowhere'], ['请把“{outlet}”接到下一步。', 'Connect “{outlet}” to what comes next.'], ['客户走到这里，机器人就接不下去了，只能排队等人工。', 'Customers who get here find that the bot cannot go on, and wait for a person.']),
  'flow.node-unreachable': entry(400, 'operator', ['节点无法到达', 'A node cannot be reached'], ['请把它连上，或者删除。', 'Connect it, or remove it.'], ['客户永远不会看到这里的内容。', 'No customer ever gets to see this.']),
  'flow.cycle-without-customer': entry(400, 'operator', ['存在不等待客户的死循环', 'A cycle never waits for the customer'], ['请在循环中加入一个提问或等待节点。', 'Put a question or a wait into the cycle.'], ['客户可能连续收到同样的消息，或一直等不到回应，随后被转给人工。', 'Customers may get the same messages over and over, or none, and are then handed to a person.']),
  'flow.variable-undeclared': entry(400, 'operator', ['使用了未声明的变量', 'A variable is used that the flow does not declare'], ['请声明变量 {name}，或改用已有的变量。', 'Declare the variable {name}, or use another.'], unpublished),
  'flow.variable-unset': entry(400, 'operator', ['变量尚未赋值就被使用', 'A variable is read that nothing has set'], ['请在到达此节点之前为 {name} 赋值，或为它设置初始值。', 'Set {name} on a way to this node, or give it an initial value.'], ['客户在这里只会看到空白或 0，条件也会按空值判断。', 'Customers see a blank or a 0 here, and conditions take it as empty.']),
  'flow.text-missing': entry(400, 'operator', ['缺少译文', 'A translation is missing'], ['“{text}”还没有{locale}译文。', '“{text}” is not written in {locale} yet.'], ['使用{locale}的客户会在这里看到其他语言的文字。', 'Customers who read {locale} see another language here.']),
  'flow.knowledge-undeclared': entry(400, 'operator', ['流程未声明该知识库', 'The flow does not declare this knowledge base'], ['请把 {knowledge} 加入流程的知识库列表。', 'Add {knowledge} to the flow\'s knowledge.'], unpublished),
  'flow.knowledge-unknown': entry(400, 'operator', ['知识库不存在', 'The knowledge base does not exist'], ['请先导入知识库 {knowledge}。', 'Import the knowledge base {knowledge} first.'], ['客户的提问在这里得不到解答。', 'Customers get no answers to their questions here.']),
  'flow.team-unknown': entry(400, 'operator', ['技能组不存在', 'The team does not exist'], ['请选择已有的技能组，或先创建 {team}。', 'Choose a team that exists, or create {team} first.'], ['客户会在一个没有坐席的队列里一直等待。', 'Customers wait in a queue that nobody serves.']),
  'flow.handoff-unknown': entry(400, 'operator', ['流程指定的转人工节点不存在', 'The hand-off node that the flow names does not exist'], ['“{node}”不是一个转人工节点；请另选一个，或不指定节点。', '“{node}” is no hand-off node; choose another, or name none.'], ['客户仍会排队等人工，但不会得到那个节点里的说明和安排。', 'Customers still wait for a person, but without what that node says and arranges.']),
  'flow.phrase-shadows-choice': entry(400, 'operator', ['选项与转人工的短语重合', 'A choice sounds like asking for a person'], ['请给选项“{label}”换个说法，或删去与它重合的短语。', 'Word the choice “{label}” differently, or remove the phrase that it holds.'], ['客户打字说出这个选项时，只要多说一个“请”字，就会被转给人工，而不是选中它。', 'Customers who type this choice in words of their own, such as with a “please”, get a person instead of what it leads to.']),
  'flow.never-open': entry(400, 'operator', ['服务时间里没有任何时段', 'The opening hours hold no time at all'], ['请至少添加一个服务时段，或取消服务时间的限制。', 'Add a shift, or do without opening hours.'], ['客户在任何时候都会被告知现在不是服务时间。', 'Customers are told at any hour that nobody is on duty.']),
  'flow.layout-id-duplicate': entry(400, 'operator', ['分组或便签的编号重复', 'Two groups or notes have the same id'], ['请为其中一个更换编号：{id}。', 'Give one of them another id: {id}.'], ['客户不受影响。', 'Customers notice nothing.']),
  'flow.no-person': entry(400, 'operator', ['流程中没有转人工节点', 'No node brings in a person'], ['请加入“转人工”节点；出错时客户仍会被转给人工。', 'Add a hand-off node; customers still reach a person when something breaks.'], ['机器人不会主动转人工；客户想找人工，只能自己点“转人工”按钮。', 'The bot never brings in a person by itself; customers have to find the button for it.']),
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ProblemCode = keyof typeof catalogue;

/** What stands for the `{name}`s of an entry: the same in both languages, or in each its own. */
export type Details = Readonly<Record<string, string | number | BilingualText>>;

/** The catalogue's words for a code, with the details filled in. */
export function describe(code: ProblemCode, details: Details = {}): { title: BilingualText; todo: BilingualText; customer?: BilingualText } {
  const { title, todo, customer }: CatalogueEntry = catalogue[code];
  const filled = (text: BilingualText): BilingualText => ({ zh: fill(text.zh, details, 'zh'), en: fill(text.en, details, 'en') });
  return { title, todo: filled(todo), ...(customer && { customer: filled(customer) }) };
}

function fill(text: string, details: Details, language: keyof BilingualText): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = Object.hasOwn(details, name) ? details[name] : undefined;
    if (detail === undefined) return whole;
    return typeof detail === 'object' ? detail[language] : String(detail);
  });
}
