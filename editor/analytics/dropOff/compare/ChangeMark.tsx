import i18next from 'i18next';
import { useShownLanguage } from '../../../i18n/useShownLanguage.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { pointsText, pText } from '../shareText.ts';
import { changeText } from './changeText.ts';
import { verdictOf } from './verdictOf.ts';
import classes from './ChangeMark.module.css';

/** An arrow for how a node's drop-off has changed; faint where that may be chance. Nothing where nothing is compared. */
export function ChangeMark({ reading, withP = false }: { reading: NodeReading; /** Its p is written too. */ withP?: boolean }) {
  const language = useShownLanguage();
  const t = i18next.getFixedT(language, 'dropOff');
  const verdict = verdictOf(reading);
  if (verdict === null) return null;
  const { difference, p } = reading.change ?? { difference: null, p: null };
  if (difference === null || p === null || verdict === 'none' || verdict === 'few') return <p className={classes.mark} title={changeText(reading, language)}>{t(verdict === 'few' ? 'change.markFew' : 'change.markNone')}</p>;
  return (
    <p className={classes.mark} data-is={verdict} title={changeText(reading, language)}>
      <span aria-hidden>{difference === 0 ? '=' : difference > 0 ? '▲' : '▼'}</span>
      {t(verdict === 'chance' ? 'change.markChance' : 'change.mark', { points: pointsText(difference, language) })}{withP && ` · p ${pText(p)}`}
    </p>
  );
}
