import * as z from 'zod';
import { deskChat, type DeskChat } from '../app/contract.ts';
import { keepListening, type Listening } from '../app/keepListening.ts';

const chatEvent = z.object({ id: z.string(), cursor: z.int().nonnegative(), chat: deskChat });
const goneEvent = z.object({ id: z.string() });
const typingEvent = z.object({ id: z.string(), from: z.enum(['customer', 'agent']), name: z.string().optional() });
const readEvent = z.object({ id: z.string(), seq: z.int().nonnegative() });

export type TypingEvent = z.infer<typeof typingEvent>;

interface Means extends Listening {
  /** The lists have changed. */
  readonly onQueue: () => void;
  /** A chat has come that far, with its row. */
  readonly onChat: (chat: DeskChat, cursor: number) => void;
  /** A chat may not be seen any more. */
  readonly onGone: (id: string) => void;
  /** What colleagues do, or how many chats they have, has changed. */
  readonly onAgents: () => void;
  readonly onTyping: (typing: TypingEvent) => void;
  /** The customer has seen everything up to a place in the log. */
  readonly onRead: (id: string, seq: number) => void;
  readonly onMention: (id: string) => void;
}

/** Listens to what happens at the desk. Returns how to stop. */
export function deskFeed({ onQueue, onChat, onGone, onAgents, onTyping, onRead, onMention, ...listening }: Means): () => void {
  return keepListening(listening, {
    queue: onQueue,
    agents: onAgents,
    chat: reading(chatEvent, ({ chat, cursor }) => onChat(chat, cursor)),
    gone: reading(goneEvent, ({ id }) => onGone(id)),
    typing: reading(typingEvent, onTyping),
    read: reading(readEvent, ({ id, seq }) => onRead(id, seq)),
    mention: reading(goneEvent, ({ id }) => onMention(id)),
  });
}

/** Lets pass what has the expected shape. */
function reading<T>(shape: z.ZodType<T>, then: (event: T) => void): (data: unknown) => void {
  return (data) => {
    const read = shape.safeParse(data);
    if (read.success) then(read.data);
  };
}
