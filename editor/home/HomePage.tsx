import { Badge } from '@mantine/core';
import { IconArrowUpRight, IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AlertsNote } from '../analytics/alerts/AlertsNote.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { mayEnter } from '../app/rooms.ts';
import { useStaff } from '../app/StaffContext.ts';
import { dayPart } from './dayPart.ts';
import { DeskCard } from './DeskCard.tsx';
import { DrawCard } from './DrawCard.tsx';
import { EmbedCard } from './EmbedCard.tsx';
import { flowsQuery } from './flowsQuery.ts';
import { TalkCard } from './TalkCard.tsx';
import classes from './HomePage.module.css';
import { addTexts } from '../i18n/addTexts.ts';
import { home } from '../i18n/home.ts';

addTexts('home', home);

/** Where one arrives: who one is, and what to try next. */
export function HomePage() {
  const { t } = useTranslation(['home', 'app']);
  const staff = useStaff();
  const { data: flows, error } = useQuery(flowsQuery);
  const live = flows?.filter(({ archived, liveVersion }) => !archived && liveVersion !== null);

  return (
    <div className={classes.page}>
      <header className={classes.hello}>
        <h1>
          <bdi>{t(`hello.${dayPart(new Date().getHours())}`, { name: staff.name })}</bdi>
          <Badge variant="light" size="lg" tt="none" fw={550}>{t(`app:role.${staff.role}`)}</Badge>
        </h1>
        <p>{t('intro')}</p>
      </header>
      {mayEnter('analytics', staff.role) && <AlertsNote />}
      <div className={classes.steps}>
        <TalkCard flows={live} error={error} />
        <DrawCard />
        <DeskCard />
        <EmbedCard flows={live ?? []} hidden={!live && error instanceof ProblemError && error.status === 403} />
      </div>
      <a className={classes.docs} href="/api/docs" target="_blank" rel="noopener">
        <span className={classes.docsIcon}><IconBook2 size={24} stroke={1.6} aria-hidden /></span>
        <span className={classes.docsText}><strong>{t('api.title')}</strong><span>{t('api.text')}</span></span>
        <span className={classes.docsOpen}>{t('api.open')}<IconArrowUpRight size={18} role="img" aria-label={t('talk.newTab')} /></span>
      </a>
    </div>
  );
}
