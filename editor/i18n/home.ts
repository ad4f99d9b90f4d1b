import type { Wording } from './Wording.ts';

const zh = {
  hello: { night: '夜深了，{{name}}', morning: '早上好，{{name}}', noon: '中午好，{{name}}', afternoon: '下午好，{{name}}', evening: '晚上好，{{name}}' },
  intro: '服务已就绪。跟着下面三步，几分钟就能走完一次从机器人到人工的完整接待。',
  talk: {
    title: '以客户身份聊一聊',
    text: '打开一个已发布的流程，用中文或英文提问。想看转人工的效果，可以试试发送：',
    tryLine: '我要投诉',
    open: '打开对话页',
    newTab: '（在新标签页打开）',
    none: '还没有已发布的流程。发布一个流程后，它的对话页会出现在这里。',
    noAccess: '您的角色无法查看流程列表，请向同事索取对话页链接。',
  },
  desk: {
    title: '接待等待中的客户',
    text: '客户要求转人工或情绪激动时，会话会进入等待列表。',
    accept: '选择一位客户，点击“接入会话”',
    answer: '您的回复会直接出现在客户的对话窗口里',
    return: '处理完毕后结束会话，或交还机器人',
    open: '进入坐席工作台',
    noAccess: '接待客户需要所有者、主管或坐席角色。',
  },
  embed: {
    title: '把对话放进您的网站',
    text: '将这段代码粘贴到网页的 </body> 之前，右下角就会出现聊天气泡。',
    sites: '别忘了把该网站加入流程的允许列表，未列出的网站无法嵌入。',
    flow: '流程',
    code: '嵌入代码',
  },
  api: {
    title: '接口文档',
    text: '用 HTTP 接口把对话接入 App、小程序或其他渠道，可在页面上直接试用。',
    open: '查看接口文档',
  },
} as const;

const en: Wording<typeof zh> = {
  hello: { night: 'Good evening, {{name}}', morning: 'Good morning, {{name}}', noon: 'Good afternoon, {{name}}', afternoon: 'Good afternoon, {{name}}', evening: 'Good evening, {{name}}' },
  intro: 'Everything is running. These three steps take you through a whole conversation, from the bot to a person, in a few minutes.',
  talk: {
    title: 'Talk to it as a customer',
    text: 'Open a published flow and ask in Chinese or English. To see a hand-off to a person, send:',
    tryLine: 'I want to complain',
    open: 'Open the chat',
    newTab: '(opens in a new tab)',
    none: 'No flow is published yet. Once one is, its chat page appears here.',
    noAccess: 'Your role cannot list the flows; ask a colleague for the link to a chat.',
  },
  desk: {
    title: 'Take a waiting customer',
    text: 'Customers who ask for a person, or get upset, join the waiting list.',
    accept: 'Choose a customer and accept the chat',
    answer: 'Your answers appear in the very same chat window',
    return: 'When you are done, close the chat or give it back to the bot',
    open: 'Open the agent desk',
    noAccess: 'Taking chats needs the role of owner, supervisor or agent.',
  },
  embed: {
    title: 'Put the chat on your site',
    text: 'Paste this before </body> of a page, and a chat bubble appears in its corner.',
    sites: 'Add the site to the flow\'s list of sites first; others cannot embed it.',
    flow: 'Flow',
    code: 'Embed code',
  },
  api: {
    title: 'API reference',
    text: 'Bring conversations into an app or another channel over HTTP, and try each call on the page.',
    open: 'Read the API reference',
  },
};

/** Texts of the start page. */
export const home = { zh, en };
