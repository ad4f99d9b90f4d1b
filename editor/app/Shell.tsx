import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeskFeed } from '../desk/useDeskFeed.ts';
import { useAttention } from '../desk/useAttention.ts';
import { BrandMark } from '../kit/BrandMark.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NoAccess } from './NoAccess.tsx';
import { RoomLinks } from './RoomLinks.tsx';
import { mayEnter } from './rooms.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { sessionQuery } from './session.ts';
import { StaffContext } from './StaffContext.ts';
import { usePageTitle } from './usePageTitle.ts';
import classes from './Shell.module.css';

/** What is around every room: the navigation, the switches and the account. */
export function Shell() {
  const { t } = useTranslation('app');
  const { data: staff } = useQuery(sessionQuery);
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  const room = useMatches({ select: (matches) => matches.findLast(({ staticData }) => staticData.room)?.staticData.room });
  // A chat on a phone takes the whole screen; its own header leads back.
  const whole = useMatches({ select: (matches) => matches.some(({ search }) => 'chat' in search && search.chat !== undefined) });
  const desk = staff ? mayEnter('desk', staff.role) : false;
  useDeskFeed(desk ? staff?.id : undefined);
  const { waiting, unread } = useAttention(desk);
  usePageTitle(t(`room.${room ?? 'home'}`), waiting + unread);
  // The way in is guarded when a page is entered; this is for when the session ends while one is open.
  useEffect(() => {
    if (staff === null) void router.invalidate();
  }, [router, staff]);
  if (!staff) return null;

  return (
    <StaffContext value={staff}>
      <div className={classes.shell} data-whole={whole || undefined}>
        <a className={classes.skip} href="#room" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t('skip')}</a>
        <header className={classes.top}>
          <Link to="/" className={classes.brand}><BrandMark size={28} /><span>{t('name')}</span></Link>
          <div className={classes.tools}><LanguageSwitch position="bottom" /><SchemeSwitch position="bottom" /><AccountMenu position="bottom-end" /></div>
        </header>
        <nav className={classes.rail} aria-label={t('rooms')}>
          <Link to="/" className={classes.mark} aria-label={t('name')}><BrandMark size={36} /></Link>
          <RoomLinks role={staff.role} waiting={waiting} unread={unread} />
          <div className={classes.railTools}><LanguageSwitch /><SchemeSwitch /><AccountMenu /></div>
        </nav>
        <main className={classes.room} id="room" ref={main} tabIndex={-1}>
          {room && !mayEnter(room, staff.role) ? <NoAccess room={room} /> : <Outlet />}
        </main>
      </div>
    </StaffContext>
  );
}
