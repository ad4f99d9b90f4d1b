import { useState } from 'react';
import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useStaff } from '../app/StaffContext.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { EditDialog } from './EditDialog.tsx';
import { findPeople } from './findPeople.ts';
import { InviteButton } from './InviteButton.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PersonRow, type PersonAction } from './PersonRow.tsx';
import { PasswordLinkDialog } from './PasswordLinkDialog.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { staffApi } from './staffApi.ts';
import { staffQueries } from './staffQueries.ts';
import { useStaffChange } from './useStaffChange.ts';
import { ViewHead } from './ViewHead.tsx';
import classes from './Staff.module.css';

/** Everyone who works here, and what may be done about each. */
export function PeopleView() {
  const { t } = useTranslation('staff');
  const rules = useStaff().role === 'owner';
  const reading = useQuery(staffQueries.people);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ readonly action: Exclude<PersonAction, 'enable'>; readonly person: Colleague } | null>(null);
  const [inviting, setInviting] = useState(false);
  const close = () => setOpen(null);
  const enabling = useStaffChange(({ id }: Colleague) => staffApi.enable(id));
  const disabling = useStaffChange(({ id }: Colleague) => staffApi.disable(id), close);
  const found = findPeople(reading.data?.users ?? [], search);
  const act = (action: PersonAction, person: Colleague): void => {
    disabling.reset();
    if (action === 'enable') enabling.mutate(person);
    else setOpen({ action, person });
  };
  const list = (people: readonly Colleague[]) => <ul className={classes.list}>{people.map((person) => <PersonRow key={person.id} person={person} onAct={(action) => act(action, person)} />)}</ul>;
  const [working, disabled] = [found.filter(({ disabledAt }) => disabledAt === null), found.filter(({ disabledAt }) => disabledAt !== null)];

  return (
    <>
      <ViewHead title={t('people.title')} intro={t(rules ? 'people.intro' : 'people.introLeader')}>{rules && <InviteButton onClick={() => setInviting(true)} />}</ViewHead>
      <ProblemAlert error={enabling.error} onClose={enabling.reset} />
      <ReadAgain of={reading} />
      {reading.data && (
        <>
          <div className={classes.tools}>
            <TextInput
              type="search" size="sm" aria-label={t('people.search')} placeholder={t('people.search')} value={search} onChange={({ currentTarget: { value } }) => setSearch(value)}
              leftSection={<IconSearch size={17} aria-hidden />} rightSection={search === '' ? null : <CloseButton size="sm" aria-label={t('people.clear')} onClick={() => setSearch('')} />}
            />
          </div>
          {found.length === 0 && <EmptyNote icon={IconSearch} title={t('people.none')} text={t('people.noneText')} />}
          {working.length > 0 && list(working)}
          {disabled.length > 0 && <><h3 className={classes.section} style={{ marginTop: 28 }}>{t('people.disabled', { count: disabled.length })}</h3>{list(disabled)}</>}
        </>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {open?.action === 'edit' && <EditDialog person={open.person} onClose={close} />}
      {open?.action === 'renew' && <PasswordLinkDialog person={open.person} onClose={close} />}
      {open?.action === 'disable' && (
        <ConfirmDialog cancel={t('cancel')}
          title={t('disabling.title', { name: open.person.name })} text={t('disabling.text')} label={t('disabling.do')}
          busy={disabling.isPending} error={disabling.error} onConfirm={() => disabling.mutate(open.person)} onClose={close}
        />
      )}
    </>
  );
}
