import type { AlertRule } from './alerts.ts';

/** Something that most houses want to be told of, ready to be watched. Words are in Chinese and in English. */
export interface SuggestedRule extends Pick<AlertRule, 'figure' | 'scope' | 'condition' | 'least'> {
  readonly id: 'volume' | 'handoffRate' | 'misses' | 'longestWait' | 'nodeFailures' | 'abandonment' | 'negativeMood';
  readonly name: readonly [zh: string, en: string];
  /** What it tells of, and why that is worth knowing. */
  readonly why: readonly [zh: string, en: string];
}

/** What is worth watching in most houses, the most telling first. Lines are such as fit many; whoever adds one can move it. */
export const suggestedRules: readonly SuggestedRule[] = [
  {
    id: 'misses',
    figure: 'misses',
    scope: { eachTopic: true },
    condition: { kind: 'unusual', direction: 'above' },
    least: 5,
    name: ['某类问题突然答不上来', 'A topic suddenly goes unanswered'],
    why: ['某个分类下答不上来的提问明显变多：往往是出了故障、上了新活动，或者知识缺了一块。', 'Many more questions on one topic find no answer: usually something broke or was launched, or a piece of knowledge is missing.'],
  },
  {
    id: 'longestWait',
    figure: 'longestWait',
    scope: {},
    condition: { kind: 'line', direction: 'above', at: 600, minutes: 15 },
    least: 1,
    name: ['有客户等了超过 10 分钟', 'Somebody waits over 10 minutes'],
    why: ['排队的客户里有人等得太久，需要加人，或先看看谁空着。', 'Somebody in the queue waits too long: it needs more people, or a look at who is free.'],
  },
  {
    id: 'handoffRate',
    figure: 'handoffRate',
    scope: {},
    condition: { kind: 'unusual', direction: 'above' },
    least: 20,
    name: ['转人工异常增多', 'Unusually many hand-offs'],
    why: ['机器人解决不了的会话比平常多，先看是哪个流程、哪类问题。', 'The bot settles less than it usually does at this hour: see which flow, and what is asked.'],
  },
  {
    id: 'nodeFailures',
    figure: 'nodeFailures',
    scope: {},
    condition: { kind: 'line', direction: 'above', at: 4, minutes: 60 },
    least: 1,
    name: ['某个节点接连出错', 'A node keeps failing'],
    why: ['同一个节点一小时内出错 5 次以上，多半是接口故障或刚发布的版本有问题。', 'One node fails five times or more within an hour: mostly an interface that is down, or a version just published.'],
  },
  {
    id: 'volume',
    figure: 'volume',
    scope: {},
    condition: { kind: 'unusual', direction: 'either' },
    least: 10,
    name: ['会话量异常', 'Unusual number of conversations'],
    why: ['突然变多，可能出了大事；突然变少，可能是网站上的入口坏了。', 'Many more may mean that something happened; many fewer, that the way in on your site is broken.'],
  },
  {
    id: 'abandonment',
    figure: 'abandonment',
    scope: {},
    condition: { kind: 'line', direction: 'above', at: 0.3, minutes: 60 },
    least: 10,
    name: ['排队时离开的客户太多', 'Too many leave the queue'],
    why: ['一小时内离开队列的客户中，超过三成没等到人就走了。', 'Of those who left the queue within an hour, more than three in ten went before anybody took them.'],
  },
  {
    id: 'negativeMood',
    figure: 'negativeMood',
    scope: {},
    condition: { kind: 'unusual', direction: 'above' },
    least: 20,
    name: ['客户情绪变差', 'Customers grow upset'],
    why: ['负面消息的占比高于每周同一时段，常比投诉来得更早。', 'More messages sound negative than usual at this hour; that often comes before complaints do.'],
  },
];

/** A suggestion as a rule, told in a language and by the clocks of a zone. */
export function ruleOfSuggestion({ name, figure, scope, condition, least }: SuggestedRule, language: AlertRule['language'], zone: string): AlertRule {
  return { name: name[language === 'zh' ? 0 : 1], on: true, language, zone, figure, scope, condition, least, quiet: [], remindAfterMinutes: null };
}
