import type { Wording } from './Wording.ts';

const zh = {
  checking: '正在检查…',
  none: '没有发现问题',
  noneText: '无论客户怎么回答，都不会被卡住：每条路都通向下一步、人工或结束。',
  errors_other: '{{count}} 个错误',
  warnings_other: '{{count}} 个提醒',
  errorsText: '修复错误后才能发布。',
  warningsText: '不影响发布，建议处理。',
  customer: '对客户的影响',
  show: '在画布中查看 {{node}}',
  whole: '整个流程',
  more_other: '再显示 {{count}} 个',
  fixAll_other: '全部修复（{{count}}）',
  button: '问题：{{errors}}，{{warnings}}',
} as const;

const en: Wording<typeof zh> = {
  checking: 'Checking…',
  none: 'No problems found',
  noneText: 'Whatever customers answer, nobody gets stuck: every way leads on, to a person or to an end.',
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  errorsText: 'They have to be fixed before you can publish.',
  warningsText: 'You can publish with them; better look at them first.',
  customer: 'What customers see',
  show: 'Show {{node}} on the canvas',
  whole: 'The whole flow',
  more_one: 'Show one more',
  more_other: 'Show {{count}} more',
  fixAll_one: 'Fix it',
  fixAll_other: 'Fix all {{count}}',
  button: 'Problems: {{errors}}, {{warnings}}',
};

/** Texts of the problem list. */
export const problems = { zh, en };
