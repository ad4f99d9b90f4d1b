import * as z from 'zod';
import { keepListening, type Listening } from '../app/keepListening.ts';

const chatEvent = z.object({ id: z.string(), cursor: z.int().nonnegative() });

interface Means extends Listening {
  readonly onQueue: () => void;
  readonly onChat: (id: string, cursor: number) => void;
}

/** Listens to what happens at the desk. Returns how to stop. */
export function deskFeed({ onQueue, onChat, ...listening }: Means): () => void {
  return keepListening(listening, {
    queue: onQueue,
    chat(data) {
      const event = chatEvent.safeParse(data);
      if (event.success) onChat(event.data.id, event.data.cursor);
    },
  });
}
