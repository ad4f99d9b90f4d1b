import { useTranslation } from 'react-i18next';
import type { LiveBoard } from '../../../server/contract.ts';
import type { ChartTable } from '../../charts/ChartTable.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { spanText } from '../../tickets/spanText.ts';
import { LiveCard } from './LiveCard.tsx';
import classes from './LivePage.module.css';

const order = ['available', 'busy', 'break', 'offline'] as const;

/** Who is there, in which state and since when, with how many chats and room for how many more. */
export function PeopleNow({ people, now }: { people: LiveBoard['people']; now: number }) {
  const { t } = useTranslation('live');
  const { language } = useLanguage();
  const sorted = people.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.name.localeCompare(other.name, language));
  const table: ChartTable = {
    columns: [{ key: 'name', title: t('name') }, { key: 'state', title: t('stateTitle') }, { key: 'since', title: t('sinceTitle') }, { key: 'chats', title: t('chats'), numeric: true }, { key: 'most', title: t('mostChats'), numeric: true }, { key: 'teams', title: t('team') }],
    rows: sorted.map(({ name, state, since, chats, maxChats, teams }) => ({ name, state: t(`state.${state}`), since, chats, most: maxChats, teams: teams.join('; ') })),
  };
  return (
    <LiveCard id="live-people" title={t('people')} table={table}>
      {people.length === 0 ? <p className={classes.none}>{t('nobody')}</p> : (
        <ul className={classes.people}>
          {sorted.map(({ id, name, state, since, chats, maxChats }) => (
            <li key={id} data-state={state}>
              <strong><bdi>{name}</bdi></strong>
              <span className={classes.state}>{t(`state.${state}`)} · {spanText(now - Date.parse(since), language)}</span>
              <meter min={0} max={Math.max(1, maxChats)} value={Math.min(chats, maxChats)} aria-label={t('load', { chats, max: maxChats })} />
              <span className={classes.load}>{t('load', { chats, max: maxChats })}{state === 'available' && ` · ${chats < maxChats ? t('free', { count: maxChats - chats }) : t('full')}`}</span>
            </li>
          ))}
        </ul>
      )}
    </LiveCard>
  );
}
