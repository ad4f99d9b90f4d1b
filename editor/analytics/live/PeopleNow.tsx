import { useTranslation } from 'react-i18next';
import type { LiveBoard } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { spanText } from '../../tickets/spanText.ts';
import classes from './LivePage.module.css';

const order = ['available', 'busy', 'break', 'offline'] as const;

/** Who is there, in which state and since when, with how many chats and room for how many more. */
export function PeopleNow({ people, now }: { people: LiveBoard['people']; now: number }) {
  const { t } = useTranslation('live');
  const { language } = useLanguage();
  const sorted = people.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.name.localeCompare(other.name, language));
  return (
    <section className={classes.card} aria-labelledby="live-people">
      <h2 id="live-people">{t('people')}</h2>
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
    </section>
  );
}
