import { readFrameMessage, sendFrameMessage } from './frameMessage.ts';

/** The site around the chat's frame, as far as the chat knows it. */
export interface Host {
  isOpen(): boolean;
  onOpened(listener: () => void): () => void;
  unread(count: number): void;
  close(): void;
}

interface Options {
  frame: Window;
  origin: string;
  /** Whether a greeting beside the bubble is in place. */
  greet: boolean;
  /** The customer has closed the greeting. */
  onGreeted(): void;
  /** The site says who the customer is. */
  onIdentity(token: string | null): void;
}

/** Joins the chat in its frame to the widget that opened it, and says that it is ready. */
export function hostLink({ frame, origin, greet, onGreeted, onIdentity }: Options): Host {
  const listeners = new Set<() => void>();
  let open = false;
  let told: number | undefined;
  frame.addEventListener('message', (event) => {
    const message = readFrameMessage(event, frame.parent, origin);
    if (message?.type === 'opened') {
      open = true;
      listeners.forEach((listener) => listener());
    } else if (message?.type === 'closed') open = false;
    else if (message?.type === 'greeted') onGreeted();
    else if (message?.type === 'identity') onIdentity(message.token);
  });
  sendFrameMessage(frame.parent, origin, { type: 'ready', greet });
  return {
    isOpen: () => open,
    onOpened(listener) {
      listeners.add(listener);
      if (open) listener();
      return () => listeners.delete(listener);
    },
    unread(count) {
      if (count !== told) sendFrameMessage(frame.parent, origin, { type: 'unread', count });
      told = count;
    },
    close: () => sendFrameMessage(frame.parent, origin, { type: 'close' }),
  };
}
