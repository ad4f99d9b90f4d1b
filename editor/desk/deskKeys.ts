import type { DeskView } from './deskSearch.ts';

/** Where the desk keeps what it has read. */
export const deskKeys = {
  all: ['desk'],
  lists: ['desk', 'list'],
  list: (view: DeskView) => ['desk', 'list', view] as const,
  chat: (id: string) => ['desk', 'chat', id] as const,
} as const;
