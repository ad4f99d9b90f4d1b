import type { FlowEdge, FlowNode } from '../../../../engine/sdk/flow.ts';
import { outletsOf } from '../../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../../nodes/cards.ts';
import type { NodeDropOff } from '../../../../server/contract.ts';
import type { Language } from '../../../i18n/language.ts';

/** One way out of a node. */
export interface OutletReading {
  readonly outlet: string;
  readonly title: string;
  readonly visits: number;
  /** Of the visits that are over; null where there is none. */
  readonly share: number | null;
  /** The node that it leads to; null where no edge leaves by it. */
  readonly to: string | null;
}

/** A node's ways out: those that are always there, and others that an edge or a visit leaves by. `edges` are the node's own. */
export function outletReadings(node: FlowNode, edges: readonly FlowEdge[], { outlets, decided }: NodeDropOff, language: Language): readonly OutletReading[] {
  const known = outletsOf(cards, node);
  const titles = new Map(known.map(({ name, title }) => [name, title[language]]));
  // An outlet has one edge; of two, the first counts.
  const targets = new Map(edges.toReversed().map(({ outlet, to }) => [outlet, to]));
  const visits = new Map(outlets.map(({ outlet, visits: left }) => [outlet, left]));
  const wanted = new Set([...known.flatMap(({ name, optional }) => (optional ? [] : [name])), ...targets.keys(), ...visits.keys()]);
  const names = new Set([...titles.keys(), ...wanted]);
  return [...names].filter((name) => wanted.has(name)).map((outlet) => {
    const left = visits.get(outlet) ?? 0;
    return { outlet, title: titles.get(outlet) ?? outlet, visits: left, share: decided === 0 ? null : left / decided, to: targets.get(outlet) ?? null };
  });
}
