import { queryOptions } from '@tanstack/react-query';
import { deskKeys } from './deskKeys.ts';
import { officeApi } from './officeApi.ts';

/** What the desk knows of its people, and what they have at hand. */
export const meQuery = queryOptions({ queryKey: deskKeys.me, queryFn: ({ signal }) => officeApi.me(signal), staleTime: 5_000 });
export const agentsQuery = queryOptions({ queryKey: deskKeys.agents, queryFn: ({ signal }) => officeApi.agents(signal), staleTime: 5_000 });
export const mentionsQuery = queryOptions({ queryKey: deskKeys.mentions, queryFn: ({ signal }) => officeApi.mentions(signal), staleTime: 5_000 });
export const tasksQuery = queryOptions({ queryKey: deskKeys.tasks, queryFn: ({ signal }) => officeApi.tasks(signal), staleTime: 30_000, refetchInterval: 300_000 });
export const repliesQuery = queryOptions({ queryKey: deskKeys.replies, queryFn: ({ signal }) => officeApi.replies(signal), staleTime: 60_000 });
export const deskSettingsQuery = queryOptions({ queryKey: deskKeys.settings, queryFn: ({ signal }) => officeApi.settings(signal), staleTime: 60_000 });
