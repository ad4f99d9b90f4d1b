import { useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../engine/sdk/flow.ts';
import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../nodes/cards.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { drawnQuery } from '../dropOff/drawnQuery.ts';
import { flowOrder } from '../dropOff/flowOrder.ts';
import { layOver } from '../dropOff/layOver.ts';
import { nodeWords } from '../dropOff/nodeWords.ts';
import type { Filter } from '../filter/resolveFilter.ts';
import type { ChosenFlow } from '../filter/useFlow.ts';

export interface NodeNames {
  /** What a node says first, else its id; null is the rescue. */
  readonly nameOf: (node: string | null) => string;
  readonly typeOf: (node: string | null) => string;
  readonly outletOf: (node: string | null, outlet: string) => string;
  /** The nodes of the version that is looked at, in the order in which customers come to them. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What a flow's nodes are called; undefined until it is known. Nodes that the version looked at has no more are looked up in older ones. */
export function useNodeNames(flow: ChosenFlow, filter: Filter, withFigures: readonly string[]): { readonly names: NodeNames | undefined; readonly error: Error | null } {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const client = useQueryClient();
  const wanted = useMemo(() => {
    const known = flow.versions.map(({ version }) => version).toSorted((a, b) => b - a);
    const asked = filter.versions?.split(',').map(Number).filter((version) => known.includes(version)) ?? [];
    const first = Math.max(...(asked.length > 0 ? asked : [flow.liveVersion ?? known[0] ?? 1]));
    return [first, ...known.filter((version) => version !== first)] as const;
  }, [flow, filter.versions]);
  const { data: documents, error } = useQuery(drawnQuery(client, flow.id, wanted));
  const drawn = useMemo(() => documents && layOver(documents, new Set(withFigures)), [documents, withFigures]);

  const names = useMemo((): NodeNames | undefined => {
    if (drawn === undefined) return undefined;
    const byId = new Map<string | null, FlowNode>([...drawn.document.nodes, ...drawn.removed].map((node) => [node.id, node]));
    const nameOf = (node: string | null): string => {
      const found = byId.get(node);
      return found ? nodeWords(found, language).name : (node ?? t('rescue'));
    };
    return {
      nameOf,
      typeOf: (node) => nodeWords(byId.get(node) ?? { id: '', type: '', config: {} }, language).type,
      outletOf: (node, outlet) => {
        const found = byId.get(node);
        return (found && outletsOf(cards, found).find(({ name }) => name === outlet)?.title[language]) ?? outlet;
      },
      choices: flowOrder(drawn.document).map((id) => ({ value: id, label: nameOf(id) })),
    };
  }, [drawn, language, t]);
  return { names, error };
}
