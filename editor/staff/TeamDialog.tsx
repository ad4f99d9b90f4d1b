import { useState } from 'react';
import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Team } from '../../server/contract.ts';
import { teamName } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { Dialog } from '../app/Dialog.tsx';
import { staffApi } from './staffApi.ts';
import { staffQueries } from './staffQueries.ts';
import { useStaffChange } from './useStaffChange.ts';
import classes from './Staff.module.css';

/** A team's name and who belongs to it. A name that flows use changes only once what that means has been read. */
export function TeamDialog({ team, onClose }: { team?: Team; onClose: () => void }) {
  const { t } = useTranslation('staff');
  const { data: people } = useQuery(staffQueries.people);
  const [typed, setTyped] = useState(team?.name ?? '');
  const [members, setMembers] = useState(team?.members.map(({ id }) => id) ?? []);
  const [wrong, setWrong] = useState(false);
  const name = typed.trim();
  const troubles = team !== undefined && team.usedBy.length > 0 && name !== team.name;
  const saving = useStaffChange(() => (team ? staffApi.changeTeam(team.name, { members, ...(name !== team.name && { name, anyway: troubles }) }) : staffApi.makeTeam({ name, members })), onClose);
  // Whoever is disabled stays in their teams, and shows while they are in this one.
  const choices = [...(people?.users ?? []).filter(({ id, disabledAt }) => disabledAt === null || members.includes(id)), ...(team?.members ?? []).filter(({ id }) => people?.users.every((each) => each.id !== id))];

  function submit(): void {
    const invalid = !teamName.safeParse(name).success;
    setWrong(invalid);
    if (!invalid) saving.mutate(undefined);
  }
  return (
    <Dialog title={t(team ? 'teams.editTitle' : 'teams.newTitle')} onClose={onClose}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div className={classes.fields}>
          <TextInput size="sm" label={t('teams.name')} description={t('teams.nameHint')} maxLength={64} autoComplete="off" data-autofocus value={typed} onChange={({ currentTarget: { value } }) => { setTyped(value); setWrong(false); }} error={wrong ? t('teams.nameWrong') : null} />
          {troubles && <p className={classes.fine} data-is="wait" role="status">{t('teams.renameNote', { flows: team.usedBy.join(t('comma')) })}</p>}
          <MultiSelect
            size="sm" label={t('teams.members')} description={t('teams.membersHint')} placeholder={members.length === 0 ? t('teams.chooseMembers') : ''} nothingFoundMessage={t('people.none')} searchable hidePickedOptions
            data={choices.map(({ id, name: label }) => ({ value: id, label }))} value={members} onChange={setMembers}
          />
          <ProblemAlert error={saving.error} />
        </div>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" size="sm" loading={saving.isPending} {...(troubles && { color: 'red.9' })}>{t(troubles ? 'teams.anyway' : team ? 'save' : 'teams.create')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
