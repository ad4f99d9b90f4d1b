import { useAttention } from './useAttention.ts';

/** How many customers wait for a person; 0 while nobody may know. */
export function useWaiting(enabled: boolean): number {
  return useAttention(enabled).waiting;
}
