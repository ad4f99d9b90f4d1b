import type { Wording } from './Wording.ts';

const zh = {
  loading: '正在加载代码编辑器…',
} as const;

const en: Wording<typeof zh> = {
  loading: 'Loading the code editor…',
};

/** Texts of the code view. */
export const code = { zh, en };
