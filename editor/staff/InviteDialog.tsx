import { useState } from 'react';
import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invite, Role } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { accountRules } from '../auth/accountRules.ts';
import { Dialog } from '../app/Dialog.tsx';
import { LinkNote } from './LinkNote.tsx';
import { RoleField } from './RoleField.tsx';
import { staffApi } from './staffApi.ts';
import { staffQueries } from './staffQueries.ts';
import { useStaffChange } from './useStaffChange.ts';
import classes from './Staff.module.css';

/** Who is invited, as what and into which teams; then the link, once. */
export function InviteDialog({ of, onClose }: { of?: Pick<Invite, 'email' | 'role' | 'teams'>; onClose: () => void }) {
  const { t } = useTranslation('staff');
  const { data: known } = useQuery(staffQueries.teams);
  const [email, setEmail] = useState(of?.email ?? '');
  const [role, setRole] = useState<Role>(of?.role ?? 'agent');
  const [teams, setTeams] = useState(of?.teams ?? []);
  const [wrong, setWrong] = useState(false);
  const making = useStaffChange(() => staffApi.invite({ email: email.trim(), role, teams }));
  if (making.data) return <Dialog title={t('link.inviteTitle')} onClose={onClose}><LinkNote kind="invite" link={making.data} onDone={onClose} /></Dialog>;

  function submit(): void {
    const invalid = accountRules.email(email) !== null;
    setWrong(invalid);
    if (!invalid) making.mutate(undefined);
  }
  return (
    <Dialog title={t('invites.dialog')} onClose={onClose}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div className={classes.fields}>
          <TextInput
            size="sm" type="email" label={t('invites.email')} description={t('invites.emailHint')} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={320} data-autofocus
            value={email} onChange={({ currentTarget: { value } }) => { setEmail(value); setWrong(false); }} error={wrong ? t('invites.emailWrong') : null}
          />
          <RoleField value={role} onChange={setRole} />
          <MultiSelect
            size="sm" label={t('edit.teams')} placeholder={teams.length === 0 ? t('edit.chooseTeams') : ''} nothingFoundMessage={t('edit.noTeams')} searchable hidePickedOptions
            data={known?.teams.map((team) => team.name) ?? []} value={teams} onChange={setTeams}
          />
          <ProblemAlert error={making.error} />
        </div>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" size="sm" loading={making.isPending}>{t('invites.make')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
