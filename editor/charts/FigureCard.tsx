import type { ReactNode } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { charts as texts } from '../i18n/charts.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { formatNumber } from './formatNumber.ts';
import classes from './FigureCard.module.css';

addTexts('charts', texts);

interface Props {
  label: string;
  /** As it is read: see `formatNumber`, `formatShare`, `formatDuration`. */
  value: string;
  unit?: string | undefined;
  /** What it is, and how it is worked out. */
  explain: { readonly text: string; readonly formula?: string | undefined };
  /** How many were counted or measured. */
  count?: number | undefined;
  /** What goes with a mean. */
  spread?: { readonly median: string; readonly p90: string } | undefined;
  /** Against the period before. */
  change?: { readonly text: string; readonly mood: 'better' | 'worse' | 'neutral' } | undefined;
  /** A small drawing beneath. */
  children?: ReactNode;
}

/** One figure: what it is on hover and focus, of how many, how it spreads, and what has changed. */
export function FigureCard({ label, value, unit, explain, count, spread, change, children }: Props) {
  const { t } = useTranslation('charts');
  const { language } = useLanguage();
  const told = <>{explain.text}{explain.formula !== undefined && <span className={classes.formula}>{explain.formula}</span>}</>;
  return (
    <section className={classes.card} aria-label={label}>
      <div className={classes.head}>
        <h3>{label}</h3>
        <Tooltip withinPortal={false} label={told} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
          <ActionIcon size="sm" aria-label={t('explain', { label, text: [explain.text, explain.formula].filter(Boolean).join(' ') })}><IconInfoCircle size={16} aria-hidden /></ActionIcon>
        </Tooltip>
      </div>
      <p className={classes.value}>{value}{unit !== undefined && <span className={classes.unit}>{unit}</span>}</p>
      <p className={classes.more}>
        {spread && <span>{t('spread', spread)}</span>}
        {count !== undefined && <span>{t('of', { count, shown: formatNumber(count, language) })}</span>}
        {change && <span data-mood={change.mood} className={classes.change}>{change.text}</span>}
      </p>
      {children}
    </section>
  );
}
