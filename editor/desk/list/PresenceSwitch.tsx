import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgentState } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { serverTime } from '../../app/serverTime.ts';
import { useNow } from '../../kit/useNow.ts';
import { deskKeys } from '../deskKeys.ts';
import { officeApi } from '../officeApi.ts';
import { meQuery } from '../officeQueries.ts';
import classes from './PresenceSwitch.module.css';

const states = ['available', 'busy', 'break'] as const satisfies readonly AgentState[];

/** Whether chats come to me, since when, and how many I have. */
export function PresenceSwitch() {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const now = useNow(10_000);
  const { data: me, error } = useQuery(meQuery);
  const { mutate, isPending, error: refused, reset } = useMutation({
    mutationFn: officeApi.setState,
    onSuccess: (agent) => queryClient.setQueryData(deskKeys.me, agent),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.agents }),
  });
  if (!me) return <ProblemAlert error={error} />;
  const minutes = Math.max(0, Math.floor((serverTime(now) - Date.parse(me.stateSince)) / 60_000));
  return (
    <>
      <div className={classes.presence}>
        <Menu position="bottom-start" width={280} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <UnstyledButton className={classes.state} aria-label={t('presence.label', { state: t(`presence.${me.state}`) })} disabled={isPending}>
              <span className={classes.dot} data-state={me.state} />
              <span className={classes.name}>{t(`presence.${me.state}`)}</span>
              <IconChevronDown size={16} aria-hidden />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {states.map((state) => (
              <Menu.Item key={state} leftSection={<span className={classes.dot} data-state={state} />} rightSection={state === me.state ? <IconCheck size={16} aria-label={t('presence.now')} /> : null} onClick={() => mutate(state)}>
                {t(`presence.${state}`)}
                <span className={classes.help}>{t(`presence.help.${state}`)}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className={classes.since}>{minutes < 1 ? t('presence.justNow') : minutes < 60 ? t('presence.minutes', { count: minutes }) : t('presence.hours', { count: Math.floor(minutes / 60) })}</span>
        <span className={classes.load} data-full={me.chats >= me.maxChats || undefined}>{t('presence.load', { chats: me.chats, most: me.maxChats })}</span>
      </div>
      <ProblemAlert error={refused} onClose={reset} />
    </>
  );
}
