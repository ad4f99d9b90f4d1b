import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useTrial } from './TrialContext.ts';
import { usePath } from './usePath.ts';
import { ValueField } from './ValueField.tsx';
import classes from './Details.module.css';

/** The variables as they are now. What the last thing that somebody did has changed is marked; any can be set by hand. */
export function VariableTable() {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const here = useTrial((trial) => trial.here);
  const act = useTrial((trial) => trial.act);
  const path = usePath();
  const declared = here?.flow.plan.document.variables ?? [];
  if (here === null || declared.length === 0) return <p className={classes.quiet}>{t('variables.empty')}</p>;
  const deed = path.findLastIndex(({ what }) => what.type !== 'outcome');
  const before = path[deed - 1]?.moment.snapshot.context.variables ?? here.flow.plan.variables;
  return (
    <table className={classes.variables}>
      <thead><tr><th scope="col">{t('variables.name')}</th><th scope="col">{t('variables.value')}</th></tr></thead>
      <tbody>
        {declared.map(({ name, title }) => {
          const value = here.snapshot.context.variables[name];
          if (value === undefined) return null;
          const changed = JSON.stringify(before[name]) !== JSON.stringify(value);
          const words = title && localize(title, language);
          return (
            <tr key={name} data-changed={changed || undefined}>
              <th scope="row"><code>{name}</code>{words && <span>{words}</span>}{changed && <em title={t('variables.from', { value: JSON.stringify(before[name]) })}>{t('variables.changed')}</em>}</th>
              <td><ValueField bare label={name} value={value} onChange={(next) => void act({ type: 'set', name, value: next })} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
