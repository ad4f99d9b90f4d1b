import { useState } from 'react';
import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useStaff } from '../../app/StaffContext.ts';
import { agentsQuery } from '../officeQueries.ts';
import { useChatActions } from '../useChatActions.ts';
import { Dialog } from '../../app/Dialog.tsx';
import classes from './TransferDialog.module.css';

/** Passes a chat on, to a colleague or into a team's queue, and says why. */
export function TransferDialog({ chat, onClose }: { chat: DeskChat; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const staff = useStaff();
  const { data, error } = useQuery({ ...agentsQuery, refetchOnMount: 'always' });
  const { act, busy, error: refused } = useChatActions(chat.id);
  const [words, setWords] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const fits = (name: string): boolean => name.toLowerCase().includes(words.trim().toLowerCase());
  const agents = (data?.agents ?? []).filter(({ id, name }) => id !== staff.id && id !== chat.acceptedBy?.id && fits(name));
  const teams = (data?.teams ?? []).filter(fits);
  const ready = to !== null && reason.trim() !== '';

  function pass(): void {
    if (to === null) return;
    const why = reason.trim();
    act({ type: 'transfer', to: to.startsWith('agent ') ? { agent: to.slice(6), reason: why } : { team: to === 'team ' ? null : to.slice(5), reason: why } }, onClose);
  }

  const footer = (
    <Stack gap="sm">
      <ProblemAlert error={refused} />
      <Textarea label={t('transfer.reason')} placeholder={t('transfer.reasonHint')} autosize minRows={2} maxRows={5} maxLength={500} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
        <Button size="sm" disabled={!ready} loading={busy === 'transfer'} onClick={pass}>{t('transfer.do')}</Button>
      </Group>
    </Stack>
  );
  return (
    <Dialog title={t('transfer.title')} onClose={onClose} size={520} footer={footer}>
      <Stack gap="sm">
        <ProblemAlert error={error} />
        <TextInput size="sm" type="search" data-autofocus value={words} onChange={(event) => setWords(event.currentTarget.value)} placeholder={t('transfer.search')} aria-label={t('transfer.search')} leftSection={<IconSearch size={16} aria-hidden />} />
        <Radio.Group value={to} onChange={setTo} aria-label={t('transfer.to')}>
          <h3 className={classes.title}>{t('transfer.agents')}</h3>
          {data && agents.length === 0 && <p className={classes.none}>{t('transfer.noAgents')}</p>}
          {agents.map(({ id, name, state, connected, chats, maxChats, teams: of }) => (
            <Radio.Card key={id} value={`agent ${id}`} className={classes.option} disabled={!connected || chats >= maxChats}>
              <span className={classes.dot} data-state={connected ? state : 'away'} />
              <span className={classes.who}><bdi>{name}</bdi>{of.length > 0 && <span className={classes.teams}>{of.join(t('comma'))}</span>}</span>
              <span className={classes.load}>{connected ? t(`presence.${state}`) : t('presence.away')}</span>
              <span className={classes.load}>{t('presence.load', { chats, most: maxChats })}</span>
              <Radio.Indicator />
            </Radio.Card>
          ))}
          <h3 className={classes.title}>{t('transfer.teams')}</h3>
          {teams.map((team) => (
            <Radio.Card key={team} value={`team ${team}`} className={classes.option}>
              <span className={classes.who}><bdi>{team}</bdi></span>
              <span className={classes.load}>{t('transfer.onDuty', { count: (data?.agents ?? []).filter((agent) => agent.connected && agent.state !== 'break' && agent.teams.includes(team)).length })}</span>
              <Radio.Indicator />
            </Radio.Card>
          ))}
          {fits(t('everyone')) && <Radio.Card value="team " className={classes.option}><span className={classes.who}>{t('everyone')}</span><Radio.Indicator /></Radio.Card>}
        </Radio.Group>
      </Stack>
    </Dialog>
  );
}
