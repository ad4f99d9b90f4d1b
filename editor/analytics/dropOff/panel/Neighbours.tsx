import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NodeDetail } from '../../../../server/contract.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { NodeReading } from '../nodeReadings.ts';
import classes from './Neighbours.module.css';

interface Props {
  detail: NodeDetail;
  readings: readonly NodeReading[];
  onOpen: (node: string | null) => void;
}

/** Where customers came from, and where they came to next. */
export function Neighbours({ detail: { before, first, next, last }, readings, onOpen }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const names = new Map(readings.map(({ node, name }) => [node, name]));
  const lists = [{ title: t('panel.cameFrom'), nodes: before, none: { visits: first, text: t('panel.began') } }, { title: t('panel.wentTo'), nodes: next, none: { visits: last, text: t('panel.nothingAfter') } }];
  return (
    <div className={classes.lists}>
      {lists.map(({ title, nodes, none }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {none.visits > 0 && <li><span>{none.text}</span><b>{formatNumber(none.visits, language)}</b></li>}
            {nodes.map(({ node, visits }) => <li key={node ?? ''}><UnstyledButton onClick={() => onOpen(node)}><bdi>{names.get(node) ?? node ?? t('rescue.name')}</bdi></UnstyledButton><b>{formatNumber(visits, language)}</b></li>)}
          </ul>
        </section>
      ))}
    </div>
  );
}
