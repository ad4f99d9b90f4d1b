import { useQuery } from '@tanstack/react-query';
import type { AnalyticsChoices } from '../../../server/contract.ts';
import { flowsQuery } from '../../home/flowsQuery.ts';
import { choicesQuery } from './choicesQuery.ts';
import { useFilter } from './useFilter.ts';

export type ChosenFlow = AnalyticsChoices['flows'][number];

/** For pages that show one flow at a time: the one that is chosen, else the one that most customers talk to; null when there is none. */
export function useFlow(): { readonly flow: ChosenFlow | null | undefined; readonly error: Error | null } {
  const { filter } = useFilter();
  const { data: choices, error } = useQuery(choicesQuery);
  const { data: flows, error: flowsError } = useQuery(flowsQuery);
  const busiest = flows?.filter(({ liveVersion }) => liveVersion !== null).toSorted((one, other) => other.conversationsThisWeek - one.conversationsThisWeek)[0]?.id;
  if (choices === undefined || flows === undefined) return { flow: undefined, error: error ?? flowsError };
  const { flows: known } = choices;
  return { flow: known.find(({ id }) => id === filter.flow) ?? known.find(({ id }) => id === busiest) ?? known[0] ?? null, error: null };
}
