import { consoleText, type Outlet } from '../../engine/sdk/index.ts';
import type { ConditionConfig } from './schema.ts';

/** One way out per case, and one for when none holds. An untitled case is named by its expression. */
export function conditionOutlets({ cases }: ConditionConfig): readonly Outlet[] {
  return [...cases.map(({ id, when, title }) => ({ name: caseOutlet(id), title: consoleText(title, shortened(when)) })), otherwise];
}

export function caseOutlet(id: string): string {
  return `case:${id}`;
}

const otherwise: Outlet = { name: 'otherwise', title: { zh: '其他情况', en: 'Otherwise' } };

function shortened(expression: string): string {
  return expression.length > 60 ? `${expression.slice(0, 59)}…` : expression;
}
