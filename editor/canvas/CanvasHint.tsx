import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { keyName } from './keyName.ts';
import { useCanvas } from './useCanvas.ts';
import classes from './CanvasHint.module.css';

const shownFor = 3_500;

/** A word about what just happened, or did not. */
export function CanvasHint() {
  const { t } = useTranslation('canvas');
  const { canvas } = useOpenFlow();
  const hint = useCanvas((each) => each.hint);
  useEffect(() => {
    if (hint === null || hint === 'tidying') return undefined;
    const timer = setTimeout(() => canvas.getState().set({ hint: null }), shownFor);
    return () => clearTimeout(timer);
  }, [canvas, hint]);
  const keys = keyName(hint === 'cannotCopy' ? 'mod+c' : 'mod+v').join(' + ');
  return <div className={classes.place} role="status">{hint !== null && <p className={classes.hint}>{t(`hint.${hint}`, { keys })}</p>}</div>;
}
