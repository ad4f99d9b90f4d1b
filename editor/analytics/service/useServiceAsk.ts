import { useMemo } from 'react';
import { toQuery } from '../filter/toQuery.ts';
import { useFilter } from '../filter/useFilter.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { serviceSearch, type ServiceSearch } from './serviceSearch.ts';

interface ServiceAsk {
  /** The query of every request of the page. */
  readonly query: string;
  /** The same, with the days that it is compared with. */
  readonly compared: string;
  readonly search: ServiceSearch;
  readonly change: (next: Partial<ServiceSearch>) => void;
}

/** What the page is of: the common filter, who worked, and what it is compared with. */
export function useServiceAsk(): ServiceAsk {
  const { filter } = useFilter();
  const [search, change] = usePageSearch(serviceSearch);
  const { team, agent, within, beforeFrom, beforeTo } = search;
  const query = useMemo(() => toQuery(filter, { team, agent, within }), [filter, team, agent, within]);
  const days = toQuery({ beforeFrom, beforeTo });
  return { query, compared: days === '' ? query : `${query}&${days}`, search, change };
}
