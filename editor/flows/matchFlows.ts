import type { FlowSummary } from '../../server/contract.ts';

export type FlowFilter = 'all' | 'live' | 'archived';

export interface Matches {
  /** Those to show. */
  readonly shown: readonly FlowSummary[];
  /** How many archived flows fit the words but are put away. */
  readonly putAway: number;
}

/**
 * The flows to show: those that hold every word of the search in a name, in whatever language, or in the slug.
 * Archived ones show only when asked for.
 */
export function matchFlows(flows: readonly FlowSummary[], filter: FlowFilter, search: string): Matches {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const fitting = flows.filter(({ name, slug }) => {
    const text = fold([...Object.values(name), slug].join('\n'));
    return words.every((word) => text.includes(word));
  });
  const archived = fitting.filter((flow) => flow.archived);
  if (filter === 'archived') return { shown: archived, putAway: 0 };
  const active = fitting.filter((flow) => !flow.archived);
  if (filter === 'live') return { shown: active.filter(({ liveVersion }) => liveVersion !== null), putAway: 0 };
  return { shown: active, putAway: words.length === 0 ? 0 : archived.length };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
