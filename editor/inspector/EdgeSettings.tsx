import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { cards } from '../../nodes/cards.ts';
import { removeSelected } from '../canvas/actions/removeSelected.ts';
import { edgeKey } from '../draft/edgeKey.ts';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { NodeLink } from './NodeLink.tsx';
import classes from './Inspector.module.css';

/** Where the selected edges come from and lead to. */
export function EdgeSettings({ keys }: { keys: ReadonlySet<string> }) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const flow = useOpenFlow();
  const document = useDraft((each) => each.document);
  const edges = document.edges.filter((edge) => keys.has(edgeKey(edge)));
  const nodeOf = (id: string) => document.nodes.find((each) => each.id === id);
  return (
    <section className={classes.block}>
      <h3>{edges.length === 1 ? t('edge.title') : t('edge.many', { count: edges.length })}</h3>
      {edges.slice(0, 50).map((edge) => {
        const [from, to] = [nodeOf(edge.from), nodeOf(edge.to)];
        const outlet = from && outletsOf(cards, from).find(({ name }) => name === edge.outlet);
        return (
          <dl key={edgeKey(edge)} className={classes.facts}>
            <dt>{t('edge.from')}</dt><dd className={classes.rows}>{from ? <NodeLink node={from} /> : edge.from}</dd>
            <dt>{t('edge.outlet')}</dt><dd>{outlet?.title[language] ?? `${edge.outlet} · ${t('edge.gone')}`}</dd>
            <dt>{t('edge.to')}</dt><dd className={classes.rows}>{to ? <NodeLink node={to} /> : edge.to}</dd>
          </dl>
        );
      })}
      {flow.mayEdit && <Button size="xs" variant="light" color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => removeSelected(flow)}>{t(edges.length === 1 ? 'edge.remove' : 'edge.removeMany')}</Button>}
    </section>
  );
}
