import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../charts/formatNumber.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NodeIcon } from '../../kit/node/NodeIcon.tsx';
import { BecameBar } from './BecameBar.tsx';
import { ChangeMark } from './compare/ChangeMark.tsx';
import { DropOffShare } from './DropOffShare.tsx';
import type { NodeReading } from './nodeReadings.ts';
import classes from './RemovedNodes.module.css';

/** Nodes that conversations came to and that the version on show does not have. */
export function RemovedNodes({ readings, version, onOpen }: { readings: readonly NodeReading[]; version: number; onOpen: (node: string | null) => void }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const removed = readings.filter(({ place }) => place === 'removed');
  if (removed.length === 0) return null;
  return (
    <section className={classes.part} aria-label={t('removed.title')}>
      <h2>{t('removed.title')}</h2>
      <p>{t('removed.text', { version })}</p>
      <ul>
        {removed.map((reading) => {
          const { node, name, type, icon, figures } = reading;
          return (
          <li key={node} data-removed={node}>
            <UnstyledButton className={classes.open} onClick={() => onOpen(node)}>
              <NodeIcon name={icon} size={16} /><bdi>{name}</bdi><span>{type || t('unknownType')}</span>
            </UnstyledButton>
            <span className={classes.visits}>{t('card.visits', { count: figures.visits, shown: formatNumber(figures.visits, language) })}</span>
            <BecameBar figures={figures} />
            <DropOffShare figures={figures} />
            <ChangeMark reading={reading} />
          </li>
          );
        })}
      </ul>
    </section>
  );
}
