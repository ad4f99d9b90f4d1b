import { ActionIcon, Button, Select, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Funnel } from '../../../../server/contract.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { intervalText } from '../../shareText.ts';
import type { NodeNames } from '../useNodeNames.ts';
import classes from './FunnelSteps.module.css';

interface Props {
  steps: readonly string[];
  names: NodeNames;
  /** Undefined while they are on their way. */
  figures: Funnel | undefined;
  onChange: (steps: readonly string[]) => void;
  /** Shows the conversations that came to a step and no further. */
  onList: (at: number) => void;
}

/** As many as the server counts. */
const most = 10;

/** The funnel's nodes in order: picked, moved and taken out; each with how many came to it. */
export function FunnelSteps({ steps, names, figures, onChange, onList }: Props) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const swapped = (at: number, by: number) => {
    const next = [...steps];
    next.splice(at + by, 0, ...next.splice(at, 1));
    return next;
  };
  const known = new Set(names.choices.map(({ value }) => value));
  const unused = names.choices.find(({ value }) => !steps.includes(value));
  return (
    <div className={classes.steps}>
      <ol aria-label={t('funnel.steps')}>
        {steps.map((step, at) => {
          const figure = figures?.steps[at];
          const next = figures?.steps[at + 1];
          const here = (figure?.reached ?? 0) - (next?.reached ?? 0);
          const { median, p90, count } = figure?.sincePrevious ?? { median: null, p90: null, count: 0 };
          return (
            // The same node may stand in two places, so a step has no other name than its place.
            <li key={at}>
              <span className={classes.number} aria-hidden>{at + 1}</span>
              <Select
                size="sm" searchable allowDeselect={false} aria-label={t('funnel.pick', { number: at + 1 })} value={step}
                data={known.has(step) ? [...names.choices] : [{ value: step, label: names.nameOf(step === '' ? null : step) }, ...names.choices]}
                onChange={(value) => value !== null && onChange(steps.with(at, value))}
              />
              <p className={classes.figures}>
                {figure && <strong>{formatNumber(figure.reached, language)}</strong>}
                {figure && at > 0 && <span>{t('funnel.ofPreviousIs', { share: formatShare(figure.ofPrevious.share, language), interval: intervalText(figure.ofPrevious, language) })}</span>}
                {figure && at > 0 && count > 0 && <span>{t('funnel.medianIs', { median: formatDuration(median, language), p90: formatDuration(p90, language) })}</span>}
                {figure && here > 0 && <UnstyledButton onClick={() => onList(at)}>{t(next ? 'funnel.stoppedHere' : 'funnel.cameThrough', { count: here, shown: formatNumber(here, language) })}</UnstyledButton>}
              </p>
              <span className={classes.tools}>
                <ActionIcon aria-label={t('funnel.up', { number: at + 1 })} disabled={at === 0} onClick={() => onChange(swapped(at, -1))}><IconArrowUp size={17} aria-hidden /></ActionIcon>
                <ActionIcon aria-label={t('funnel.down', { number: at + 1 })} disabled={at === steps.length - 1} onClick={() => onChange(swapped(at, 1))}><IconArrowDown size={17} aria-hidden /></ActionIcon>
                <ActionIcon aria-label={t('funnel.remove', { number: at + 1 })} onClick={() => onChange(steps.toSpliced(at, 1))}><IconX size={17} aria-hidden /></ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      {unused && steps.length < most && <div><Button size="sm" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...steps, unused.value])}>{t('funnel.add')}</Button></div>}
    </div>
  );
}
