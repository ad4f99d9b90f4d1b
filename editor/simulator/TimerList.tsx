import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import { timeText } from './timeText.ts';
import { useTrial } from './TrialContext.ts';
import classes from './Details.module.css';

const minute = 60_000;
const jumps = [minute, 10 * minute, 60 * minute, 24 * 60 * minute];

/** What runs and when it is due, and ways to let time go by: it stands still otherwise. */
export function TimerList() {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const here = useTrial((trial) => trial.here);
  const pass = useTrial((trial) => trial.pass);
  if (here === null) return null;
  const time = new Date(here.now).toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <div className={classes.timers}>
      {here.timers.length === 0 ? <p className={classes.quiet}>{t('timers.empty')}</p> : (
        <ul>
          {here.timers.toSorted((a, b) => a.due - b.due).map(({ id, name, due }) => (
            <li key={id}>
              <span>{t(`timers.name.${name}`, { defaultValue: name })}</span>
              <span className={classes.quiet}>{t('timers.due', { time: timeText(due - here.now, language) })}</span>
              <Button size="compact-sm" variant="light" onClick={() => void pass(due - here.now)}>{t('timers.skip')}</Button>
            </li>
          ))}
        </ul>
      )}
      <fieldset disabled={here.status === 'closed'}>
        <legend>{t('timers.let')}</legend>
        {jumps.map((ms) => <Button key={ms} size="compact-sm" variant="default" onClick={() => void pass(ms)}>{timeText(ms, language)}</Button>)}
      </fieldset>
      <p className={classes.quiet}>{t('timers.clock', { time })} · {t('timers.still')}</p>
    </div>
  );
}
