import type { Wording } from './Wording.ts';

const zh = {
  back: '返回',
  copy: { do: '复制链接', done: '已复制', failed: '无法复制' },
  desk: '在工作台打开',
  going: '进行中',
  facts: '会话信息',
  fact: { begun: '开始', lasted: '时长', flow: '流程', channel: '渠道', language: '语言', end: '结束方式' },
  flow: '{{name}} · 第 {{version}} 版',
  goingFor: '已进行 {{time}}',
  end: { silent: '客户不再回应', closed: '客户关闭了会话', handed: '转人工后结束', failed: '出错', ended: '流程走完' },
  endAt: '{{end}}，在“{{node}}”',
  view: { label: '查看', log: '对话', path: '路径与情绪' },
  log: '对话记录',
  empty: '这个会话还没有消息。',
  earlier: '显示更早的消息',
  mark: { helped: '客户认为有帮助', unhelpful: '客户认为没有帮助', unsure: '知识库没有把握，给出了建议', missed: '知识库没有找到答案', unmet: '没有听懂', erased: '内容已清除' },
  pathEarlier: '更早的步骤未显示。',
  pathNone: '还没有经过任何节点。',
  became: { open: '停在这里', silent: '客户不再回应，在此流失', closed: '客户关闭会话，在此流失', handed: '转人工', failed: '出错', ended: '在此结束' },
  stayed: '停留 {{time}}',
  day: { today: '今天', yesterday: '昨天' },
} as const;

const en: Wording<typeof zh> = {
  back: 'Back',
  copy: { do: 'Copy link', done: 'Copied', failed: 'Could not be copied' },
  desk: 'Open at the desk',
  going: 'Under way',
  facts: 'About this conversation',
  fact: { begun: 'Began', lasted: 'Lasted', flow: 'Flow', channel: 'Channel', language: 'Language', end: 'Ended' },
  flow: '{{name}} · version {{version}}',
  goingFor: '{{time}} so far',
  end: { silent: 'The customer went silent', closed: 'The customer closed the chat', handed: 'Handed to a person', failed: 'Something failed', ended: 'The flow came to its end' },
  endAt: '{{end}} at “{{node}}”',
  view: { label: 'Show', log: 'Conversation', path: 'Path and mood' },
  log: 'Conversation',
  empty: 'Nothing has been said yet.',
  earlier: 'Show earlier messages',
  mark: { helped: 'The customer said it helped', unhelpful: 'The customer said it did not help', unsure: 'The knowledge was not sure and made suggestions', missed: 'The knowledge had no answer', unmet: 'Not understood', erased: 'The words have been erased' },
  pathEarlier: 'Earlier steps are not shown.',
  pathNone: 'No node has been visited yet.',
  became: { open: 'Is here now', silent: 'Went silent: left here', closed: 'Closed the chat: left here', handed: 'To a person', failed: 'Failed', ended: 'Ended here' },
  stayed: 'stayed {{time}}',
  day: { today: 'Today', yesterday: 'Yesterday' },
};

/** Texts of a conversation that is read. */
export const chatRecord = { zh, en };
