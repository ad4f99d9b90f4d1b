import type { ServiceFigureValue } from '../../../server/contract.ts';

/** The one number of a figure: the count, the share, the mean, or the length. */
export function headOf(value: ServiceFigureValue | undefined): number | null {
  switch (value?.kind) {
    case 'count':
      return value.count;
    case 'share':
      return value.share;
    case 'distribution':
      return value.mean;
    case 'duration':
      return value.milliseconds;
    case 'split':
      return value.of;
    case undefined:
      return null;
  }
}
