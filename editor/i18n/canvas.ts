import type { Wording } from './Wording.ts';

const zh = {
  start: '起点',
} as const;

const en: Wording<typeof zh> = {
  start: 'Start',
};

/** Texts of the canvas, its palette and its menus. */
export const canvas = { zh, en };
