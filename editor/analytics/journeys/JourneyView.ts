import type { Filter } from '../filter/resolveFilter.ts';
import type { ChosenFlow } from '../filter/useFlow.ts';

/** What each view of the page is given: the flow, and a filter that is of it. */
export interface JourneyViewProps {
  flow: ChosenFlow;
  filter: Filter;
}
