import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tableFormat } from '../../app/contract.ts';
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
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const { role } = useStaff();
  const { filter } = useFilter();
  const [taken, change] = useTaken();
  const { data, error } = useQuery(tablesQuery);
  if (error) return <ProblemAlert error={error} />;
  if (data === undefined) return <LoadingPage />;
  const table = data.tables.find(({ name }) => name === taken.table) ?? data.tables[0];
  if (table === undefined) return null;
  const format = taken.format ?? 'csv';
  const file = `${table.name}.${format}`;
  const look = format === 'csv' ? { heads: taken.heads, bom: taken.bom, language: taken.heads && language } : {};
  return (
    <Section title={t('tables.title')} text={t('tables.text')}>
      <div className={classes.fields}>
        <Select
          size="sm" className={classes.wide} label={t('tables.table')} description={table.about[language]} inputWrapperOrder={['label', 'input', 'description']} allowDeselect={false} maw={360}
          data={data.tables.map(({ name, title }) => ({ value: name, label: title[language] }))} value={table.name} onChange={(value) => change({ table: value ?? undefined })}
        />
      </div>
      <div className={classes.fields}>
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className={classes.quiet}>{t('tables.format')}</legend>
          <SegmentedControl size="sm" data={tableFormat.options.map((value) => ({ value, label: t(`tables.formats.${value}`) }))} value={format} onChange={(value) => change({ format: tableFormat.safeParse(value).data })} />
        </fieldset>
        {format === 'csv' && (
          <>
            <Checkbox className={classes.plain} label={t('tables.headsTitles')} checked={taken.heads === 'titles'} onChange={({ currentTarget: { checked } }) => change({ heads: checked ? 'titles' : undefined })} />
            <Checkbox className={classes.plain} label={t('tables.bom')} checked={taken.bom === 'true'} onChange={({ currentTarget: { checked } }) => change({ bom: checked ? 'true' : undefined })} />
          </>
        )}
        <Button component="a" size="sm" href={`/api/analytics/tables/${file}?${toQuery(filter, look)}`} download leftSection={<IconDownload size={16} aria-hidden />}>{t('tables.download', { file })}</Button>
      </div>
      <p className={classes.quiet}>{t(`tables.formatHint.${format}`)}</p>
      {role === 'operator' && table.columns.some(({ words }) => words) && <p className={classes.quiet}>{t('tables.wordsHidden')}</p>}
      <PreviewTable table={table} query={toQuery(filter)} />
      <ColumnsTable table={table} />
    </Section>
  );
}
