import type { DeskChat } from '../../server/contract.ts';

/** A chat's row, with what matters to a test. */
export function aChat(chat: Partial<DeskChat> = {}): DeskChat {
  return {
    id: 'c', status: 'agent', flow: 'shop', locale: 'zh', channel: 'page', contactName: null, contact: null, note: '', reason: 'flow', team: null, skills: [], priority: 0,
    requestedAt: '2026-03-01T12:00:00Z', acceptedBy: null, acceptedAt: null, reservedFor: null, tags: [], unread: 0, lastMessage: null, mood: null, ...chat,
  };
}
