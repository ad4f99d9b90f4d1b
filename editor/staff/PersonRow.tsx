import { ActionIcon, Avatar, Badge, Menu } from '@mantine/core';
import { IconDots, IconEdit, IconKey, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../server/contract.ts';
import { mayEnter } from '../app/rooms.ts';
import { useStaff } from '../app/StaffContext.ts';
import { useWhen } from './useWhen.ts';
import classes from './Staff.module.css';

export type PersonAction = 'edit' | 'renew' | 'disable' | 'enable';

/** Somebody who works here: who they are, whether they are there, and which chats they get. */
export function PersonRow({ person, onAct }: { person: Colleague; onAct: (action: PersonAction) => void }) {
  const { t } = useTranslation(['staff', 'app']);
  const me = useStaff();
  const when = useWhen();
  const { name, email, role, disabledAt, teams, skills, maxChats, state, stateSince } = person;
  const desk = mayEnter('desk', role) && disabledAt === null;
  const rules = me.role === 'owner';
  return (
    <li className={classes.row} data-person={email} data-off={disabledAt !== null || undefined}>
      <span className={classes.face} data-state={desk ? state : undefined}><Avatar color="rail" size={40} aria-hidden>{[...name][0]}</Avatar></span>
      <div className={classes.who}>
        <div className={classes.name}><bdi>{name}</bdi>{person.id === me.id && <small>{t('you')}</small>}<Badge variant="light" color={role === 'owner' ? 'rail' : 'gray'} tt="none" fw={550}>{t(`app:role.${role}`)}</Badge></div>
        <p className={classes.fine}>{email}</p>
        {desk && <p className={classes.fine}>{stateSince === null ? t('people.never') : t('people.since', { state: t(`state.${state}`), when: when(stateSince) })}</p>}
      </div>
      <div className={classes.what}>
        {desk && (
          <>
            <ul className={classes.chips}>{teams.map((team) => <li key={team} className={classes.chip}>{team}</li>)}{skills.map(({ skill, level }) => <li key={skill} className={classes.chip} data-is="skill" aria-label={t('people.level', { skill, level })}>{skill}<b>{level}</b></li>)}</ul>
            <p className={classes.fine}>{teams.length === 0 && `${t('people.noTeam')} · `}{t('people.chats', { count: maxChats })}</p>
          </>
        )}
      </div>
      <div className={classes.actions}>
        <ActionIcon aria-label={t('people.edit', { name })} onClick={() => onAct('edit')}><IconEdit size={18} aria-hidden /></ActionIcon>
        {rules && (
          <Menu position="bottom-end" shadow="md">
            <Menu.Target><ActionIcon aria-label={t('people.more', { name })}><IconDots size={18} aria-hidden /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              {disabledAt === null && <Menu.Item leftSection={<IconKey size={17} aria-hidden />} onClick={() => onAct('renew')}>{t('people.renew')}</Menu.Item>}
              {disabledAt === null && <Menu.Item color="red" leftSection={<IconUserOff size={17} aria-hidden />} onClick={() => onAct('disable')}>{t('people.disable')}</Menu.Item>}
              {disabledAt !== null && <Menu.Item leftSection={<IconUserCheck size={17} aria-hidden />} onClick={() => onAct('enable')}>{t('people.enable')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </li>
  );
}
