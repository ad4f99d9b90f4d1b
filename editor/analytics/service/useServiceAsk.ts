import { useMemo } from 'react';
import { toQuery } from '../filter/toQuery.ts';
import { useFilter } from '../filter/useFilter.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { serviceSearch, type ServiceSearch } from './serviceSearch.ts';

interface ServiceAsk {
  /** The query of every request of the page. */
  readonly query: string;
  readonly search: ServiceSearch;
  readonly change: (next: Partial<ServiceSearch>) => void;
}

/** What the page is of: the common filter, and who worked. */
export function useServiceAsk(): ServiceAsk {
  const { filter } = useFilter();
  const [search, change] = usePageSearch(serviceSearch);
  const { team, agent, within } = search;
  const query = useMemo(() => toQuery(filter, { team, agent, within }), [filter, team, agent, within]);
  return { query, search, change };
}
