import { useShownLanguage } from '../../../i18n/useShownLanguage.ts';
import i18next from 'i18next';
import type { Change } from '../nodeReadings.ts';
import { pointsText, pText } from '../shareText.ts';
import { changeText } from './changeText.ts';
import classes from './ChangeMark.module.css';

/** An arrow for how a node's drop-off has changed; faint where that may be chance. */
export function ChangeMark({ change, withP = false }: { change: Change; /** Its p is written too. */ withP?: boolean }) {
  const language = useShownLanguage();
  const t = i18next.getFixedT(language, 'dropOff');
  const { difference, significant, p } = change;
  const is = difference === null || p === null ? 'none' : !significant ? 'chance' : difference > 0 ? 'worse' : 'better';
  const words = is === 'none' ? t('change.none') : t(is === 'chance' ? 'change.markChance' : 'change.mark', { points: pointsText(difference ?? 0, language) });
  return (
    <p className={classes.mark} data-is={is} title={changeText(change, language)}>
      <span aria-hidden>{difference === null || difference === 0 ? '–' : difference > 0 ? '▲' : '▼'}</span>{words}{withP && p !== null && ` · p ${pText(p)}`}
    </p>
  );
}
