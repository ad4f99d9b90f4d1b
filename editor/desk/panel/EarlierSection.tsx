import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EarlierChat } from '../../../server/contract.ts';
import { Moment } from './Moment.tsx';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

/** What the customer talked about before. */
export function EarlierSection({ chats }: { chats: readonly EarlierChat[] }) {
  const { t } = useTranslation('deskPanel');
  return (
    <Section name="earlier" count={chats.length}>
      {chats.length === 0 && <p className={classes.none}>{t('earlier.none')}</p>}
      <ul className={classes.records}>
        {chats.map(({ id, at, flow, status, lastText, agent, topic, score }) => (
          <li key={id}>
            <Link className={classes.record} from="/desk" to="/desk" search={(now) => ({ ...now, chat: id })}>
              <strong dir="auto">{topic || flow}</strong>
              <span className={classes.muted}><Moment at={at} /> · {t(`earlier.status.${status}`)} · {agent?.name ?? t('earlier.bot')}{score !== null && ` · ${t('earlier.score', { score })}`}</span>
              {lastText !== '' && <span className={classes.last} dir="auto">{lastText}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
