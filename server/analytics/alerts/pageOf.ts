import type { AlertFigure, AlertScope } from '../../contract.ts';
import { dayOf } from '../filter/periodOf.ts';

interface Lasting {
  readonly figure: AlertFigure;
  readonly scope: AlertScope;
  readonly zone: string;
  readonly begunAt: number;
  /** Its end, or when it was last seen. */
  readonly until: number;
}

const pages: Readonly<Record<AlertFigure, string>> = {
  volume: '/analytics',
  handoffRate: '/analytics',
  misses: '/analytics/knowledge',
  negativeMood: '/analytics',
  longestWait: '/analytics',
  waitP90: '/analytics',
  abandonment: '/analytics',
  nodeFailures: '/analytics/drop-off',
};

/** The page of the console that shows what an alert is about, with the days that it lasted and its scope as its filter. */
export function pageOf({ figure, scope, zone, begunAt, until }: Lasting): string {
  const search = new URLSearchParams({ from: dayOf(begunAt, zone), to: dayOf(until, zone), zone });
  const { node, eachTopic: _, ...filter } = scope;
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  if (node === '') search.set('rescue', '1');
  else if (node !== undefined) search.set('node', node);
  return `${pages[figure]}?${search.toString()}`;
}
