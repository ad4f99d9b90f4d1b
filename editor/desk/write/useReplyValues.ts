import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DeskChat } from '../../../server/contract.ts';
import { useStaff } from '../../app/StaffContext.ts';
import { chatContextQuery } from '../chatContextQuery.ts';

/** What `{{name}}`s in replies stand for in a chat: the contact, the agent, and what the flow has collected. */
export function useReplyValues(chat: DeskChat, enabled: boolean): ReadonlyMap<string, string> {
  const { name: agent } = useStaff();
  const { data: context } = useQuery({ ...chatContextQuery(chat.id), enabled });
  return useMemo(() => {
    const [ticket] = context?.tickets ?? [];
    return new Map([
      ...(context?.variables ?? []).map(({ name, value }): [string, string] => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
      ['contact.name', chat.contactName?.trim() ?? ''],
      ['agent.name', agent],
      ['ticket', ticket ? `#${ticket.number}` : ''],
    ]);
  }, [context, chat.contactName, agent]);
}
