import type { Wording } from './Wording.ts';

const zh = {
  chart: '图表',
  asTable: '以表格查看',
  asChart: '以图表查看',
  toggle: '“{{title}}”以表格查看',
  save: '下载“{{title}}”',
  png: 'PNG 图片',
  svg: 'SVG 矢量图',
  csv: 'CSV 表格',
  keys: '用方向键逐项查看，按 Esc 收起。',
  keysPick: '用方向键逐项查看，按回车选定，按 Esc 收起。',
  cell: '{{title}}：{{value}}',
  comma: '，',
  explain: '{{label}}是什么：{{text}}',
  spread: '中位数 {{median}} · P90 {{p90}}',
  of_other: '样本 {{shown}}',
  soFar: {
    today: '今天至今',
    period: '至今',
    note: '虚线和空心处为{{running}}，尚未结束。',
  },
} as const;

const en: Wording<typeof zh> = {
  chart: 'chart',
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  toggle: '"{{title}}" as a table',
  save: 'Download "{{title}}"',
  png: 'PNG picture',
  svg: 'SVG drawing',
  csv: 'CSV table',
  keys: 'Arrow keys read the points one by one; Esc ends it.',
  keysPick: 'Arrow keys read the points one by one; Enter picks one, Esc ends it.',
  cell: '{{title}}: {{value}}',
  comma: ', ',
  explain: 'What {{label}} is: {{text}}',
  spread: 'median {{median}} · p90 {{p90}}',
  of_one: 'of {{shown}}',
  of_other: 'of {{shown}}',
  soFar: {
    today: 'so far today',
    period: 'so far',
    note: ' Dashed and hollow: {{running}}.',
  },
};

/** Texts of charts and figures. */
export const charts = { zh, en };
