import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Button, Center, Loader } from '@mantine/core';
import { IconMessageOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { ProblemError } from '../../app/ProblemError.ts';
import { useProblemText } from '../../app/useProblemText.ts';
import { useStaff } from '../../app/StaffContext.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useCommand } from '../commands.ts';
import { deskChatQuery } from '../deskChatQuery.ts';
import { deskOutbox, useOutgoing } from '../deskOutbox.ts';
import type { DeskSearch } from '../deskSearch.ts';
import type { DraftKind } from '../drafts.ts';
import { useFeedState } from '../feedState.ts';
import { notArrived } from '../outbox.ts';
import { useChatActions } from '../useChatActions.ts';
import { Composer } from '../write/Composer.tsx';
import { ConversationHeader, type ChatDialog } from './ConversationHeader.tsx';
import { isToWrapUp } from './isToWrapUp.ts';
import { MessageLog } from './MessageLog.tsx';
import { StatusBar } from './StatusBar.tsx';
import classes from './Conversation.module.css';

const TransferDialog = lazy(async () => ({ default: (await import('../work/TransferDialog.tsx')).TransferDialog }));
const CloseDialog = lazy(async () => ({ default: (await import('../work/CloseDialog.tsx')).CloseDialog }));
const BlockDialog = lazy(async () => ({ default: (await import('../work/BlockDialog.tsx')).BlockDialog }));
const TicketDialog = lazy(async () => ({ default: (await import('../work/TicketDialog.tsx')).TicketDialog }));

interface Props {
  id: string;
  /** The address, without the chat. */
  search: DeskSearch;
  onAccepted: () => void;
  onPanel: () => void;
}

/** One conversation: what was said, and what can be done about it. */
export function Conversation({ id, search, onAccepted, onPanel }: Props) {
  const { t } = useTranslation(['desk', 'app']);
  const queryClient = useQueryClient();
  const staff = useStaff();
  const problemText = useProblemText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useState<DraftKind>('reply');
  const [noting, setNoting] = useState(false);
  const [dialog, setDialog] = useState<ChatDialog | null>(null);
  const live = useFeedState() === 'live';
  const { data: conversation, error } = useQuery({ ...deskChatQuery(queryClient, id), refetchInterval: live ? false : 5_000 });
  const outbox = deskOutbox(queryClient);
  const outgoing = useOutgoing(outbox, id);
  const actions = useChatActions(id);
  const chat = conversation?.chat;
  const mine = chat?.status === 'agent' && chat.acceptedBy?.id === staff.id;
  const supervises = staff.role !== 'agent';
  const mayEnd = chat?.status === 'agent' && (mine || supervises);
  const mayTake = chat !== undefined && supervises && !mine && chat.status !== 'closed';
  // The field is there after the next paint.
  const write = useCallback(() => requestAnimationFrame(() => field.current?.focus()), []);
  const onMine = useCallback(() => { onAccepted(); write(); }, [onAccepted, write]);
  const accept = (): void => actions.act({ type: 'accept' }, onMine);

  useCommand('accept', chat?.status === 'queued' ? accept : null);
  useCommand('transfer', mayEnd ? () => setDialog('transfer') : null);
  useCommand('close', mayEnd ? () => setDialog('close') : null);
  useCommand('return', mayEnd ? () => actions.act({ type: 'return' }) : null);
  useCommand('note', mine || noting ? null : () => { setNoting(true); write(); });
  useCommand('panel', onPanel);
  // Once it is someone else's, an agent may not read on; what was read before is no longer theirs to see.
  const taken = error instanceof ProblemError && error.status === 404;
  if (!conversation || !chat || taken) {
    if (!error) return <Center h="100%"><Loader role="status" aria-label={t('app:loading')} /></Center>;
    return (
      <Center h="100%">
        <EmptyNote icon={IconMessageOff} title={t(conversation ? 'gone.passed' : 'gone.title')} text={conversation ? t('gone.passedText') : [problemText(error).title, problemText(error).detail].filter(Boolean).join(' ')}>
          <Button variant="light" renderRoot={(props) => <Link to="/desk" search={search} {...props} />}>{t('gone.back')}</Button>
        </EmptyNote>
      </Center>
    );
  }

  return (
    <div className={classes.conversation}>
      <ConversationHeader chat={chat} search={search} mayEnd={mayEnd} mayTake={mayTake} actions={actions} onDialog={setDialog} onPanel={onPanel} />
      {actions.error !== null && <div className={classes.problem}><ProblemAlert error={actions.error} onClose={actions.clear} /></div>}
      <MessageLog conversation={conversation} mine={mine} outgoing={notArrived(outgoing, conversation)} onRetry={(message) => outbox.retry(id, message)} onDiscard={(message) => outbox.discard(id, message)} />
      {!mine && (
        <StatusBar
          chat={chat} busy={actions.busy} onAccept={accept} onTake={mayTake ? () => actions.act({ type: 'take' }, onMine) : null}
          onNote={noting ? null : () => { setNoting(true); write(); }} onWrapUp={isToWrapUp(conversation, staff.id) ? () => setDialog('wrap-up') : null}
        />
      )}
      {(mine || noting) && <Composer chat={chat} field={field} mayReply={mine} kind={mine ? kind : 'note'} onKind={setKind} onSend={(text, note) => outbox.send(id, text, conversation.cursor, note)} />}
      <Suspense>
        {dialog === 'transfer' && <TransferDialog chat={chat} onClose={() => setDialog(null)} />}
        {(dialog === 'close' || dialog === 'wrap-up') && <CloseDialog chat={chat} ends={dialog === 'close'} onClose={() => setDialog(null)} />}
        {dialog === 'block' && chat.contact && <BlockDialog contact={chat.contact.id} onClose={() => setDialog(null)} />}
        {dialog === 'ticket' && <TicketDialog chat={id} onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}
