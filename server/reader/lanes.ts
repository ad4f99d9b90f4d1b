import type { ReadingName } from './readings.ts';

/**
 * Readings that have threads of their own. `short`: those that take milliseconds, also in a large house, wait behind none
 * that may take a minute. `chats`: those that are worked out of what a thread remembers of conversations are asked of one, so
 * that it is read and held once. All others share the threads of `long`.
 */
export const lanes: { readonly [N in ReadingName]?: 'short' | 'chats' } = {
  choices: 'short',
  knownAttributes: 'short',
  liveBoard: 'short',
  missCounts: 'short',
  serviceAgents: 'chats',
  serviceFigures: 'chats',
  serviceSeries: 'chats',
  serviceStaff: 'short',
  serviceTopics: 'chats',
};
