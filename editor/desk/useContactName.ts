import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../server/contract.ts';

/** What to call a customer: the name they gave, else a visitor with the end of the conversation's id to tell them apart. */
export function useContactName(): (chat: Pick<DeskChat, 'id' | 'contactName'>) => string {
  const { t } = useTranslation('desk');
  return ({ id, contactName }) => contactName?.trim() || t('visitor', { id: id.slice(-4) });
}
