import type { Wording } from './Wording.ts';

const zh = {
  title: '版本',
} as const;

const en: Wording<typeof zh> = {
  title: 'Versions',
};

/** Texts of saving, publishing and the history. */
export const versions = { zh, en };
