import type { Wording } from './Wording.ts';

const zh = {
  title: '流程',
} as const;

const en: Wording<typeof zh> = {
  title: 'Flows',
};

/** Texts of the list of flows. */
export const flows = { zh, en };
