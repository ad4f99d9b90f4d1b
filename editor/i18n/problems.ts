import type { Wording } from './Wording.ts';

const zh = {
  none: '没有发现问题',
} as const;

const en: Wording<typeof zh> = {
  none: 'No problems found',
};

/** Texts of the problem list. */
export const problems = { zh, en };
