import type { Wording } from './Wording.ts';

const zh = {
  name: 'Handrail',
  room: { flows: '流程' },
  loading: '正在加载…',
} as const;

const en: Wording<typeof zh> = {
  name: 'Handrail',
  room: { flows: 'Flows' },
  loading: 'Loading…',
};

/** The house's texts that are there from the start: all that the canvas and a page that loads say of it. The others are in `app`. */
export const appStart = { zh, en };
