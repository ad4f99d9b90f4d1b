import type { DropOff, DropOffComparison, NodeDropOff, Proportion } from '../../../server/contract.ts';
import type { FlowNode } from '../../../engine/sdk/flow.ts';
import { typeTitle } from '../../canvas/nodeName.ts';
import { nodeType } from '../../canvas/nodeType.ts';
import type { Language } from '../../i18n/language.ts';
import { flowOrder } from '../flowOrder.ts';
import { drawnNames } from './drawnNames.ts';
import type { LaidOver } from './layOver.ts';

/** How a node's drop-off stands against another's. */
export interface Change {
  readonly before: Proportion;
  /** Share now less share before; null where one has none. */
  readonly difference: number | null;
  /** Corrected for how many nodes were compared; null where it cannot be said. */
  readonly p: number | null;
  readonly significant: boolean;
}

/** All that is shown of one node. */
export interface NodeReading {
  /** Null is the rescue behind the flow. */
  readonly node: string | null;
  readonly name: string;
  readonly type: string;
  readonly icon: string | undefined;
  readonly group: string | undefined;
  readonly place: 'drawn' | 'removed' | 'rescue';
  /** The newest of the other versions that had it otherwise, or, where it is not drawn, had it, and whether that is newer than the one drawn; null where there is none. */
  readonly since: { readonly version: number; readonly isNewer: boolean } | null;
  readonly figures: NodeDropOff;
  /** Null until it is known. */
  readonly persons: number | null;
  /** Null where nothing is compared, or the node was not visited on either side. */
  readonly change: Change | null;
}

interface Sources {
  readonly drawn: LaidOver;
  readonly dropOff: DropOff;
  readonly persons: ReadonlyMap<string | null, number> | undefined;
  readonly comparison: DropOffComparison | undefined;
  readonly language: Language;
  readonly rescueWords: { readonly name: string; readonly type: string };
}

/** What is shown of every node: those drawn in flow order, those removed since, and the rescue when it was visited. */
export function nodeReadings({ drawn, dropOff, persons, comparison, language, rescueWords }: Sources): readonly NodeReading[] {
  const figures = new Map(dropOff.nodes.map((each) => [each.node, each]));
  const before = new Map(comparison?.before.nodes.map((each) => [each.node, each.dropOff]));
  const changes = new Map(comparison?.nodes.map((each) => [each.node, each]));
  const byId = new Map(drawn.document.nodes.map((node) => [node.id, node]));
  const names = drawnNames(drawn, language);

  function common(node: string | null) {
    const [change, earlier] = [changes.get(node), before.get(node)];
    return {
      node,
      figures: figures.get(node) ?? nothing(node),
      persons: persons === undefined ? null : (persons.get(node) ?? 0),
      change: change === undefined ? null : { before: earlier ?? none, difference: change.difference, p: change.p, significant: change.significant },
    };
  }

  function read(node: FlowNode, place: 'drawn' | 'removed'): NodeReading {
    const type = nodeType(node.type);
    const since = drawn.since.get(node.id);
    return { name: names.get(node.id) ?? node.id, type: typeTitle(node.type, language), icon: type?.icon, group: type?.group, place, since: since === undefined ? null : { version: since, isNewer: since > drawn.version }, ...common(node.id) };
  }

  return [
    ...flowOrder(drawn.document).flatMap((id) => byId.get(id) ?? []).map((node) => read(node, 'drawn')),
    ...drawn.removed.map((node) => read(node, 'removed')),
    ...(figures.has(null) || before.has(null) ? [{ ...rescueWords, icon: 'IconHeadset', group: 'people', place: 'rescue' as const, since: null, ...common(null) }] : []),
  ];
}

const none: Proportion = { count: 0, of: 0, share: null, low: 0, high: 1 };

/** A node that nobody came to. */
function nothing(node: string | null): NodeDropOff {
  return { node, visits: 0, conversations: 0, decided: 0, onward: 0, outlets: [], open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0, dropOff: none };
}
