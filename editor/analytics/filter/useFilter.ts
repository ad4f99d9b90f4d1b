import { useCallback } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { serverTime } from '../../app/serverTime.ts';
import { useNow } from '../../kit/useNow.ts';
import { useStable } from '../../kit/useStable.ts';
import type { OpenSearch } from '../../app/openSearch.ts';
import { readFilterAddress, type FilterAddress } from './filterSearch.ts';
import { resolveFilter, type Filter } from './resolveFilter.ts';
import { withFilter } from './withFilter.ts';

interface FilterNow {
  /** What to ask the server for; the same object for as long as it is the same. */
  readonly filter: Filter;
  /** As it stands in the address. */
  readonly address: FilterAddress;
  /** Changes the address; what is undefined leaves it. What is of a flow goes with it. */
  readonly set: (change: Partial<FilterAddress>) => void;
}

/**
 * Which conversations are looked at: read from the address, and kept there.
 *
 * @param oneFlow whether the page is of one flow at a time.
 */
export function useFilter(oneFlow = false): FilterNow {
  const search = useSearch({ from: '/dressed/house/analytics' });
  const navigate = useNavigate();
  // A page that is open over midnight goes on to the next day.
  const minute = useNow(60_000);
  const filter = useStable(resolveFilter(readFilterAddress(search), serverTime(minute), Intl.DateTimeFormat().resolvedOptions().timeZone));
  const set = useCallback((change: Partial<FilterAddress>) => {
    void navigate({ to: '.', search: (before: OpenSearch) => withFilter(before, change, oneFlow), replace: true });
  }, [navigate, oneFlow]);
  return { filter, address: readFilterAddress(search), set };
}
