import { useQuery } from '@tanstack/react-query';
import { deskListQuery } from './deskListQuery.ts';

/** How many customers wait for a person; 0 while nobody may know. */
export function useWaiting(enabled: boolean): number {
  const { data } = useQuery({ ...deskListQuery('waiting'), enabled });
  return data?.length ?? 0;
}
