import { useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nodeNames } from '../../../engine/sdk/nodeNames.ts';
import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../nodes/cards.ts';
import { typeTitle } from '../../canvas/nodeName.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { flowOrder } from '../flowOrder.ts';
import type { Filter } from '../filter/resolveFilter.ts';
import type { ChosenFlow } from '../filter/useFlow.ts';
import { nodesQuery } from './nodesQuery.ts';

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
  // The rescue is in no version.
  const ids = useMemo(() => withFigures.filter((id) => id !== ''), [withFigures]);
  const { data: known, error } = useQuery(nodesQuery(client, flow.id, wanted, ids));

  const names = useMemo((): NodeNames | undefined => {
    if (known === undefined) return undefined;
    const { document, nodes: byId } = known;
    const byName = nodeNames(document.nodes, language, byId.values());
    const nameOf = (node: string | null): string => (node === null ? t('rescue') : (byName.get(node) ?? node));
    return {
      nameOf,
      typeOf: (node) => typeTitle(byId.get(node)?.type ?? '', language),
      outletOf: (node, outlet) => {
        const found = byId.get(node);
        return (found && outletsOf(cards, found).find(({ name }) => name === outlet)?.title[language]) ?? outlet;
      },
      choices: flowOrder(document).map((id) => ({ value: id, label: nameOf(id) })),
    };
  }, [known, language, t]);
  return { names, error };
}
