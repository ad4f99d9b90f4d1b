import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { queuedHandoffs } from './queuedHandoffs.ts';

/**
 * 服务水平: hand-offs that were accepted within `withinMs` / hand-offs that were accepted, or had waited longer than that by `now`. Who left
 * or was sent on earlier gave nobody that time and is not in it.
 */
export function serviceLevel(chats: readonly ChatFacts[], { now, withinMs }: { readonly now: number; readonly withinMs: number }): Proportion {
  const decided = queuedHandoffs(chats).filter(({ requestedAt, acceptedAt, endedAt }) => acceptedAt !== null || (endedAt ?? now) - requestedAt > withinMs);
  return proportionOf(decided.filter(({ requestedAt, acceptedAt }) => acceptedAt !== null && acceptedAt - requestedAt <= withinMs).length, decided.length);
}
