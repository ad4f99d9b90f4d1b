import { queryOptions } from '@tanstack/react-query';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';
import type { DeskView } from './deskSearch.ts';

/** The chats of one view, newest state. Looks again by itself now and then, for when the live events do not come through. */
export function deskListQuery(view: DeskView) {
  return queryOptions({ queryKey: deskKeys.list(view), queryFn: ({ signal }) => deskApi.list(view, signal), refetchInterval: 20_000 });
}
