import type { ChangedNode } from '../draft/diffFlows.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { settingWords } from './settingWords.ts';
import { SidePair } from './SidePair.tsx';
import classes from './Difference.module.css';

/** What changed in one node, setting by setting; texts language by language. */
export function NodeChanges({ change, names }: { change: ChangedNode; names: readonly [before: string, after: string] }) {
  const { language } = useLanguage();
  return change.settings.map(({ path, before, after }) => {
    const config = after === undefined ? change.before.config : change.after.config;
    const { names: called, locale, words } = settingWords(change.after.type, path, config, language);
    return <div key={JSON.stringify(path)} className={classes.setting}><h4>{called.join(' › ')}</h4><SidePair names={names} before={before} after={after} locale={locale} words={words} /></div>;
  });
}
