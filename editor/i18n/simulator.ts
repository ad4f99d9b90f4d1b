import type { Wording } from './Wording.ts';

const zh = {
  title: '试聊',
} as const;

const en: Wording<typeof zh> = {
  title: 'Try it',
};

/** Texts of the simulator. */
export const simulator = { zh, en };
