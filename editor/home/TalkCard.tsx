import { Skeleton } from '@mantine/core';
import { IconArrowUpRight, IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { flowName } from './flowName.ts';
import { StepCard } from './StepCard.tsx';
import classes from './HomePage.module.css';

interface Props {
  /** The published ones; undefined while they are on their way. */
  flows: readonly FlowSummary[] | undefined;
  error: unknown;
}

/** Leads to the chat page of every published flow. */
export function TalkCard({ flows, error }: Props) {
  const { t } = useTranslation('home');
  const { language } = useLanguage();
  const forbidden = error instanceof ProblemError && error.status === 403;
  return (
    <StepCard step={1} title={t('talk.title')}>
      <p>{t('talk.text')} <q className={classes.line}>{t('talk.tryLine')}</q></p>
      {forbidden && <p className={classes.note}>{t('talk.noAccess')}</p>}
      {!flows && !forbidden && <ProblemAlert error={error} />}
      {!flows && !error && <Skeleton height={52} radius="md" />}
      {flows?.length === 0 && <p className={classes.note}>{t('talk.none')}</p>}
      {flows && flows.length > 0 && (
        <ul className={classes.flows}>
          {flows.map((flow) => (
            <li key={flow.id}>
              <a href={`/c/${flow.slug}`} target="_blank" rel="noopener" title={t('talk.open')}>
                <IconMessageCircle size={20} stroke={1.7} aria-hidden />
                <bdi>{flowName(flow, language)}</bdi>
                <IconArrowUpRight size={18} role="img" aria-label={t('talk.newTab')} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </StepCard>
  );
}
