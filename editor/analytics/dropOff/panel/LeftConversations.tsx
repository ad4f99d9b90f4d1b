import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ChatLink } from './ChatLink.tsx';
import { leftConversationsQuery, type AskedNode } from './panelQueries.ts';
import classes from './LeftConversations.module.css';

interface Props {
  asked: AskedNode;
  became: string;
  /** The time zone that moments are told in. */
  zone: string;
}

/** The conversations whose visits here became what is asked for, the last entered first. */
export function LeftConversations({ asked, became, zone }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(leftConversationsQuery(asked, became));
  const moment = new Intl.DateTimeFormat(languageTag[language], { timeZone: zone, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  const all = data?.pages.flatMap(({ conversations }) => conversations);
  return (
    <section className={classes.part} aria-label={t('panel.conversations')}>
      <h4>{t('panel.conversations')}</h4>
      <ProblemAlert error={error} />
      {all === undefined && error === null && <Skeleton height={90} radius="sm" />}
      {all?.length === 0 && <p>{t('panel.noConversations')}</p>}
      {all && all.length > 0 && (
        <ol>
          {all.map(({ id, seq, enteredAt, leftAt, became: fate, typed, version }) => (
            <li key={`${id} ${seq}`}>
              <p><ChatLink id={id}>{moment.format(new Date(enteredAt))}</ChatLink><span>{t(`fate.${fate}`)}</span>{leftAt !== null && <span>{formatDuration(Date.parse(leftAt) - Date.parse(enteredAt), language)}</span>}<span>v{version}</span></p>
              <bdi data-none={!typed || undefined}>{typed === null ? t('panel.saidNothing') : typed === '' ? t('panel.erased') : typed}</bdi>
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && <Button size="xs" variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('panel.more')}</Button>}
    </section>
  );
}
