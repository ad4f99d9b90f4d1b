import { useState } from 'react';
import { Badge, Button } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invite } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { useNow } from '../kit/useNow.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { InviteButton } from './InviteButton.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { staffApi } from './staffApi.ts';
import { staffQueries } from './staffQueries.ts';
import { useStaffChange } from './useStaffChange.ts';
import { useWhen } from './useWhen.ts';
import { ViewHead } from './ViewHead.tsx';
import classes from './Staff.module.css';

/** Who has been invited and has not come yet. */
export function InvitesView() {
  const { t } = useTranslation(['staff', 'app']);
  const reading = useQuery(staffQueries.invites);
  const when = useWhen();
  const now = serverTime(useNow(60_000));
  const [open, setOpen] = useState<{ readonly action: 'again' | 'withdraw'; readonly invite: Invite } | 'new' | null>(null);
  const close = () => setOpen(null);
  const opened = open === null || open === 'new' ? null : open;
  const make = <InviteButton onClick={() => setOpen('new')} />;
  const withdrawing = useStaffChange(({ id }: Invite) => staffApi.withdraw(id), close);
  const left = (expiresAt: string): string => {
    const days = (Date.parse(expiresAt) - now) / 86_400_000;
    return days <= 0 ? t('invites.ended') : Math.round(days) === 0 ? t('invites.endsToday') : t('invites.ends', { count: Math.round(days) });
  };

  return (
    <>
      <ViewHead title={t('invites.title')} intro={t('invites.intro')}>{reading.data?.invites.length !== 0 && make}</ViewHead>
      <ReadAgain of={reading} />
      {reading.data?.invites.length === 0 && <EmptyNote icon={IconMailOpened} title={t('invites.empty')} text={t('invites.emptyText')}>{make}</EmptyNote>}
      {reading.data && reading.data.invites.length > 0 && (
        <ul className={classes.list}>
          {reading.data.invites.map((invite) => (
            <li key={invite.id} className={classes.row} data-plain data-invite={invite.email}>
              <div className={classes.who}>
                <div className={classes.name}>{invite.email}<Badge variant="light" color={invite.role === 'owner' ? 'rail' : 'gray'} tt="none" fw={550}>{t(`app:role.${invite.role}`)}</Badge></div>
                <p className={classes.fine}>{invite.by ? t('invites.by', { name: invite.by.name, when: when(invite.createdAt) }) : t('invites.byNobody', { when: when(invite.createdAt) })}{invite.teams.length > 0 && ` · ${invite.teams.join(t('comma'))}`}</p>
                <p className={classes.fine} data-is={Date.parse(invite.expiresAt) <= now ? 'wait' : undefined}>{left(invite.expiresAt)}</p>
              </div>
              <div className={classes.actions}>
                <Button size="compact-sm" variant="subtle" aria-label={t('invites.againOf', { email: invite.email })} onClick={() => setOpen({ action: 'again', invite })}>{t('invites.again')}</Button>
                <Button size="compact-sm" variant="subtle" color="red" aria-label={t('invites.withdrawOf', { email: invite.email })} onClick={() => { withdrawing.reset(); setOpen({ action: 'withdraw', invite }); }}>{t('invites.withdraw')}</Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {open === 'new' && <InviteDialog onClose={close} />}
      {opened?.action === 'again' && <InviteDialog of={opened.invite} onClose={close} />}
      {opened?.action === 'withdraw' && (
        <ConfirmDialog cancel={t('cancel')}
          title={t('invites.withdrawTitle', { email: opened.invite.email })} text={t('invites.withdrawText')} label={t('invites.withdraw')}
          busy={withdrawing.isPending} error={withdrawing.error} onConfirm={() => withdrawing.mutate(opened.invite)} onClose={close}
        />
      )}
    </>
  );
}
