import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TicketForm } from '../../tickets/TicketForm.tsx';
import { chatContextQuery } from '../chatContextQuery.ts';
import { Dialog } from '../../app/Dialog.tsx';

interface Props {
  /** The chat's id. */
  chat: string;
  onClose: () => void;
}

/** Makes a ticket of a chat. */
export function TicketDialog({ chat, onClose }: Props) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  function done(): void {
    void queryClient.invalidateQueries({ queryKey: chatContextQuery(chat).queryKey });
    onClose();
  }
  return <Dialog title={t('newTicket')} onClose={onClose} size={560}><TicketForm conversationId={chat} contactId={null} onCreated={done} onCancel={onClose} /></Dialog>;
}
