import { memo, type ReactNode } from 'react';
import { IconCheck, IconChecks, IconLock, IconMoodAngry, IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskEntry } from '../../../server/contract.ts';
import { clockTime } from '../dayName.ts';
import { moodLevel } from '../list/moodLevel.ts';
import { EventText } from './EventText.tsx';
import { Text } from './Text.tsx';
import classes from './EntryLine.module.css';

interface Props {
  entry: DeskEntry;
  /** Who speaks has changed. */
  opens: boolean;
  /** What is said above it when a day begins. */
  day: string | null;
  /** What to call the customer. */
  customer: string;
  /** The id of the choice that was taken. */
  chosen: string | undefined;
  /** Said of the last answers: whether the customer has seen them. */
  delivery?: 'seen' | 'sent' | undefined;
  /** What else is to be said of it. */
  mark?: ReactNode;
  /** For times. */
  locale: string;
  /** One has just been led here. */
  found: boolean;
}

/** One entry: the customer on the left, our side on the right, notes in their own colour, the system and what was done in the middle. */
export const EntryLine = memo(function EntryLine({ entry, opens, day, found, ...rest }: Props) {
  return (
    <div className={classes.row} data-seq={entry.seq} data-opens={opens || undefined} data-found={found || undefined}>
      {day !== null && <p className={classes.day}>{day}</p>}
      {entry.from === 'event' || entry.from === 'system' ? <Aside entry={entry} locale={rest.locale} /> : <Said entry={entry} opens={opens} {...rest} />}
    </div>
  );
});

function Aside({ entry, locale }: Pick<Props, 'entry' | 'locale'>) {
  const time = <time dateTime={entry.at}>{clockTime(new Date(entry.at), locale)}</time>;
  if (entry.from === 'system') return <p className={classes.system} data-from="system"><span dir="auto">{entry.text}</span> {time}</p>;
  return <p className={classes.event} data-from="event"><span><EventText entry={entry} /> {time}</span></p>;
}

function Said({ entry, opens, customer, chosen, delivery, mark, locale }: Omit<Props, 'day' | 'found'>) {
  const { t } = useTranslation('desk');
  const { from, text, name, by, choices, mood } = entry;
  const time = clockTime(new Date(entry.at), locale);
  const upset = mood !== undefined && moodLevel(mood) === 'bad';
  return (
    <div className={classes.block} data-from={from} title={opens ? undefined : time}>
      {opens && (
        <p className={classes.by}>
          {from === 'bot' && <IconRobot size={15} stroke={1.8} aria-hidden />}
          {from === 'note' && <IconLock size={14} stroke={2} aria-hidden />}
          <bdi>{from === 'customer' ? customer : from === 'bot' ? t('from.bot') : (by?.name ?? name ?? t('from.agent'))}</bdi>
          {from === 'note' && <span>{t(entry.whisper ? 'whispered' : 'noted')}</span>}
          <time dateTime={entry.at}>{time}</time>
        </p>
      )}
      <div className={classes.message}>
        {text !== '' && <Text className={classes.text} text={text} />}
        {upset && <IconMoodAngry className={classes.upset} size={16} role="img" aria-label={t('mood.bad')} />}
      </div>
      {choices && choices.length > 0 && (
        <ul className={classes.choices} aria-label={t('choices')}>
          {choices.map(({ id, label }) => (
            <li key={id} data-chosen={chosen === id || undefined}>
              {chosen === id && <IconCheck size={14} stroke={2.4} role="img" aria-label={t('chosen')} />}
              <bdi>{label}</bdi>
            </li>
          ))}
        </ul>
      )}
      {mark !== undefined && <p className={classes.state}>{mark}</p>}
      {delivery && <p className={classes.state} data-delivery={delivery}>{delivery === 'seen' ? <IconChecks size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />}{t(delivery)}</p>}
    </div>
  );
}
