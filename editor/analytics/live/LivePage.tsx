import { Alert, Button, Select } from '@mantine/core';
import { useFullscreenElement } from '@mantine/hooks';
import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { formatDuration } from '../../charts/formatDuration.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { addTexts } from '../../i18n/addTexts.ts';
import { languageTag } from '../../i18n/language.ts';
import { live as texts } from '../../i18n/live.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { BigFigure } from './BigFigure.tsx';
import { clockText } from './clockText.ts';
import { liveQuery } from './liveQuery.ts';
import { PeopleNow } from './PeopleNow.tsx';
import { TodayChart } from './TodayChart.tsx';
import { WaitingTeams } from './WaitingTeams.tsx';
import classes from './LivePage.module.css';

addTexts('live', texts);

const withinChoices = ['20', '30', '60', '120', '300', '600'] as const;
const liveSearch = z.object({ within: z.enum(withinChoices).optional().catch(undefined), zone: z.string().max(64).optional().catch(undefined) });

/** How it stands just now, to be read from a desk or, in wall mode, from across a room. */
export function LivePage() {
  const { t } = useTranslation('live');
  const { language } = useLanguage();
  const [{ within = '60', zone = Intl.DateTimeFormat().resolvedOptions().timeZone }, change] = usePageSearch(liveSearch);
  const { data, error, dataUpdatedAt } = useQuery(liveQuery(zone, within));
  const { ref, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>();
  const second = useNow(1_000);
  if (data === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;

  // By the server's clock, and on from when it was read.
  const now = Date.parse(data.at) + Math.max(0, second - dataUpdatedAt);
  const { waiting, agents, chats, today, serviceLevel, queueTime } = data;
  const time = (iso: string): string => new Intl.DateTimeFormat(languageTag[language], { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
  const number = (value: number): string => formatNumber(value, language);
  const WallIcon = fullscreen ? IconMinimize : IconMaximize;
  return (
    <div className={classes.board} ref={ref} data-wall={fullscreen || undefined}>
      <div className={classes.bar}>
        <p>{t('asOf', { time: time(data.at) })}</p>
        {!fullscreen && <Select size="sm" label={t('within')} allowDeselect={false} value={within} data={withinChoices.map((value) => ({ value, label: formatDuration(Number(value) * 1_000, language) }))} onChange={(value) => change({ within: withinChoices.find((each) => each === value) })} />}
        <Button size="sm" variant="default" leftSection={<WallIcon size={18} aria-hidden />} onClick={() => void toggle()}>{t(fullscreen ? 'leaveWall' : 'wall')}</Button>
      </div>
      {error && <Alert color="orange" variant="light" role="status">{t('stale', { time: time(data.at) })}</Alert>}
      <div className={classes.figures}>
        <BigFigure label={t('waiting')} value={number(waiting.count)} alarming={waiting.teams.some(({ room }) => room === 0)}>{waiting.count === 0 && t('nobodyWaits')}</BigFigure>
        <BigFigure label={t('longest')} value={clockText(waiting.since === null ? null : now - Date.parse(waiting.since))} alarming={waiting.since !== null && now - Date.parse(waiting.since) > Number(within) * 1_000}>{waiting.since !== null && t('longestSince', { time: time(waiting.since) })}</BigFigure>
        <BigFigure label={t('agents')} value={number(agents.available)} alarming={agents.available === 0 && waiting.count > 0}>{t('agentsOf', agents)}</BigFigure>
        <BigFigure label={t('withAgents')} value={number(chats.agent)} />
        <BigFigure label={t('withBots')} value={number(chats.bot)}>{t('botOpen', { count: chats.botOpen })}</BigFigure>
        <BigFigure label={t('level')} value={formatShare(serviceLevel.share, language)}>{t('levelOf', serviceLevel)}</BigFigure>
        <BigFigure label={t('queueTime')} value={formatDuration(queueTime.median, language)}>{queueTime.count > 0 && t('queueTimeMore', { mean: formatDuration(queueTime.mean, language), p90: formatDuration(queueTime.p90, language) })}</BigFigure>
        <BigFigure label={t('today')} value={number(today.soFar.conversations)}>{today.soFar.usual === null ? t('noUsual') : t('usualBy', { median: number(today.soFar.usual.median), low: number(today.soFar.usual.low), high: number(today.soFar.usual.high) })}</BigFigure>
      </div>
      <div className={classes.two}>
        <WaitingTeams teams={waiting.teams} now={now} />
        <PeopleNow people={data.people} now={now} />
      </div>
      <TodayChart today={today} height={fullscreen ? 220 : 280} />
    </div>
  );
}
