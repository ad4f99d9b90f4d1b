import type { Wording } from './Wording.ts';

const zh = {
  name: 'Handrail',
  room: { home: '首页', flows: '流程', knowledge: '知识库', desk: '坐席工作台', tickets: '工单', contacts: '客户', analytics: '分析', staff: '员工' },
  loading: '正在加载…',
} as const;

const en: Wording<typeof zh> = {
  name: 'Handrail',
  room: { home: 'Home', flows: 'Flows', knowledge: 'Knowledge', desk: 'Agent desk', tickets: 'Tickets', contacts: 'Contacts', analytics: 'Analytics', staff: 'Staff' },
  loading: 'Loading…',
};

/** The house's texts that are there from the start: all that the canvas and a page that loads say of it. The others are in `app`. */
export const appStart = { zh, en };
