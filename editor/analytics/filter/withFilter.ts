import type { OpenSearch } from '../../app/openSearch.ts';
import { toAddress } from '../toAddress.ts';
import { filterNames, type FilterAddress } from './filterSearch.ts';

/** How a page of one flow is looked at, whichever the flow. */
const ofAnyFlow: readonly string[] = [...filterNames, 'view', 'shown', 'colour', 'depth', 'by', 'sort'];

/**
 * An address with a changed filter. Another flow leaves behind the versions of the one before and, on a page of one flow,
 * all else that is of it: its nodes, and lists that are open. Who chooses versions says of which flow: the one on show.
 */
export function withFilter(before: OpenSearch, change: Partial<FilterAddress>, oneFlow: boolean): OpenSearch {
  const moves = 'flow' in change && !('versions' in change) && change.flow !== before['flow'];
  const kept = moves ? Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'versions' && (!oneFlow || ofAnyFlow.includes(name)))) : before;
  return { ...kept, ...toAddress(change) };
}
