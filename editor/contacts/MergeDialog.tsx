import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { contactKeys } from './contactKeys.ts';
import { Dialog } from '../app/Dialog.tsx';
import { Marks } from './Marks.tsx';
import { MergeTable } from './MergeTable.tsx';
import { useContactChange } from './useContactChange.ts';
import { useNameOf } from './useNameOf.ts';
import classes from './ContactPage.module.css';

/** Finds the other record of the same person, shows both beside each other, and makes them one. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const { contact } = useContact();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState(contact.email || contact.name);
  const [chosen, setChosen] = useState<string | null>(null);
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const search = settled === '' ? {} : { q: settled };
  const found = useQuery({ queryKey: contactKeys.list(search).concat('merge'), queryFn: ({ signal }) => contactApi.list(search, undefined, signal), placeholderData: keepPreviousData });
  const other = useQuery({ queryKey: contactKeys.one(chosen ?? ''), queryFn: ({ signal }) => contactApi.read(chosen ?? '', signal), enabled: chosen !== null });
  const merge = useContactChange((id: string) => contactApi.merge(contact.id, id));
  const others = found.data?.contacts.filter(({ id }) => id !== contact.id).slice(0, 20) ?? [];
  return (
    <Dialog title={t('merge.title')} size={680} onClose={onClose}>
      <p className={classes.small}>{t('merge.text')}</p>
      {chosen === null ? (
        <>
          <TextInput type="search" mt="sm" mb="sm" label={t('merge.search')} placeholder={t('search')} value={typed} leftSection={<IconSearch size={17} aria-hidden />} onChange={({ currentTarget }) => setTyped(currentTarget.value)} data-autofocus />
          <ProblemAlert error={found.error} />
          {found.data && others.length === 0 && <p className={classes.small}>{t('merge.none')}</p>}
          <ul className={classes.lines}>
            {others.map((each) => (
              <li key={each.id}>
                <div><bdi>{nameOf(each)}</bdi><span className={classes.small}><bdi>{[each.name === '' ? '' : each.email, each.phone, each.externalId ?? '', t('talks', { count: each.conversations })].filter((text) => text !== '').join(' · ')}</bdi></span><Marks contact={each} /></div>
                <Button size="compact-sm" variant="default" aria-label={t('merge.choose', { name: nameOf(each) })} onClick={() => setChosen(each.id)}>{t('merge.compare')}</Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <ProblemAlert error={other.error ?? merge.error} />
          {other.data && <MergeTable mine={contact} other={other.data} />}
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" size="sm" onClick={() => { setChosen(null); merge.reset(); }}>{t('merge.again')}</Button>
            <Button size="sm" disabled={!other.data} loading={merge.isPending} onClick={() => merge.mutate(chosen, { onSuccess: onClose })}>{t('merge.do')}</Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
