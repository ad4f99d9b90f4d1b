import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { queuedHandoffs } from './queuedHandoffs.ts';

/** 排队放弃率: hand-offs whose customer left the queue before anybody came / hand-offs that were accepted or ended. Who still waits is not decided; who was sent on since nobody came in time has not left. */
export function queueAbandonment(chats: readonly ChatFacts[]): Proportion {
  const decided = queuedHandoffs(chats).filter(({ acceptedAt, endedAt }) => acceptedAt !== null || endedAt !== null);
  return proportionOf(decided.filter(({ acceptedAt, left }) => acceptedAt === null && left).length, decided.length);
}
