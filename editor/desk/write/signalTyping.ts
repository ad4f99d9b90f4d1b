import { deskApi } from '../deskApi.ts';

/** How often a customer is told again that an answer is being written. */
const everyMs = 3_000;
const last = new Map<string, number>();

/** Tells the customer of a chat that an answer is being written; called with every key, it says so now and then. */
export function signalTyping(chat: string): void {
  const now = Date.now();
  if (now - (last.get(chat) ?? 0) < everyMs) return;
  last.set(chat, now);
  // A signal that is lost is no loss.
  void deskApi.typing(chat).catch(() => undefined);
}
