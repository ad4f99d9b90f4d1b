import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ChatLink } from '../../ChatLink.tsx';
import barClasses from '../../BecameBar.module.css';
import type { OutletReading } from '../drawing/outletReadings.ts';
import type { Leavings } from './leavings.ts';
import { leftConversationsQuery, type AskedNode } from './panelQueries.ts';
import classes from './LeftConversations.module.css';

interface Props {
  asked: AskedNode;
  leavings: Leavings;
  outlets: readonly OutletReading[];
}

/** The conversations that left as is asked for, the last entered first: when, for how long, how, and what had been typed last. */
export function LeftConversations({ asked, leavings, outlets }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(leftConversationsQuery(asked, leavings));
  const moment = new Intl.DateTimeFormat(languageTag[language], { timeZone: asked.filter.zone, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const titles = new Map(outlets.map(({ outlet, title }) => [outlet, title]));
  const all = data?.pages.flatMap(({ conversations }) => conversations);
  return (
    <section className={classes.part} aria-label={t('panel.conversations')}>
      <h4>{t('panel.conversations')}</h4>
      <ProblemAlert error={error} />
      {all === undefined && error === null && <Skeleton height={90} radius="sm" />}
      {all?.length === 0 && <p>{t('panel.noConversations')}</p>}
      {all && all.length > 0 && (
        <ol>
          {all.map(({ id, seq, enteredAt, leftAt, became, outlet, typed, version }) => {
            const words = typed === null ? t('panel.saidNothing') : typed === '' ? t('panel.erased') : typed;
            return (
              <li key={`${id} ${seq}`}>
                <p className={classes.head}>
                  <ChatLink id={id} at={seq}>{moment.format(new Date(enteredAt))}</ChatLink>
                  <span>{leftAt === null ? '' : t('panel.stayedFor', { time: formatDuration(Date.parse(leftAt) - Date.parse(enteredAt), language) })}</span>
                  <span>{t('version', { count: 1, versions: version })}</span>
                </p>
                <p className={classes.fate}><span className={barClasses.swatch} data-fate={became} aria-hidden />{t(`fate.${became}`)}{outlet !== null && <bdi>{titles.get(outlet) ?? outlet}</bdi>}</p>
                <bdi className={classes.typed} data-none={!typed || undefined} title={words}>{words}</bdi>
              </li>
            );
          })}
        </ol>
      )}
      {hasNextPage && <Button size="xs" variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('panel.more')}</Button>}
    </section>
  );
}
