import { useStaff } from '../../app/StaffContext.ts';
import { addTexts } from '../../i18n/addTexts.ts';
import { reports as texts } from '../../i18n/reports.ts';
import { ApiSection } from './ApiSection.tsx';
import { ReportSection } from './ReportSection.tsx';
import { ScheduleSection } from './ScheduleSection.tsx';
import { TablesSection } from './TablesSection.tsx';
import classes from './Reports.module.css';

addTexts('reports', texts);

/** Takes figures out of the house: tables as files, weeks as reports. */
export function ReportsPage() {
  const { role } = useStaff();
  return (
    <div className={classes.page}>
      <TablesSection />
      <ReportSection />
      {(role === 'owner' || role === 'supervisor') && <ScheduleSection />}
      <ApiSection />
    </div>
  );
}
