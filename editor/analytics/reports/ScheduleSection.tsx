import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { stateQuery } from './reportQueries.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { Section } from './Section.tsx';

/** When reports are sent by themselves, and what became of the last. */
export function ScheduleSection() {
  const { t } = useTranslation('reports');
  const { data, error } = useQuery(stateQuery);
  return (
    <Section title={t('schedule.title')} text={t('schedule.text')}>
      <ProblemAlert error={data ? null : error} />
      {!data && !error && <Skeleton height={240} radius="md" />}
      {data && (
        <>
          {!data.mailReady && <Alert variant="light" color="gray">{t('schedule.mailOff')}</Alert>}
          <ScheduleForm state={data} />
          <HistoryTable history={data.history} />
        </>
      )}
    </Section>
  );
}
