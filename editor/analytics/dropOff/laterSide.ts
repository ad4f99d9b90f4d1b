import type { Filter } from '../filter/resolveFilter.ts';
import type { DropOffSearch } from './dropOffSearch.ts';

/** What is looked at when it is compared with another version: without that one, so that no conversation is on both sides. */
export function laterSide(filter: Filter, { against, beforeVersions }: Pick<DropOffSearch, 'against' | 'beforeVersions'>, known: readonly number[]): Filter {
  if (against !== 'version' || beforeVersions === undefined) return filter;
  const [chosen, before] = [filter.versions?.split(',').map(Number) ?? known, beforeVersions.split(',').map(Number)];
  const rest = chosen.filter((version) => !before.includes(version));
  return rest.length === 0 ? filter : { ...filter, versions: rest.toSorted((a, b) => a - b).join(',') };
}
