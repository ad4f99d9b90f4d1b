import { consoleText, type Outlet } from '../../engine/sdk/index.ts';
import type { ClassifyConfig } from './schema.ts';

/** One way out per topic, one for what is like none of them, one for when it cannot be told. */
export function classifyOutlets({ classes }: ClassifyConfig): readonly Outlet[] {
  return [...classes.map(({ id, name }) => ({ name: classOutlet(id), title: consoleText(name, id) })), other, failed];
}

export function classOutlet(id: string): string {
  return `${prefix}${id}`;
}

/** The topic that an outlet is of; null where it is of none. */
export function classOf(outlet: string): string | null {
  return outlet.startsWith(prefix) ? outlet.slice(prefix.length) : null;
}

/** Between which texts, the second not included, the outlets of topics lie. */
export const classOutlets = ['class:', 'class;'] as const;

const [prefix] = classOutlets;

const other: Outlet = { name: 'other', title: { zh: '其他', en: 'Other' } };
const failed: Outlet = { name: 'failed', title: { zh: '识别失败', en: 'Failed' }, optional: true };
