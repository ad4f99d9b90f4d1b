import { useShownLanguage } from '../../../i18n/useShownLanguage.ts';
import { pText } from '../../shareText.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { changeText } from './changeText.ts';
import { markText } from './markText.ts';
import { verdictOf } from './verdictOf.ts';
import classes from './ChangeMark.module.css';

/** An arrow for how a node's drop-off has changed; faint where that may be chance. Nothing where nothing is compared. */
export function ChangeMark({ reading, withP = false }: { reading: NodeReading; /** Its p is written too. */ withP?: boolean }) {
  const language = useShownLanguage();
  const verdict = verdictOf(reading);
  if (verdict === null) return null;
  const { arrow, text } = markText(reading, language);
  const p = reading.change?.p ?? null;
  return (
    <p className={classes.mark} data-is={verdict} title={changeText(reading, language)}>
      {arrow !== '' && <span aria-hidden>{arrow}</span>}
      {text}{withP && arrow !== '' && p !== null && ` · p ${pText(p)}`}
    </p>
  );
}
