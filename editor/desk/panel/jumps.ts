type Listener = (chat: string, seq: number) => void;

const listeners = new Set<Listener>();

/** Asks whoever shows a chat to go to a place in its log. */
export const jumps = {
  to(chat: string, seq: number): void {
    for (const listener of listeners) listener(chat, seq);
  },

  /** Returns how to stop. */
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
