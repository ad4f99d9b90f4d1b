import { useEffect } from 'react';
import type { StaffMember } from '../../server/contract.ts';
import type { OpenSearch } from '../app/openSearch.ts';
import { useStaff } from '../app/StaffContext.ts';
import { filterSearch } from './filter/filterSearch.ts';
import { tabSearch, type Tab } from './tabSearch.ts';

/** Where each page was left, for as long as somebody is signed in. */
const leftBy = new WeakMap<StaffMember, Map<Tab, OpenSearch>>();

/** Where tabs lead from a page: to the others as they were left, and on the tab of the page itself back to its beginning. */
export function useTabSearch(here: Tab | undefined, search: OpenSearch): (page: Tab) => OpenSearch {
  const staff = useStaff();
  useEffect(() => {
    if (here) leftBy.set(staff, (leftBy.get(staff) ?? new Map<Tab, OpenSearch>()).set(here, search));
  }, [staff, here, search]);
  return (page) => (here === undefined || page === here ? filterSearch(search) : tabSearch({ from: { page: here, search }, to: { page, left: leftBy.get(staff)?.get(page) } }));
}
