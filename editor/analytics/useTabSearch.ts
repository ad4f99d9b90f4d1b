import { useEffect } from 'react';
import type { OpenSearch } from '../app/openSearch.ts';
import { filterSearch } from './filter/filterSearch.ts';
import { tabSearch, type Tab } from './tabSearch.ts';

/** Where each page was left, for as long as the console is open. */
const left = new Map<Tab, OpenSearch>();

/** Where tabs lead from a page: to the others as they were left, and on the tab of the page itself back to its beginning. */
export function useTabSearch(here: Tab | undefined, search: OpenSearch): (page: Tab) => OpenSearch {
  useEffect(() => {
    if (here) left.set(here, search);
  }, [here, search]);
  return (page) => (here === undefined || page === here ? filterSearch(search) : tabSearch({ from: { page: here, search }, to: { page, left: left.get(page) } }));
}
