import { Button } from '@mantine/core';
import { IconArrowLeft, IconHeadset } from '@tabler/icons-react';
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConversationRecord } from '../../../server/contract.ts';
import { serverTime } from '../../app/serverTime.ts';
import { useStaff } from '../../app/StaffContext.ts';
import { formatDuration } from '../../charts/formatDuration.ts';
import { useContactName } from '../../desk/useContactName.ts';
import { flowName } from '../../home/flowName.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { languageName } from '../../kit/languageName.ts';
import { useNow } from '../../kit/useNow.ts';
import { channelName } from '../filter/channelName.ts';
import { seesEveryChat } from './seesEveryChat.ts';
import classes from './ChatRecord.module.css';

/** Whose conversation it is, when, on which flow, and how it ended. */
export function RecordHeader({ record }: { record: ConversationRecord }) {
  const { t } = useTranslation(['chatRecord', 'analytics', 'desk']);
  const { t: figures } = useTranslation(['analytics', 'app']);
  const { language } = useLanguage();
  const { role } = useStaff();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const name = useContactName();
  const now = serverTime(useNow(60_000));
  const { id, customer, flow, version, channel, locale, status, begunAt, endedAt, end, path } = record;
  const lasted = formatDuration(Date.parse(endedAt ?? new Date(now).toISOString()) - Date.parse(begunAt), language);
  const node = path.find(({ seq }) => seq === end?.seq)?.title[language];
  const ended = end && t(`end.${end.became}`);
  const moment = new Intl.DateTimeFormat(languageTag[language], { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const facts: readonly (readonly [key: 'begun' | 'lasted' | 'flow' | 'channel' | 'language' | 'end', text: string | null])[] = [
    ['begun', moment.format(new Date(begunAt))],
    ['lasted', endedAt === null ? t('goingFor', { time: lasted }) : lasted],
    ['end', ended && (node === undefined || end?.became === 'ended' ? ended : t('endAt', { end: ended, node }))],
    ['flow', t('flow', { name: flowName(flow, language), version })],
    ['channel', channelName(channel, figures)],
    ['language', languageName(locale, language)],
  ];
  return (
    <header className={classes.header}>
      {canGoBack ? <Button variant="subtle" size="compact-sm" className={classes.back ?? ''} leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => router.history.back()}>{t('back')}</Button>
        : <Button variant="subtle" size="compact-sm" className={classes.back ?? ''} leftSection={<IconArrowLeft size={16} aria-hidden />} renderRoot={(props) => <Link to="/analytics" {...props} />}>{t('analytics:title')}</Button>}
      <div className={classes.head}>
        <h1><bdi>{name({ id, contactName: customer })}</bdi> <span className={classes.status} data-status={status}>{status === 'closed' ? t('desk:status.closed') : t('going')}</span></h1>
        <div className={classes.tools}>
          {seesEveryChat(role) && <Button size="sm" variant="default" leftSection={<IconHeadset size={16} aria-hidden />} renderRoot={(props) => <Link to="/desk" search={{ view: 'all', chat: id }} {...props} />}>{t('desk')}</Button>}
          <CopyButton text={location.href} labels={{ do: t('copy.do'), done: t('copy.done'), failed: t('copy.failed') }} />
        </div>
      </div>
      <dl className={classes.facts} aria-label={t('facts')}>{facts.map(([key, text]) => text !== null && <div key={key}><dt>{t(`fact.${key}`)}</dt><dd>{text}</dd></div>)}</dl>
    </header>
  );
}
