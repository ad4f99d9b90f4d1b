import { useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconEdit, IconPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Team } from '../../server/contract.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { staffApi } from './staffApi.ts';
import { staffQueries } from './staffQueries.ts';
import { TeamDialog } from './TeamDialog.tsx';
import { useStaffChange } from './useStaffChange.ts';
import { ViewHead } from './ViewHead.tsx';
import classes from './Staff.module.css';

/** People named of a team; the others are counted. */
const shown = 6;

/** The teams, who belongs to each, and which flows name it. */
export function TeamsView() {
  const { t } = useTranslation('staff');
  const reading = useQuery(staffQueries.teams);
  const [open, setOpen] = useState<{ readonly action: 'edit' | 'remove'; readonly team: Team } | 'new' | null>(null);
  const close = () => setOpen(null);
  const removing = useStaffChange((team: Team) => staffApi.removeTeam(team.name, team.usedBy.length > 0), close);
  const teams = reading.data?.teams;
  const make = <Button size="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('new')}>{t('teams.do')}</Button>;
  const opened = open === null || open === 'new' ? null : open;

  return (
    <>
      <ViewHead title={t('teams.title')} intro={t('teams.intro')}>{teams?.length !== 0 && make}</ViewHead>
      <ReadAgain of={reading} />
      {teams?.length === 0 && <EmptyNote icon={IconUsersGroup} title={t('teams.empty')} text={t('teams.emptyText')}>{make}</EmptyNote>}
      {teams && teams.length > 0 && (
        <ul className={classes.list}>
          {teams.map((team) => (
            <li key={team.name} className={classes.row} data-plain data-corner data-team={team.name}>
              <div className={classes.who}>
                <div className={classes.name}><bdi>{team.name}</bdi><small>{t('teams.members', { count: team.members.length })}</small></div>
                {team.members.length === 0
                  ? <p className={classes.fine} data-is="wait">{t('teams.nobody')}</p>
                  : <p className={classes.fine}>{team.members.slice(0, shown).map(({ name }) => name).join(t('comma'))}{team.members.length > shown && ` ${t('teams.more', { count: team.members.length - shown })}`}</p>}
                <p className={classes.fine}>{team.usedBy.length === 0 ? t('teams.unused') : t('teams.usedBy', { flows: team.usedBy.join(t('comma')) })}</p>
              </div>
              <div className={classes.actions}>
                <ActionIcon aria-label={t('teams.edit', { name: team.name })} onClick={() => setOpen({ action: 'edit', team })}><IconEdit size={18} aria-hidden /></ActionIcon>
                <ActionIcon aria-label={t('teams.remove', { name: team.name })} onClick={() => { removing.reset(); setOpen({ action: 'remove', team }); }}><IconTrash size={18} aria-hidden /></ActionIcon>
              </div>
            </li>
          ))}
        </ul>
      )}
      {open === 'new' && <TeamDialog onClose={close} />}
      {opened?.action === 'edit' && <TeamDialog team={opened.team} onClose={close} />}
      {opened?.action === 'remove' && (
        <ConfirmDialog cancel={t('cancel')}
          title={t('teams.removeTitle', { name: opened.team.name })} label={t(opened.team.usedBy.length > 0 ? 'teams.removeAnyway' : 'teams.removeDo')}
          text={`${opened.team.usedBy.length > 0 ? t('teams.removeUsed', { flows: opened.team.usedBy.join(t('comma')) }) : ''}${t('teams.removeText')}`}
          busy={removing.isPending} error={removing.error} onConfirm={() => removing.mutate(opened.team)} onClose={close}
        />
      )}
    </>
  );
}
