import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { IconDownload, IconHistory, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { AuditRow } from './AuditRow.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { staffApi } from './staffApi.ts';
import { staffQueries } from './staffQueries.ts';
import { ViewHead } from './ViewHead.tsx';
import classes from './Staff.module.css';

const anyone = '*';
const noone = '-';
const first: number | null = null;

/** Who did what, the newest first, by whom and by what. */
export function AuditView() {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const [who, setWho] = useState(anyone);
  const [what, setWhat] = useState(anyone);
  const { data: people } = useQuery(staffQueries.people);
  const { data: known } = useQuery(staffQueries.actions);
  const wanted = { by: who === anyone ? null : who === noone ? '' : who, action: what === anyone ? null : what };
  const reading = useInfiniteQuery({
    queryKey: ['staff', 'audit', who, what],
    queryFn: ({ pageParam, signal }) => staffApi.audit(wanted, pageParam, signal),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
    refetchOnMount: 'always',
  });
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = reading;
  const entries = reading.data?.pages.flatMap((page) => page.entries);
  const all = who === anyone && what === anyone;
  const actions = (known?.actions ?? []).map(({ action, title }) => ({ value: action, label: title[language] })).sort((a, b) => a.label.localeCompare(b.label, languageTag[language]));

  return (
    <>
      <ViewHead title={t('audit.title')} intro={t('audit.intro')} />
      <div className={classes.tools}>
        <Select size="sm" label={t('audit.who')} searchable allowDeselect={false} nothingFoundMessage={t('people.none')} value={who} onChange={(value) => setWho(value ?? anyone)} data={[{ value: anyone, label: t('audit.everyone') }, ...(people?.users ?? []).map(({ id, name }) => ({ value: id, label: name })), { value: noone, label: t('audit.nobodyFilter') }]} />
        <Select size="sm" label={t('audit.what')} searchable allowDeselect={false} nothingFoundMessage={t('audit.none')} value={what} onChange={(value) => setWhat(value ?? anyone)} data={[{ value: anyone, label: t('audit.everything') }, ...actions]} />
        <Button component="a" href={staffApi.auditFile(wanted, language)} download size="sm" variant="default" leftSection={<IconDownload size={17} aria-hidden />}>{t('audit.download')}</Button>
      </div>
      <ReadAgain of={reading} />
      {entries?.length === 0 && <EmptyNote icon={all ? IconHistory : IconSearch} title={t(all ? 'audit.empty' : 'audit.none')} text={t(all ? 'audit.emptyText' : 'audit.noneText')} />}
      {entries && entries.length > 0 && <ol className={classes.list} aria-label={t('audit.title')}>{entries.map((entry) => <AuditRow key={entry.id} entry={entry} people={people?.users ?? []} />)}</ol>}
      {hasNextPage && <Button size="sm" variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('audit.more')}</Button>}
    </>
  );
}
