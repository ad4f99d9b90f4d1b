import { useQuery } from '@tanstack/react-query';
import type { AnalyticsChoices } from '../../../server/contract.ts';
import { flowsQuery } from '../../home/flowsQuery.ts';
import { choicesQuery } from './choicesQuery.ts';
import { useFilter } from './useFilter.ts';

export type ChosenFlow = AnalyticsChoices['flows'][number];

interface FlowNow {
  /** Null when there is none. */
  readonly flow: ChosenFlow | null | undefined;
  /** Whether one is chosen that is not there. */
  readonly gone: boolean;
  readonly error: Error | null;
}

/** For pages that show one flow at a time: the one that is chosen, and where none is, the one that most customers talk to. */
export function useFlow(): FlowNow {
  const { filter } = useFilter();
  const { data: choices, error } = useQuery(choicesQuery);
  const { data: flows, error: flowsError } = useQuery(flowsQuery);
  const busiest = flows?.filter(({ liveVersion }) => liveVersion !== null).toSorted((one, other) => other.conversationsThisWeek - one.conversationsThisWeek)[0]?.id;
  if (choices === undefined || flows === undefined) return { flow: undefined, gone: false, error: error ?? flowsError };
  const { flows: known } = choices;
  const chosen = known.find(({ id }) => id === filter.flow);
  if (filter.flow !== undefined) return { flow: chosen ?? null, gone: chosen === undefined, error: null };
  return { flow: known.find(({ id }) => id === busiest) ?? known[0] ?? null, gone: false, error: null };
}
