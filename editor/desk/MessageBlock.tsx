import { IconCheck, IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockTime } from './dayName.ts';
import type { MessageGroup } from './groupMessages.ts';
import classes from './MessageBlock.module.css';

interface Props {
  group: MessageGroup;
  /** What to call the customer. */
  customer: string;
  /** The id of the chosen choice by the message that offered it. */
  chosen: ReadonlyMap<number, string>;
  /** For times. */
  locale: string;
}

/** What one side said in one go: the customer on the left, our side on the right, the system in the middle. */
export function MessageBlock({ group, customer, chosen, locale }: Props) {
  const { t } = useTranslation('desk');
  const { from, name, messages } = group;
  const last = messages.at(-1);
  if (!last) return null;
  const time = <time dateTime={last.at}>{clockTime(new Date(last.at), locale)}</time>;
  if (from === 'system') return <p className={classes.system}><span dir="auto">{last.text}</span> {time}</p>;
  return (
    <div className={classes.block} data-from={from}>
      <p className={classes.by}>
        {from === 'bot' && <IconRobot size={15} stroke={1.8} aria-hidden />}
        <bdi>{from === 'customer' ? customer : from === 'bot' ? t('from.bot') : (name ?? t('from.agent'))}</bdi>
        {time}
      </p>
      {messages.map(({ seq, text, choices }) => (
        <div key={seq} className={classes.message}>
          {text !== '' && <div className={classes.text} dir="auto">{text}</div>}
          {choices && choices.length > 0 && (
            <ul className={classes.choices} aria-label={t('choices')}>
              {choices.map(({ id, label }) => (
                <li key={id} data-chosen={chosen.get(seq) === id || undefined}>
                  {chosen.get(seq) === id && <IconCheck size={14} stroke={2.4} role="img" aria-label={t('chosen')} />}
                  <bdi>{label}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
