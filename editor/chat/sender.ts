import { deliveryOf, sendEntry } from './sendEntry.ts';
import type { Api } from './api.ts';
import type { ChatAction } from './chatStore.ts';
import type { Delivery, Outbox, OutboxEntry } from './outbox.ts';
import type { SavedConversation } from './savedConversation.ts';

export interface Sender {
  /** Shows what of a conversation has not been sent yet. */
  queueStored(conversationId: string): void;
  say(said: Pick<OutboxEntry, 'kind' | 'text' | 'choice'>): void;
  deliver(): void;
  retry(messageId: string): void;
  remove(messageId: string): void;
}

interface Options {
  outbox: Outbox;
  api: Api;
  /** The conversation that is held now; none once all is over. */
  conversation(): SavedConversation | undefined;
  dispatch(action: ChatAction): void;
  onBusy(busy: boolean): void;
  onBlocked(): void;
  onLost(conversation: SavedConversation): void;
  newId(): string;
  random(): number;
}

/** Brings what the customer says from the outbox to the server, and tells the chat how it fares. */
export function sender({ outbox, api, conversation: held, dispatch, onBusy, onBlocked, onLost, newId, random }: Options): Sender {
  function queueStored(conversationId: string): void {
    for (const { messageId, text, at, kind, refused } of outbox.entries(conversationId)) {
      dispatch({ type: 'queued', pending: { messageId, text, at, kind, state: refused ? 'failed' : 'waiting', ...refused } });
    }
  }

  function deliver(): void {
    const conversation = held();
    if (conversation) void outbox.deliver(conversation.id, (entry, attempt) => transmit(conversation, entry, attempt));
  }

  async function transmit(conversation: SavedConversation, entry: OutboxEntry, attempt: number): Promise<Delivery> {
    if (held()?.id !== conversation.id) return { kind: 'stop' };
    const { messageId } = entry;
    dispatch({ type: 'sending', messageId });
    const answer = await sendEntry(api, conversation, entry);
    if (held()?.id !== conversation.id) return { kind: 'stop' };
    onBusy(answer.kind === 'later' && answer.busy);
    if (answer.kind === 'ok') dispatch({ type: 'acknowledged', messageId, turn: answer.value });
    if (answer.kind === 'later') dispatch({ type: 'waiting', messageId });
    if (answer.kind === 'refused' && answer.code === 'contact.blocked') onBlocked();
    if (answer.kind === 'lost') onLost(conversation);
    const delivery = deliveryOf(entry.kind, answer, attempt, random());
    if (delivery.kind === 'refused') dispatch({ ...delivery, type: 'failed', messageId });
    else if (answer.kind === 'refused') dispatch({ type: 'dropped', messageId });
    return delivery;
  }

  return {
    queueStored,
    say(said) {
      const conversation = held();
      if (conversation === undefined) return;
      outbox.add({ ...said, messageId: newId(), conversationId: conversation.id, at: new Date().toISOString() });
      queueStored(conversation.id);
      deliver();
    },
    deliver,
    retry(messageId) {
      outbox.retry(messageId);
      dispatch({ type: 'dropped', messageId });
      const conversation = held();
      if (conversation) queueStored(conversation.id);
      deliver();
    },
    remove(messageId) {
      outbox.remove(messageId);
      dispatch({ type: 'dropped', messageId });
    },
  };
}
