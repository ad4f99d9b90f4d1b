import { consoleText, type Outlet } from '../../engine/sdk/index.ts';
import type { ConditionConfig } from './schema.ts';

/** One way out per case, one for when none holds, one for when they cannot be worked out. An untitled case is named by its expression. */
export function conditionOutlets({ cases }: ConditionConfig): readonly Outlet[] {
  return [...cases.map(({ id, when, title }) => ({ name: caseOutlet(id), title: consoleText(title, shortened(when)) })), otherwise, failed];
}

export function caseOutlet(id: string): string {
  return `case:${id}`;
}

const otherwise: Outlet = { name: 'otherwise', title: { zh: '其他情况', en: 'Otherwise' } };
const failed: Outlet = { name: 'failed', title: { zh: '计算失败', en: 'Failed' }, optional: true };

function shortened(expression: string): string {
  return expression.length > 60 ? `${expression.slice(0, 59)}…` : expression;
}
