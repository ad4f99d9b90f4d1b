import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowDocument, FlowEdge, FlowVariable } from '../../engine/sdk/flow.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { registry } from '../../nodes/registry.ts';
import { nodeName } from '../canvas/nodeName.ts';
import { useLanguage } from '../i18n/useLanguage.ts';

/** What the things of a flow are called in the reader's language. */
export function useFlowNames({ nodes }: FlowDocument) {
  const { t } = useTranslation('versions');
  const { language } = useLanguage();
  return useMemo(() => {
    const byId = new Map(nodes.map((each) => [each.id, each]));
    const node = (id: string): string => {
      const found = byId.get(id);
      return found === undefined ? id : nodeName(found, language);
    };
    const outlet = ({ from, outlet: name }: Pick<FlowEdge, 'from' | 'outlet'>): string => {
      const found = byId.get(from);
      const title = found && outletsOf(registry, found).find((each) => each.name === name)?.title[language];
      return t('diff.outlet', { node: node(from), outlet: title ?? name });
    };
    return {
      node,
      outlet,
      edge: (edge: FlowEdge): string => `${outlet(edge)} → ${node(edge.to)}`,
      variable: ({ type, initial, title }: FlowVariable): string => [t(`variableType.${type}`), ...(initial === undefined ? [] : [t('diff.initial', { value: String(initial) })]), ...(title ? [Object.values(title).join(' / ')] : [])].join(t('comma')),
    };
  }, [nodes, language, t]);
}
