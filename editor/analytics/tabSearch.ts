import type { OpenSearch } from '../app/openSearch.ts';
import { filterNames, filterSearch } from './filter/filterSearch.ts';

export interface Tab {
  /** One flow at a time: what else its address says is of that flow. */
  readonly oneFlow: boolean;
  /** What it is narrowed to beside the common filter, in words that other pages know too. */
  readonly narrows: readonly string[];
}

interface Ways {
  readonly from: { readonly page: Tab; readonly search: OpenSearch };
  /** Its address when it was left, if it has been open. */
  readonly to: { readonly page: Tab; readonly left: OpenSearch | undefined };
}

/**
 * Where a tab leads: to the page as it was left, of what the filter chooses now, and narrowed as the page on show is where
 * both know how.
 */
export function tabSearch({ from, to }: Ways): OpenSearch {
  const common = filterSearch(from.search);
  const left = to.left === undefined || (to.page.oneFlow && to.left['flow'] !== common['flow']) ? {} : to.left;
  const both = to.page.narrows.filter((name) => from.page.narrows.includes(name));
  return { ...Object.fromEntries(Object.entries(left).filter(([name]) => !filterNames.includes(name))), ...Object.fromEntries(both.map((name) => [name, from.search[name]])), ...common };
}
