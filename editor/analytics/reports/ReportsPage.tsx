import { useQuery } from '@tanstack/react-query';
import { useStaff } from '../../app/StaffContext.ts';
import { addTexts } from '../../i18n/addTexts.ts';
import { reports as texts } from '../../i18n/reports.ts';
import { service as serviceTexts } from '../../i18n/service.ts';
import { serviceChoicesQuery } from '../service/serviceQueries.ts';
import { StaffFilter } from '../service/StaffFilter.tsx';
import { ApiSection } from './ApiSection.tsx';
import { ReportSection } from './ReportSection.tsx';
import { ScheduleSection } from './ScheduleSection.tsx';
import { TablesSection } from './TablesSection.tsx';
import { useTaken } from './useTaken.ts';
import classes from './Reports.module.css';

addTexts('reports', texts);
addTexts('service', serviceTexts);

/** Takes figures out of the house: tables as files, weeks as reports. */
export function ReportsPage() {
  const { role } = useStaff();
  const { data: choices } = useQuery(serviceChoicesQuery);
  const [taken, change] = useTaken();
  return (
    <div className={classes.page}>
      {choices && <StaffFilter choices={choices} search={taken} change={change} />}
      <TablesSection />
      <ReportSection />
      {(role === 'owner' || role === 'supervisor') && <ScheduleSection />}
      <ApiSection />
    </div>
  );
}
