import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { mayEnter } from '../../../app/rooms.ts';
import { useStaff } from '../../../app/StaffContext.ts';

/** Leads to a conversation at the desk, for who may go there; for others it is text. */
export function ChatLink({ id, children }: { id: string; children: ReactNode }) {
  const { role } = useStaff();
  // An agent may enter the desk, but sees no one else's chats.
  if (!mayEnter('desk', role) || role === 'agent') return <span>{children}</span>;
  return <Link to="/desk" search={{ view: 'all', chat: id }} preload={false}>{children}</Link>;
}
