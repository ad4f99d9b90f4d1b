import type { ChatFilter, DeskView } from './deskSearch.ts';

/** Where the desk keeps what it has read. */
export const deskKeys = {
  all: ['desk'],
  lists: ['desk', 'list'],
  list: (view: Exclude<DeskView, 'all'>) => ['desk', 'list', view] as const,
  everyChat: ['desk', 'list', 'all'],
  filtered: (filter: ChatFilter) => ['desk', 'list', 'all', filter] as const,
  chat: (id: string) => ['desk', 'chat', id] as const,
  me: ['desk', 'me'],
  agents: ['desk', 'agents'],
  mentions: ['desk', 'mentions'],
  tasks: ['desk', 'tasks'],
  replies: ['desk', 'replies'],
  settings: ['desk', 'settings'],
} as const;
