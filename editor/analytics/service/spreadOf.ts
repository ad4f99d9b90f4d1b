import type { ServiceFigureValue } from '../../../server/contract.ts';

/** The median or 90th percentile of a distribution. */
export function spreadOf(value: ServiceFigureValue | undefined, which: 'median' | 'p90' | 'mean'): number | null {
  return value?.kind === 'distribution' ? value[which] : null;
}
