import type { TableColumn } from '../../contract.ts';

/** Something said in Chinese and in English. */
export type Pair = readonly [zh: string, en: string];

/** A column: the name that stays from release to release, what it holds, its title and what it means. */
export function columnOf(name: string, kind: TableColumn['kind'], [zh, en]: Pair, [zhAbout, enAbout]: Pair, words = false): TableColumn {
  return { name, kind, title: { zh, en }, about: { zh: zhAbout, en: enAbout }, words };
}
