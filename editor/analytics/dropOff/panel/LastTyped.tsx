import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ChatLink } from '../../ChatLink.tsx';
import type { Leavings } from './leavings.ts';
import { lastTypedQuery, type AskedNode } from './panelQueries.ts';
import classes from './LastTyped.module.css';

/** Groups that are shown until more are asked for. */
const fewGroups = 6;

/** What customers had said last before they left, alike ones together, the most first. */
export function LastTyped({ asked, leavings }: { asked: AskedNode; leavings: Leavings }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  // What others had said is not theirs, not even while it is read.
  const { data: read, isPlaceholderData, error } = useQuery(lastTypedQuery(asked, leavings));
  const data = isPlaceholderData ? undefined : read;
  const [all, setAll] = useState(false);
  const shown = (count: number) => formatNumber(count, language);
  return (
    <section className={classes.part} aria-label={t('panel.typed')}>
      <h4>{t('panel.typed')}</h4>
      <ProblemAlert error={error} />
      {data === undefined && error === null && <Skeleton height={60} radius="sm" />}
      {data && (
        <>
          <p>{[
            data.looked < data.visits ? t('panel.typedLatest', { looked: shown(data.looked), visits: shown(data.visits) }) : t('panel.typedOf', { count: data.visits, shown: shown(data.visits) }),
            ...(data.nothing > 0 ? [t('panel.typedNothing', { shown: shown(data.nothing) })] : []),
            ...(data.erased > 0 ? [t('panel.typedErased', { shown: shown(data.erased) })] : []),
          ].join(t('comma'))}</p>
          <ol>
            {data.groups.slice(0, all ? undefined : fewGroups).map(({ title, visits, examples }, index) => (
              <li key={index}>
                <details>
                  <summary><bdi>{title}</bdi><b>{shown(visits)}</b></summary>
                  <ul>{examples.map(({ text, conversation }, place) => <li key={`${place} ${conversation}`}><ChatLink id={conversation}><bdi>{text}</bdi></ChatLink></li>)}</ul>
                </details>
              </li>
            ))}
          </ol>
          {!all && data.groups.length > fewGroups && <Button size="xs" variant="subtle" onClick={() => setAll(true)}>{t('panel.moreGroups', { count: data.groups.length - fewGroups })}</Button>}
        </>
      )}
    </section>
  );
}
