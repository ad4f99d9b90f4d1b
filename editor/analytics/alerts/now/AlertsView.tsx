import { Button } from '@mantine/core';
import { IconBellCheck, IconBellPlus, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { SaveTable } from '../../table/SaveTable.tsx';
import { alertQueries } from '../alertQueries.ts';
import { Suggestions } from '../rules/Suggestions.tsx';
import { useAlertWords } from '../useAlertWords.ts';
import { AlertRow } from './AlertRow.tsx';
import { alertsTable } from './alertsTable.ts';
import classes from '../Alerts.module.css';

interface Props {
  onOpen: (id: string) => void;
  onRules: () => void;
}

/** What is out of the ordinary now, and what was. */
export function AlertsView({ onOpen, onRules }: Props) {
  const { t } = useTranslation('alerts');
  const open = useQuery(alertQueries.open);
  const rules = useQuery(alertQueries.rules);
  const past = useInfiniteQuery(alertQueries.past);
  const over = (past.data?.pages ?? []).flatMap(({ alerts }) => alerts);
  const listed = [...(open.data?.alerts ?? []), ...over];
  const words = useAlertWords(listed.map(({ scope }) => scope));
  if (open.data === undefined || past.data === undefined) return open.error || past.error ? <ProblemAlert error={open.error ?? past.error} /> : <LoadingPage />;
  const watchesNothing = rules.data?.rules.length === 0;
  return (
    <>
      <section aria-labelledby="alerts-open">
        <div className={classes.listHead}>
          <h2 className={classes.heading} id="alerts-open">{t('open')}</h2>
          {listed.length > 0 && <SaveTable title={t('csv.title')} table={() => alertsTable(listed, words, t)} />}
        </div>
        {open.data.alerts.length > 0 && <ul className={classes.list}>{open.data.alerts.map((each) => <AlertRow key={each.id} alert={each} onOpen={onOpen} />)}</ul>}
        {open.data.alerts.length === 0 && !watchesNothing && <EmptyNote icon={IconBellCheck} title={t('noneOpen')} text={t('noneOpenText')} />}
        {open.data.alerts.length === 0 && watchesNothing && <EmptyNote icon={IconBellPlus} title={t('noRules')} text={t('noRulesText')}><Button size="sm" onClick={onRules}>{t('view.rules')}</Button></EmptyNote>}
      </section>
      {watchesNothing && <Suggestions />}
      <section aria-labelledby="alerts-past">
        <h2 className={classes.heading} id="alerts-past">{t('past')}</h2>
        {over.length === 0 ? <EmptyNote icon={IconHistory} title={t('nonePast')} /> : <ul className={classes.list}>{over.map((each) => <AlertRow key={each.id} alert={each} onOpen={onOpen} />)}</ul>}
        {past.hasNextPage && <Button mt="md" size="sm" variant="default" loading={past.isFetchingNextPage} onClick={() => void past.fetchNextPage()}>{t('older')}</Button>}
      </section>
    </>
  );
}
