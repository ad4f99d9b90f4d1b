import { Button, Checkbox, Group, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { toQuery } from '../filter/toQuery.ts';
import { useFilter } from '../filter/useFilter.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { weeksQuery } from './reportQueries.ts';
import { Section } from './Section.tsx';
import { useTaken } from './useTaken.ts';
import classes from './Reports.module.css';

/** A week as a report: looked at here, printed from a tab of its own. */
export function ReportSection() {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const { filter: { zone, flow } } = useFilter();
  const [taken, change] = useTaken();
  const { data, error } = useQuery(weeksQuery(zone));
  if (error) return <ProblemAlert error={error} />;
  const weeks = data?.weeks ?? [];
  const week = weeks.find((each) => each.week === taken.week) ?? weeks.find(({ running }) => !running);
  const address = week && `/api/analytics/report?${toQuery({ week: week.week, zone, flow, team: taken.team, agent: taken.agent, within: taken.within, language, agents: taken.agents })}`;
  return (
    <Section title={t('report.title')} text={`${t('report.text')} ${t('report.filterNote')}`}>
      <div className={classes.fields}>
        <Select
          size="sm" className={classes.wide} maw={360} label={t('report.week')} allowDeselect={false} value={week?.week ?? null} onChange={(value) => change({ week: value ?? undefined })}
          data={weeks.map((each) => ({ value: each.week, label: each.running ? t('report.running', each) : t('report.weekOf', each) }))}
        />
        <Checkbox className={classes.plain} label={t('report.agents')} checked={taken.agents === 'true'} onChange={({ currentTarget: { checked } }) => change({ agents: checked ? 'true' : undefined })} />
      </div>
      {week === undefined || address === undefined ? <Skeleton height={400} radius="md" /> : (
        <>
          <Group gap="sm">
            <Button component="a" size="sm" href={address} target="_blank" rel="noopener">{t('report.open')}</Button>
            <Button component="a" size="sm" variant="default" href={address} download={`${week.week}.html`}>{t('report.save')}</Button>
          </Group>
          {/* Nothing in it may run, whatever people typed. */}
          <iframe className={classes.frame} sandbox="" src={address} title={t('report.frame', { week: week.week })} />
        </>
      )}
    </Section>
  );
}
