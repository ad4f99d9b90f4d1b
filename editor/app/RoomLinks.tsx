import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../server/contract.ts';
import { mayEnter, rooms } from './rooms.ts';
import classes from './RoomLinks.module.css';

interface Props {
  role: Role;
  /** How many customers wait for a person. */
  waiting: number;
}

/** The way to every room that this role may enter. */
export function RoomLinks({ role, waiting }: Props) {
  const { t } = useTranslation('app');
  return (
    <ul className={classes.links}>
      {rooms.filter(({ text }) => mayEnter(text, role)).map(({ path, text, icon: Icon }) => (
        <li key={path}>
          <Link to={path} className={classes.link} activeOptions={{ exact: path === '/', includeSearch: false }}>
            <span className={classes.icon}>
              <Icon size={22} stroke={1.7} aria-hidden />
              {text === 'desk' && waiting > 0 && <span className={classes.badge} aria-label={t('waiting', { count: waiting })} role="img">{waiting > 99 ? '99+' : waiting}</span>}
            </span>
            <span>{t(`roomShort.${text}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
