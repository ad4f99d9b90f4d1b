import { useState } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Proportion } from '../../../../server/contract.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { claimOf } from '../../claimOf.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { rankChanges } from './rankChanges.ts';
import classes from './WhatChanged.module.css';

/** How many are listed before one asks for all. */
const first = 12;

/** The nodes whose drop-off has changed, those that are least like chance first. */
export function WhatChanged({ readings, onOpen }: { readings: readonly NodeReading[]; onOpen: (node: string | null) => void }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const ranked = rankChanges(readings);
  const beyond = ranked.filter(({ change }) => change.significant).length;
  // Of too few, the counts say more than a share would.
  const claim = (share: Proportion): string => claimOf(share, language).text;
  const shown = all ? ranked : ranked.slice(0, Math.max(first, beyond));
  return (
    <section className={classes.part} aria-label={t('changed.title')}>
      <h2>{t('changed.title')}</h2>
      <p role="status" className={classes.sum}>{readings.every(({ change }) => change === null || change.p === null) ? t('changed.nothing') : beyond === 0 ? t('changed.none') : t('changed.some', { count: beyond })}</p>
      <p>{t('changed.text')}</p>
      <ol className={classes.list}>
        {shown.map((reading) => {
          const { node, name, type, figures, change } = reading;
          return (
          <li key={node ?? ''} data-significant={change.significant}>
            <UnstyledButton className={classes.open} onClick={() => onOpen(node)}>
              <bdi className={classes.name}>{name}</bdi>
              <span className={classes.type}>{type}</span>
            </UnstyledButton>
            <span className={classes.shares}>{claim(change.before)} → {claim(figures.dropOff)}</span>
            <ChangeMark reading={reading} withP />
          </li>
          );
        })}
      </ol>
      {shown.length < ranked.length && <Button size="xs" variant="subtle" onClick={() => setAll(true)}>{t('changed.more', { count: ranked.length - shown.length })}</Button>}
    </section>
  );
}
