import { lazy, Suspense, useCallback, useState } from 'react';
import { Center, Drawer, Loader, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskChat, DeskConversation } from '../../server/contract.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { desk } from '../i18n/desk.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { CommandsContext, type Command } from './commands.ts';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';
import { deskSearch, filterOf, type DeskView } from './deskSearch.ts';
import { drafts } from './drafts.ts';
import { DeskList } from './list/DeskList.tsx';
import { PageKeys } from './PageKeys.tsx';
import { jumps } from './panel/jumps.ts';
import { Conversation } from './talk/Conversation.tsx';
import classes from './DeskPage.module.css';

addTexts('desk', desk);

const ChatPanel = lazy(async () => ({ default: (await import('./panel/ChatPanel.tsx')).ChatPanel }));

/** The desk: who waits, the conversation with one of them, and what is known around it. */
export function DeskPage() {
  const { t } = useTranslation(['desk', 'app']);
  const { view = 'waiting', chat, panel, ...rest } = useSearch({ from: '/dressed/house/desk', select: deskSearch, structuralSharing: true });
  const navigate = useNavigate({ from: '/desk' });
  const queryClient = useQueryClient();
  const [commands] = useState(() => new Map<Command, () => void>());
  const wide = useMediaQuery('(min-width: 75em)') ?? true;
  const search = { view, ...(view === 'all' && filterOf(rest)) };
  const show = useCallback((next: DeskView) => void navigate({ search: (now) => ({ view: next, ...(now.chat !== undefined && { chat: now.chat }), ...(next === 'all' && filterOf(now)) }) }), [navigate]);
  const onAccepted = useCallback(() => show('mine'), [show]);
  const setPanel = useCallback((open: boolean) => void navigate({ search: ({ panel: _panel, ...now }) => ({ ...now, ...(open && { panel: true as const }) }) }), [navigate]);
  const leave = useCallback(() => void navigate({ search: ({ chat: _chat, panel: _panel, ...now }) => now }), [navigate]);

  const accept = useMutation({
    mutationFn: ({ id }: DeskChat) => deskApi.accept(id),
    onSuccess(taken) {
      queryClient.setQueryData<DeskConversation>(deskKeys.chat(taken.id), (now) => now && { ...now, chat: taken });
      void navigate({ search: { view: 'mine', chat: taken.id } });
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.all }),
  });

  return (
    <CommandsContext value={commands}>
      <div className={classes.desk} data-open={chat !== undefined || undefined}>
        <VisuallyHidden><h1>{t('app:room.desk')}</h1></VisuallyHidden>
        <PageKeys commands={commands} onView={show} onBack={panel ? () => setPanel(false) : chat === undefined ? null : leave} />
        <section className={classes.list} aria-label={t('list')}>
          <DeskList search={{ ...search, ...(chat !== undefined && { chat }) }} onView={show} onAccept={accept.mutate} problem={accept.error} onProblemSeen={accept.reset} />
        </section>
        <section className={classes.chat} aria-label={t('log')}>
          {chat === undefined
            ? <Center h="100%"><EmptyNote icon={IconMessages} title={t('pick.title')} text={t('pick.text')} /></Center>
            : <Conversation key={chat} id={chat} search={search} onAccepted={onAccepted} onPanel={() => setPanel(true)} />}
        </section>
        {chat !== undefined && wide && <aside className={classes.panel} aria-label={t('panel.label')} tabIndex={0}><Panel id={chat} /></aside>}
        {chat !== undefined && !wide && (
          <Drawer opened={panel === true} onClose={() => setPanel(false)} position="right" size={420} title={t('panel.label')} closeButtonProps={{ 'aria-label': t('app:back') }} padding="xs" styles={{ body: { padding: 0 } }}>
            <Panel id={chat} onLeave={() => setPanel(false)} />
          </Drawer>
        )}
      </div>
    </CommandsContext>
  );
}

interface PanelProps {
  id: string;
  /** It covers the conversation, to which its links lead back. */
  onLeave?: () => void;
}

function Panel({ id, onLeave }: PanelProps) {
  const { t } = useTranslation('app');
  const back = onLeave && {
    onInsert: (text: string) => { onLeave(); drafts.insert(id, text); },
    onJump: (seq: number) => { onLeave(); jumps.to(id, seq); },
  };
  return <Suspense fallback={<Center p="xl"><Loader size="sm" role="status" aria-label={t('loading')} /></Center>}><ChatPanel key={id} id={id} {...back} /></Suspense>;
}
