import { appStart } from './appStart.ts';
import type { Wording } from './Wording.ts';

const zh = {
  skip: '跳到主要内容',
  rooms: '主导航',
  room: { home: '首页', flows: appStart.zh.room.flows, knowledge: '知识库', desk: '坐席工作台', tickets: '工单', contacts: '客户', analytics: '分析', staff: '员工' },
  roomShort: { home: '首页', flows: '流程', knowledge: '知识', desk: '工作台', tickets: '工单', contacts: '客户', analytics: '分析', staff: '员工' },
  waiting_other: '{{count}} 位客户等待接入',
  unread_other: '{{count}} 个会话有未读消息',
  language: { other: 'EN', switch: 'Switch to English' },
  scheme: { dark: '切换到深色外观', light: '切换到浅色外观' },
  account: { menu: '账号：{{name}}', signOut: '退出登录' },
  role: { owner: '所有者', operator: '运营', supervisor: '主管', agent: '坐席', analyst: '分析师' },
  retry: '重试',
  back: '返回',
  close: '关闭',
  noAccess: { title: '您的角色暂时没有这里的权限', text: '您当前的角色是“{{role}}”。如需使用{{room}}，请联系所有者为您调整角色。', home: '返回首页' },
  missing: { title: '没有找到这个页面', text: '地址可能已变更或输入有误，请核对后再试。' },
  broken: { title: '页面出了点问题', text: '请刷新页面重试；如果问题依旧，请联系管理员。', reload: '刷新页面' },
  problem: {
    offline: { title: '无法连接服务器', detail: '请检查网络连接，稍后再试。' },
    unexpected: { title: '无法识别服务器的答复', detail: '服务可能刚刚升级，请刷新页面后重试。' },
    failed: { title: '操作未能完成', detail: '服务器返回状态 {{status}}，请稍后重试。' },
  },
  copy: { do: '复制', done: '已复制', failed: '复制失败，请手动选择并复制' },
} as const;

const en: Wording<typeof zh> = {
  skip: 'Skip to content',
  rooms: 'Main navigation',
  room: { home: 'Home', flows: appStart.en.room.flows, knowledge: 'Knowledge', desk: 'Agent desk', tickets: 'Tickets', contacts: 'Contacts', analytics: 'Analytics', staff: 'Staff' },
  roomShort: { home: 'Home', flows: 'Flows', knowledge: 'Knowledge', desk: 'Desk', tickets: 'Tickets', contacts: 'Contacts', analytics: 'Analytics', staff: 'Staff' },
  waiting_one: '{{count}} customer waiting',
  waiting_other: '{{count}} customers waiting',
  unread_one: '{{count}} chat with unread messages',
  unread_other: '{{count}} chats with unread messages',
  language: { other: '中', switch: '切换到中文' },
  scheme: { dark: 'Switch to dark appearance', light: 'Switch to light appearance' },
  account: { menu: 'Account: {{name}}', signOut: 'Sign out' },
  role: { owner: 'Owner', operator: 'Operator', supervisor: 'Supervisor', agent: 'Agent', analyst: 'Analyst' },
  retry: 'Try again',
  back: 'Back',
  close: 'Close',
  noAccess: { title: 'Your role has no access here yet', text: 'You are signed in as {{role}}. To use the {{room}}, ask an owner to change your role.', home: 'Back to the start page' },
  missing: { title: 'There is no such page', text: 'The address may have changed or contain a typing error.' },
  broken: { title: 'Something went wrong on this page', text: 'Reload the page. If it keeps happening, tell whoever runs Handrail.', reload: 'Reload' },
  problem: {
    offline: { title: 'The server cannot be reached', detail: 'Check your connection and try again in a moment.' },
    unexpected: { title: 'The server gave an answer we do not understand', detail: 'It may just have been upgraded. Reload the page and try again.' },
    failed: { title: 'That did not work', detail: 'The server answered with status {{status}}. Please try again in a moment.' },
  },
  copy: { do: 'Copy', done: 'Copied', failed: 'Could not copy; please select the text and copy it' },
};

/** Texts of the house itself: navigation, account, problems. Whatever is drawn with Mantine has them. */
export const app = { zh, en };
