import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconAddressBook, IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useStaff } from '../app/StaffContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { contacts as texts } from '../i18n/contacts.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { contactsSearch } from './contactsSearch.ts';
import { contactApi } from './contactApi.ts';
import { contactKeys } from './contactKeys.ts';
import { ContactRow } from './ContactRow.tsx';
import { ContactsTools } from './ContactsTools.tsx';
import { useEndReached } from './useEndReached.ts';
import classes from './ContactsPage.module.css';

addTexts('contacts', texts);

/** Everybody who has talked to the business, those seen last first. */
export function ContactsPage() {
  const { t } = useTranslation(['contacts', 'app']);
  const search = useSearch({ from: '/dressed/house/contacts', select: contactsSearch, structuralSharing: true });
  const navigate = useNavigate({ from: '/contacts' });
  const [resets, setResets] = useState(0);
  const agent = useStaff().role === 'agent';
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isPlaceholderData } = useInfiniteQuery({
    queryKey: contactKeys.list(search),
    queryFn: ({ pageParam, signal }) => contactApi.list(search, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
  const rows = data?.pages.flatMap(({ contacts }) => contacts) ?? [];
  const filtered = Object.keys(search).length > 0;
  const end = useEndReached(hasNextPage && !isFetching, () => void fetchNextPage());
  return (
    <div className={classes.page}>
      <header className={classes.head}><h1>{t('title')}</h1><p>{t(agent ? 'introAgent' : 'intro')}</p></header>
      <ContactsTools key={resets} search={search} tags={data?.pages[0]?.tags ?? []} onSearch={(next) => void navigate({ search: { ...next }, replace: true })} />
      {data === undefined && error !== null && <ProblemAlert error={error}><div><Button variant="default" size="xs" mt="sm" loading={isFetching} onClick={() => void refetch()}>{t('app:retry')}</Button></div></ProblemAlert>}
      {data === undefined && error === null && <div className={classes.list} role="status" aria-label={t('app:loading')}>{['a', 'b', 'c', 'd'].map((each) => <div key={each} className={classes.row}><Skeleton height={44} radius="sm" /></div>)}</div>}
      {data && rows.length === 0 && (filtered
        ? <EmptyNote icon={IconUserSearch} title={t('none.title')} text={t('none.text')}><Button variant="default" size="sm" onClick={() => { setResets(resets + 1); void navigate({ search: {}, replace: true }); }}>{t('none.reset')}</Button></EmptyNote>
        : <EmptyNote icon={IconAddressBook} title={t('empty.title')} text={t(agent ? 'empty.agent' : 'empty.text')} />)}
      {rows.length > 0 && <ul className={classes.list} aria-label={t('list')} aria-busy={isPlaceholderData}>{rows.map((contact) => <ContactRow key={contact.id} contact={contact} />)}</ul>}
      {hasNextPage && <div ref={end} className={classes.more}><Button variant="subtle" size="sm" loading={isFetching} onClick={() => void fetchNextPage()}>{t('more')}</Button></div>}
    </div>
  );
}
