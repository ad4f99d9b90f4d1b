import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useTrial } from './TrialContext.ts';
import classes from './Chat.module.css';

/** How many problems are named here; the list has them all. */
const shown = 3;

/** Says that the draft does not compile, why, and what still works. */
export function BrokenNote() {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const problems = useTrial((trial) => trial.problems);
  const runs = useTrial((trial) => trial.tree.at >= 0);
  const set = useStage((stage) => stage.set);
  const seek = useStage((stage) => stage.seek);
  if (problems.length === 0) return null;
  return (
    <div className={`${classes.card} ${classes.broken}`} data-tone="trouble" role="alert">
      <p><IconAlertCircle size={16} aria-hidden /><strong>{t('broken.title', { count: problems.length })}</strong></p>
      <ul>
        {problems.slice(0, shown).map(({ code, text, node, path = '', outlet = '' }, index) => (
          <li key={`${index} ${code} ${node ?? ''} ${path} ${outlet}`}>
            {node === undefined ? text[language] : <button type="button" onClick={() => seek(node)}>{text[language]}</button>}
          </li>
        ))}
        {problems.length > shown && <li>{t('broken.more', { count: problems.length - shown })}</li>}
      </ul>
      <p>{runs ? t('broken.still') : t('broken.none')}</p>
      <div className={classes.row}><Button size="compact-sm" variant="default" onClick={() => set({ panel: 'problems' })}>{t('broken.show')}</Button></div>
    </div>
  );
}
