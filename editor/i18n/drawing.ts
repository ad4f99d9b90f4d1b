import type { Wording } from './Wording.ts';

const zh = {
  label: '流程画布，按 ? 查看快捷键',
  edge: { insert: '在连线中插入节点', remove: '删除连线' },
  group: { untitled: '未命名编组', title: '编组名称' },
  minimap: '小地图',
  note: { text: '便签内容', placeholder: '写点备注…' },
  outlet: '出口：{{title}}',
  open: '出口：{{title}}（未连接）',
  start: '起点',
  startText: '会话从这里开始',
  active: '会话正停在这里',
  passed: '会话经过了这里',
  unknown: '未知的节点类型：{{type}}',
  gone: '此出口已不存在，连线不再起作用',
  errors_other: '{{count}} 个错误',
  warnings_other: '{{count}} 个提醒',
} as const;

const en: Wording<typeof zh> = {
  label: 'Flow canvas; ? lists its keys',
  edge: { insert: 'Insert a node here', remove: 'Remove this edge' },
  group: { untitled: 'Untitled group', title: 'Group title' },
  minimap: 'Minimap',
  note: { text: 'Note', placeholder: 'Write a note…' },
  outlet: 'Outlet: {{title}}',
  open: 'Outlet: {{title}} (not connected)',
  start: 'Start',
  startText: 'Conversations begin here',
  active: 'The conversation is here',
  passed: 'The conversation has passed here',
  unknown: 'Unknown type of node: {{type}}',
  gone: 'This outlet is gone; its edge does nothing',
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
};

/** Texts of what is drawn on the canvas. They come with it, before its tools. */
export const drawing = { zh, en };
