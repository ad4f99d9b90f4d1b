import { serverTime } from '../../app/serverTime.ts';
import type { SoFar } from '../../charts/SoFar.ts';
import { useNow } from '../../kit/useNow.ts';
import { dayIn } from './dayIn.ts';
import { soFarOf } from './soFarOf.ts';
import { useFilter } from './useFilter.ts';

/** Whether the last point of a chart of days is still running, in the filter's time zone. */
export function useSoFar(last: Parameters<typeof soFarOf>[0] | undefined): SoFar | undefined {
  const { filter: { zone } } = useFilter();
  const today = dayIn(zone, serverTime(useNow(60_000)));
  return last && soFarOf(last, today);
}
