import type { SoFar } from '../../charts/SoFar.ts';

/**
 * Whether days, from one of them on, are still running.
 *
 * @example soFarOf({ from: '2026-11-23', days: 7 }, '2026-11-27') // 'period'
 */
export function soFarOf({ from, days = 1 }: { readonly from: string; readonly days?: number }, today: string): SoFar | undefined {
  const since = (Date.parse(today) - Date.parse(from)) / dayMs;
  if (since < 0 || since >= days) return undefined;
  return days === 1 ? 'today' : 'period';
}

const dayMs = 86_400_000;
