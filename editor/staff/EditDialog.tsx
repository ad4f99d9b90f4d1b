import { useState } from 'react';
import { Button, Group, MultiSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { mayEnter } from '../app/rooms.ts';
import { useStaff } from '../app/StaffContext.ts';
import { Dialog } from '../app/Dialog.tsx';
import { RoleField } from './RoleField.tsx';
import { SkillsField } from './SkillsField.tsx';
import { staffApi } from './staffApi.ts';
import { staffQueries } from './staffQueries.ts';
import { useStaffChange } from './useStaffChange.ts';
import classes from './Staff.module.css';

/** What somebody is called, may do, and gets of the chats. Only owners change who they are. */
export function EditDialog({ person, onClose }: { person: Colleague; onClose: () => void }) {
  const { t } = useTranslation('staff');
  const rules = useStaff().role === 'owner';
  const { data: known } = useQuery(staffQueries.teams);
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [teams, setTeams] = useState(person.teams);
  const [skills, setSkills] = useState(person.skills);
  const [maxChats, setMaxChats] = useState(person.maxChats);
  const saving = useStaffChange(async () => {
    const changed = { ...(name.trim() !== person.name && { name: name.trim() }), ...(role !== person.role && { role }) };
    if (Object.keys(changed).length > 0) await staffApi.change(person.id, changed);
    const desk = { teams, skills, maxChats };
    if (JSON.stringify(desk) !== JSON.stringify({ teams: person.teams, skills: person.skills, maxChats: person.maxChats })) await staffApi.setDesk(person.id, desk);
  }, onClose);
  const named = name.trim() !== '' && name.trim().length <= 200;

  return (
    <Dialog title={t('edit.title', { name: person.name })} onClose={onClose}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (named) saving.mutate(undefined); }}>
        <div className={classes.fields}>
          {rules && <TextInput size="sm" label={t('edit.name')} description={t('edit.nameHint')} maxLength={200} value={name} onChange={({ currentTarget: { value } }) => setName(value)} error={named ? null : t('edit.nameMissing')} autoComplete="off" data-autofocus />}
          {rules && <RoleField value={role} onChange={setRole} />}
          {!mayEnter('desk', role) && <Text size="sm" c="dimmed">{t('edit.noDesk')}</Text>}
          <MultiSelect
            size="sm" label={t('edit.teams')} description={t('edit.teamsHint')} placeholder={teams.length === 0 ? t('edit.chooseTeams') : ''} nothingFoundMessage={t('edit.noTeams')} searchable clearable hidePickedOptions
            clearButtonProps={{ 'aria-label': t('people.clear') }} data={[...new Set([...(known?.teams.map((team) => team.name) ?? []), ...teams])]} value={teams} onChange={setTeams}
          />
          <SkillsField value={skills} onChange={setSkills} />
          <NumberInput size="sm" label={t('edit.maxChats')} description={t('edit.maxChatsHint')} min={1} max={50} clampBehavior="strict" allowDecimal={false} styles={{ wrapper: { maxWidth: 140 } }} value={maxChats} onChange={(value) => { if (typeof value === 'number' && value >= 1) setMaxChats(value); }} />
          <ProblemAlert error={saving.error} />
        </div>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" size="sm" loading={saving.isPending}>{t('save')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
