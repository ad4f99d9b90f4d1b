import { useRef } from 'react';
import { Button, Center, Loader } from '@mantine/core';
import { IconMessageOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useProblemText } from '../app/useProblemText.ts';
import { useStaff } from '../app/StaffContext.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { Composer } from './Composer.tsx';
import { ConversationHeader } from './ConversationHeader.tsx';
import { deskChatQuery } from './deskChatQuery.ts';
import { deskOutbox, useOutgoing } from './deskOutbox.ts';
import type { DeskView } from './deskSearch.ts';
import { useFeedState } from './feedState.ts';
import { MessageLog } from './MessageLog.tsx';
import { notArrived } from './outbox.ts';
import { StatusBar } from './StatusBar.tsx';
import { useChatActions } from './useChatActions.ts';
import classes from './Conversation.module.css';

interface Props {
  id: string;
  view: DeskView;
  onAccepted: () => void;
}

/** Roles that may end what an agent who has gone left open. */
const standIns: readonly Role[] = ['owner', 'supervisor'];

/** One conversation: what was said, and what can be done about it. */
export function Conversation({ id, view, onAccepted }: Props) {
  const { t } = useTranslation(['desk', 'app']);
  const queryClient = useQueryClient();
  const staff = useStaff();
  const problemText = useProblemText();
  const field = useRef<HTMLTextAreaElement>(null);
  const live = useFeedState() === 'live';
  const { data: conversation, error } = useQuery({ ...deskChatQuery(queryClient, id), refetchInterval: live ? false : 5_000 });
  const outbox = deskOutbox(queryClient);
  const outgoing = useOutgoing(outbox, id);
  const actions = useChatActions(id, () => {
    onAccepted();
    // The field is there after the next paint.
    requestAnimationFrame(() => field.current?.focus());
  });

  if (!conversation) {
    if (!error) return <Center h="100%"><Loader role="status" aria-label={t('app:loading')} /></Center>;
    return (
      <Center h="100%">
        <EmptyNote icon={IconMessageOff} title={t('gone.title')} text={[problemText(error).title, problemText(error).detail].filter(Boolean).join(' ')}>
          <Button variant="light" renderRoot={(props) => <Link to="/desk" search={{ view }} {...props} />}>{t('gone.back')}</Button>
        </EmptyNote>
      </Center>
    );
  }

  const { chat, messages, cursor } = conversation;
  const mine = chat.status === 'agent' && chat.acceptedBy?.id === staff.id;
  return (
    <div className={classes.conversation}>
      <ConversationHeader chat={chat} view={view} mayEnd={mine || (chat.status === 'agent' && standIns.includes(staff.role))} actions={actions} />
      {actions.error !== null && <div className={classes.problem}><ProblemAlert error={actions.error} onClose={actions.clear} /></div>}
      <MessageLog chat={chat} messages={messages} outgoing={notArrived(outgoing, conversation)} onRetry={(message) => outbox.retry(id, message)} onDiscard={(message) => outbox.discard(id, message)} />
      {mine
        ? <Composer chat={id} field={field} onSend={(text) => outbox.send(id, text, cursor)} />
        : <StatusBar chat={chat} onAccept={actions.accept} accepting={actions.busy === 'accept'} />}
    </div>
  );
}
