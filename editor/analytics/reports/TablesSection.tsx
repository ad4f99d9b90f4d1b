import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serviceGrouping, tableFormat } from '../../app/contract.ts';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useStaff } from '../../app/StaffContext.ts';
import { toQuery } from '../filter/toQuery.ts';
import { useFilter } from '../filter/useFilter.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { tablesQuery } from './reportQueries.ts';
import { Section } from './Section.tsx';
import { useTaken } from './useTaken.ts';
import classes from './Reports.module.css';

/** Tables as files: which, how written, what stands in them. */
export function TablesSection() {
  const { t } = useTranslation(['reports', 'service']);
  const { language } = useLanguage();
  const { role } = useStaff();
  const { filter } = useFilter();
  const [taken, change] = useTaken();
  const { data, error } = useQuery(tablesQuery);
  if (error) return <ProblemAlert error={error} />;
  if (data === undefined) return <LoadingPage />;
  const table = data.tables.find(({ name }) => name === taken.table) ?? data.tables[0];
  if (table === undefined) return null;
  const { takes } = table;
  const { format = 'csv', team, agent, within, by = 'day' } = taken;
  const file = `${table.name}.${format}`;
  const query = toQuery(filter, { ...(takes.includes('staff') && { team, agent }), ...(takes.includes('within') && { within }), ...(takes.includes('by') && { by }), language });
  // Spreadsheets take a file without the mark for one in the letters of their own country.
  const mark = (taken.bom ?? String(language === 'zh')) === 'true';
  const look = format === 'csv' ? toQuery({ heads: taken.heads, bom: mark ? 'true' : undefined }) : '';
  return (
    <Section title={t('tables.title')} text={t('tables.text')}>
      <div className={classes.fields}>
        <Select
          size="sm" className={classes.wide} label={t('tables.table')} description={table.about[language]} inputWrapperOrder={['label', 'input', 'description']} allowDeselect={false} maw={360}
          data={data.tables.map(({ name, title }) => ({ value: name, label: title[language] }))} value={table.name} onChange={(value) => change({ table: value ?? undefined })}
        />
        {takes.includes('by') && (
          <Select
            size="sm" className={classes.top} label={t('service:by.label')} allowDeselect={false} data={serviceGrouping.options.map((value) => ({ value, label: t(`service:by.${value}`) }))}
            value={by} onChange={(value) => change({ by: serviceGrouping.safeParse(value).data })}
          />
        )}
      </div>
      {(team ?? agent) !== undefined && !takes.includes('staff') && <p className={classes.quiet}>{t('tables.staffNot')}</p>}
      <div className={classes.fields}>
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className={classes.legend}>{t('tables.format')}</legend>
          <SegmentedControl size="sm" data={tableFormat.options.map((value) => ({ value, label: t(`tables.formats.${value}`) }))} value={format} onChange={(value) => change({ format: tableFormat.safeParse(value).data })} />
        </fieldset>
        {format === 'csv' && (
          <>
            <Checkbox className={classes.plain} label={t('tables.headsTitles')} checked={taken.heads === 'titles'} onChange={({ currentTarget: { checked } }) => change({ heads: checked ? 'titles' : undefined })} />
            <Checkbox className={classes.plain} label={t('tables.bom')} checked={mark} onChange={({ currentTarget: { checked } }) => change({ bom: checked ? 'true' : 'false' })} />
          </>
        )}
        <Button component="a" size="sm" href={`/api/analytics/tables/${file}?${[query, look].filter(Boolean).join('&')}`} download leftSection={<IconDownload size={16} aria-hidden />}>{t('tables.download', { file })}</Button>
      </div>
      <p className={classes.quiet}>{t(`tables.formatHint.${format}`)}</p>
      {role === 'operator' && table.columns.some(({ words }) => words) && <p className={classes.quiet}>{t('tables.wordsHidden')}</p>}
      <PreviewTable table={table} query={query} />
      <ColumnsTable table={table} />
    </Section>
  );
}
