/**
 * Tells whoever streams a conversation that its log has grown. It carries no content and may be
 * lost: readers take what they send from the log, and look again at every heartbeat.
 */
export interface Wake {
  /** Calls `listener` whenever something was committed under the topic, with what it was about where that is known; returns how to stop. */
  listen(topic: string, listener: (about?: string) => void): () => void;
  wake(topic: string, about?: string): void;
}

/** The topic under which the desk hears of the queue. */
export const deskTopic = 'desk';

/** The topic under which timers and effects hear that there may be work. */
export const workTopic = 'work';

export function createWake(): Wake {
  const listeners = new Map<string, Set<(about?: string) => void>>();
  return {
    listen(topic, listener) {
      const known = listeners.get(topic) ?? new Set();
      listeners.set(topic, known.add(listener));
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(topic) === known) listeners.delete(topic);
      };
    },
    wake(topic, about) {
      for (const listener of listeners.get(topic) ?? []) listener(about);
    },
  };
}
