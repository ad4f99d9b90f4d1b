import { lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../server/contract.ts';
import { mayEnter, rooms } from './rooms.ts';
import classes from './RoomLinks.module.css';

/** Comes by itself: the rooms do not wait for it. */
const AlertBadge = lazy(async () => ({ default: (await import('../analytics/alerts/AlertBadge.tsx')).AlertBadge }));

interface Props {
  role: Role;
  /** How many customers wait for a person. */
  waiting: number;
  /** How many of one's own chats have something unread. */
  unread: number;
}

/** The way to every room that this role may enter. */
export function RoomLinks({ role, waiting, unread }: Props) {
  const { t } = useTranslation('app');
  const wanted = waiting + unread;
  return (
    <ul className={classes.links}>
      {rooms.filter(({ text }) => mayEnter(text, role)).map(({ path, text, icon: Icon }) => (
        <li key={path}>
          <Link to={path} className={classes.link} activeOptions={{ exact: path === '/', includeSearch: false }}>
            <span className={classes.icon}>
              <Icon size={22} stroke={1.7} aria-hidden />
              {text === 'desk' && wanted > 0 && <span className={classes.badge} aria-label={[waiting > 0 && t('waiting', { count: waiting }), unread > 0 && t('unread', { count: unread })].filter(Boolean).join(' · ')} role="img">{wanted > 99 ? '99+' : wanted}</span>}
              {text === 'analytics' && <Suspense fallback={null}><AlertBadge className={classes.badge} /></Suspense>}
            </span>
            <span>{t(`roomShort.${text}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
