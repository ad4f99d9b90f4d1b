import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SuggestedRule } from '../../../../server/contract.ts';
import { ruleOfSuggestion, suggestedRules } from '../../../app/contract.ts';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { useStaff } from '../../../app/StaffContext.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { alertQueries } from '../alertQueries.ts';
import { alertsApi } from '../alertsApi.ts';
import { mayWatch } from '../mayWatch.ts';
import { useAlertChange } from '../useAlertChange.ts';
import { useAlertWords } from '../useAlertWords.ts';
import classes from '../Alerts.module.css';

/** What most houses watch and this one does not yet, each added with one click; nothing where all of it is watched. */
export function Suggestions() {
  const { t } = useTranslation('alerts');
  const { language } = useLanguage();
  const { role } = useStaff();
  const words = useAlertWords();
  const { data } = useQuery(alertQueries.rules);
  const adding = useAlertChange((wanted: SuggestedRule) => alertsApi.addRule(ruleOfSuggestion(wanted, language, Intl.DateTimeFormat().resolvedOptions().timeZone)));
  const left = suggestedRules.filter(({ figure, condition }) => data?.rules.every(({ rule }) => rule.figure !== figure || rule.condition.kind !== condition.kind));
  if (!mayWatch(role) || data === undefined || left.length === 0) return null;
  return (
    <section aria-labelledby="alert-suggestions">
      <h2 className={classes.heading} id="alert-suggestions">{t('suggestions')}</h2>
      <ProblemAlert error={adding.error} />
      <ul className={classes.list}>
        {left.map((each) => {
          const { name, why } = words.suggestion(each);
          return (
            <li key={each.id} className={classes.row} data-plain>
              <div className={classes.what}>
                <h3>{name}</h3>
                <p className={classes.fine}>{why}</p>
                <p className={classes.fine}>{words.figure(each.figure)} · {words.condition(each.figure, each.condition)}</p>
              </div>
              <div className={classes.actions}>
                <Button size="xs" variant="light" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t('addSuggested', { name })} loading={adding.isPending && adding.variables.id === each.id} onClick={() => adding.mutate(each)}>{t('addOne')}</Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
