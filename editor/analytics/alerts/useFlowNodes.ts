import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nodeNames } from '../../../engine/sdk/nodeNames.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { versionQuery } from '../../versions/versionQuery.ts';
import { flowOrder } from '../flowOrder.ts';
import { choicesQuery } from '../filter/choicesQuery.ts';

export interface FlowNodes {
  /** What a node says first, else its id, which is also what a node is called that the live version has no more; empty is the rescue. Dots until that is known. */
  readonly nameOf: (flow: string, node: string) => string;
  /** The nodes of a flow's live version, in the order in which customers come to them. */
  readonly choicesOf: (flow: string) => readonly { readonly value: string; readonly label: string }[];
}

/** What the nodes of some flows are called. */
export function useFlowNodes(flows: readonly string[]): FlowNodes {
  const { t } = useTranslation('alerts');
  const { language } = useLanguage();
  const { data: choices, isLoading } = useQuery(choicesQuery);
  const asked = [...new Set(flows)].flatMap((id) => {
    const found = choices?.flows.find((each) => each.id === id);
    const version = found?.liveVersion ?? found?.versions.at(-1)?.version;
    return version === undefined ? [] : { id, version };
  });
  const read = useQueries({ queries: asked.map(({ id, version }) => versionQuery(id, version)) });
  const documents = new Map(asked.flatMap(({ id }, place) => {
    const document = read[place]?.data?.document;
    return document === undefined ? [] : [[id, document] as const];
  }));
  const reading = new Set(isLoading ? flows : asked.flatMap(({ id }, place) => (read[place]?.isLoading === true ? id : [])));
  const names = new Map(documents.entries().map(([flow, { nodes }]) => [flow, nodeNames(nodes, language)]));
  function nameOf(flow: string, id: string): string {
    return id === '' ? t('scope.rescue') : (names.get(flow)?.get(id) ?? (reading.has(flow) ? '…' : id));
  }
  return {
    nameOf,
    choicesOf(flow) {
      const document = documents.get(flow);
      return document === undefined ? [] : flowOrder(document).map((value) => ({ value, label: nameOf(flow, value) }));
    },
  };
}
