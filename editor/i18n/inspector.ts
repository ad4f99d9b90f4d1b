import type { Wording } from './Wording.ts';

const zh = {
  empty: '选择一个节点，即可在这里修改它的设置。',
} as const;

const en: Wording<typeof zh> = {
  empty: 'Select a node to change its settings here.',
};

/** Texts of the inspector. */
export const inspector = { zh, en };
