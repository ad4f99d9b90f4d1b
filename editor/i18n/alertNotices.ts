import type { Wording } from './Wording.ts';

const zh = {
  badge_other: '{{count}} 个预警进行中',
  home_other: '{{count}} 个指标异常',
  homeOpen: '查看预警',
} as const;

const en: Wording<typeof zh> = {
  badge_one: '{{count}} alert open',
  badge_other: '{{count}} alerts open',
  home_one: '{{count}} figure is out of the ordinary',
  home_other: '{{count}} figures are out of the ordinary',
  homeOpen: 'See alerts',
};

/** What the rail and the home page say of alerts. */
export const alertNotices = { zh, en };
