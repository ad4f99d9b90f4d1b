import type { Wording } from './Wording.ts';

const zh = {
  signIn: {
    title: '登录',
    intro: '登录 Handrail，开始接待客户。',
    submit: '登录',
  },
  setUp: {
    title: '欢迎使用 Handrail',
    intro: '请创建第一个账号。它将成为所有者，可以管理流程、知识库和团队成员。',
    submit: '创建账号并进入',
    closed: { title: '设置链接无效或已使用', detail: '如果账号已经创建，请直接登录；否则请使用服务启动时打印的最新链接。', signIn: '前往登录' },
  },
  join: {
    title: '加入 Handrail',
    intro: '{{name}}邀请您以“{{role}}”的身份加入。',
    introBare: '您受邀以“{{role}}”的身份加入。',
    teams: '您将加入技能组：{{teams}}。',
    comma: '、',
    submit: '加入并进入',
    passwordTitle: '设置新密码',
    passwordIntro: '{{name}}，请设置新密码。其他设备上的登录会全部退出。',
    passwordSubmit: '保存并进入',
    closed: { title: '链接无效、已使用或已过期', detail: '请向所有者索取新的链接；如果已有账号，请直接登录。' },
  },
  field: {
    name: '姓名',
    nameHint: '客户在对话中会看到这个名字',
    email: '邮箱',
    password: '密码',
    passwordHint: '至少 10 个字符',
    show: '显示密码',
  },
  invalid: {
    name: '请填写姓名',
    email: '请填写有效的邮箱地址',
    passwordEmpty: '请输入密码',
    passwordShort: '密码至少需要 10 个字符',
    passwordLong: '密码不能超过 128 个字符',
  },
} as const;

const en: Wording<typeof zh> = {
  signIn: {
    title: 'Sign in',
    intro: 'Sign in to Handrail and look after your customers.',
    submit: 'Sign in',
  },
  setUp: {
    title: 'Welcome to Handrail',
    intro: 'Create the first account. It becomes the owner, who manages flows, knowledge and the team.',
    submit: 'Create the account',
    closed: { title: 'This set-up link is wrong or was used', detail: 'If the account exists, sign in. Otherwise use the link that the server printed last.', signIn: 'Go to sign-in' },
  },
  join: {
    title: 'Join Handrail',
    intro: '{{name}} invites you to join as {{role}}.',
    introBare: 'You are invited to join as {{role}}.',
    teams: ' Your teams: {{teams}}.',
    comma: ', ',
    submit: 'Join',
    passwordTitle: 'Set a new password',
    passwordIntro: '{{name}}, choose a new password. Whatever else is signed in ends.',
    passwordSubmit: 'Save and go in',
    closed: { title: 'This link is wrong, was used, or has run out', detail: 'Ask an owner for a new one, or sign in if you have an account.' },
  },
  field: {
    name: 'Name',
    nameHint: 'Customers see this name in the chat',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least 10 characters',
    show: 'Show password',
  },
  invalid: {
    name: 'Enter your name',
    email: 'Enter a valid e-mail address',
    passwordEmpty: 'Enter your password',
    passwordShort: 'The password needs at least 10 characters',
    passwordLong: 'The password can have at most 128 characters',
  },
};

/** Texts of signing in and of the first set-up. */
export const auth = { zh, en };
