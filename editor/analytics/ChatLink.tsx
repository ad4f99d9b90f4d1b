import type { ReactNode } from 'react';
import { Tooltip } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../app/StaffContext.ts';
import { seesEveryChat } from './chat/seesEveryChat.ts';

interface Props {
  /** The conversation's. */
  id: string;
  /** A visit of it, or a message, by its place in the log. */
  at?: number | undefined;
  children: ReactNode;
}

/** Leads to a conversation: to the desk for who may open any there, with its record beside it; for others to its record. */
export function ChatLink({ id, at, children }: Props) {
  const { t } = useTranslation('analytics');
  const { role } = useStaff();
  const record = { to: '/analytics/chat/$conversationId', params: { conversationId: id }, search: at === undefined ? {} : { at }, preload: false } as const;
  if (!seesEveryChat(role)) return <Link {...record}>{children}</Link>;
  return (
    <span>
      <Link to="/desk" search={{ view: 'all', chat: id }} preload={false}>{children}</Link>{' '}
      <Tooltip label={t('record')}><Link {...record} aria-label={t('record')}><IconFileText size={15} aria-hidden style={{ verticalAlign: '-2px' }} /></Link></Tooltip>
    </span>
  );
}
