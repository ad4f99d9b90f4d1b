import type { Alert, AlertScope } from '../../../contract.ts';

type Condition = 'above' | 'below' | 'either';

/** What the messages of alerts say, in one language. */
interface AlertTexts {
  /** Which of a figure's words are meant. */
  readonly at: 0 | 1;
  readonly comma: string;
  readonly within: (where: string) => string;
  readonly again: string;
  readonly title: (rule: string, figure: string, value: string) => string;
  readonly over: (why: string, rule: string) => string;
  readonly now: (figure: string, minutes: number, value: string) => string;
  readonly since: (time: string) => string;
  readonly from: (from: string, to: string) => string;
  readonly where: (where: string) => string;
  readonly limit: (direction: 'above' | 'below', value: string) => string;
  readonly usual: (weeks: number, middle: string, low: string, high: string) => string;
  readonly worst: Readonly<Record<Condition, (value: string) => string>>;
  readonly ended: Readonly<Record<NonNullable<Alert['endedAs']>, string>>;
  readonly outOf: (count: number, of: number) => string;
  readonly seconds: (minutes: number, seconds: number) => string;
  readonly scope: Readonly<Record<Exclude<keyof AlertScope, 'eachTopic'>, (value: string) => string>>;
  readonly rescue: string;
  readonly noTopic: string;
  readonly open: string;
  readonly figures: string;
}

const zh: AlertTexts = {
  at: 0,
  comma: '，',
  within: (where) => `（${where}）`,
  again: '仍在持续：',
  title: (rule, figure, value) => `${rule}：${figure} ${value}`,
  over: (why, rule) => `${why}：${rule}`,
  now: (figure, minutes, value) => `最近 ${minutes} 分钟${figure}为 ${value}。`,
  since: (time) => `开始于 ${time}。`,
  from: (from, to) => `从 ${from} 到 ${to}。`,
  where: (where) => `范围：${where}。`,
  limit: (direction, value) => `设定的界限：${{ above: '高于', below: '低于' }[direction]} ${value}。`,
  usual: (weeks, middle, low, high) => `前 ${weeks} 周同一时段通常为 ${middle}，正常范围 ${low} 至 ${high}。`,
  worst: { above: (value) => `最高 ${value}。`, below: (value) => `最低 ${value}。`, either: (value) => `偏离最大时为 ${value}。` },
  ended: { over: '已恢复正常', 'rule-changed': '规则已修改，监测重新开始', 'rule-removed': '规则已删除' },
  outOf: (count, of) => `（${of} 个中 ${count} 个）`,
  seconds: (minutes, seconds) => (minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds} 秒`),
  scope: { flow: (value) => `流程 ${value}`, node: (value) => `节点 ${value}`, channel: (value) => `渠道 ${value}`, team: (value) => `技能组 ${value}`, base: (value) => `知识库 ${value}`, topic: (value) => `分类 ${value}` },
  rescue: '流程之外的人工兜底',
  noTopic: '没有分类',
  open: '查看预警和相关会话',
  figures: '查看统计',
};

const en: AlertTexts = {
  at: 1,
  comma: ', ',
  within: (where) => ` (${where})`,
  again: 'Still: ',
  title: (rule, figure, value) => `${rule}: ${figure} ${value}`,
  over: (why, rule) => `${why}: ${rule}`,
  now: (figure, minutes, value) => `${figure} in the last ${minutes} minutes: ${value}.`,
  since: (time) => `Since ${time}.`,
  from: (from, to) => `From ${from} to ${to}.`,
  where: (where) => `Where: ${where}.`,
  limit: (direction, value) => `Limit: ${direction} ${value}.`,
  usual: (weeks, middle, low, high) => `Usual at this hour of the week: ${middle}, from ${low} to ${high} (${weeks} weeks).`,
  worst: { above: (value) => `Highest: ${value}.`, below: (value) => `Lowest: ${value}.`, either: (value) => `Worst value: ${value}.` },
  ended: { over: 'Back to normal', 'rule-changed': 'Rule changed; watching restarted', 'rule-removed': 'Rule removed' },
  outOf: (count, of) => ` (${count} of ${of})`,
  seconds: (minutes, seconds) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
  scope: { flow: (value) => `flow ${value}`, node: (value) => `node ${value}`, channel: (value) => `channel ${value}`, team: (value) => `team ${value}`, base: (value) => `knowledge base ${value}`, topic: (value) => `category ${value}` },
  rescue: 'the person behind the flow',
  noTopic: 'no category',
  open: 'The alert and its conversations',
  figures: 'The figures',
};

export const alertTexts = { zh, en } as const;
