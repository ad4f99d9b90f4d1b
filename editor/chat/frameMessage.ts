/**
 * What the widget on a site and the chat in its frame say to each other. Each side checks the exact origin and the exact
 * window of what it hears, then this.
 */
export type FrameMessage =
  /** Frame to site: listening. `greet`: nothing has been said yet, so a greeting beside the bubble is in place. */
  | { type: 'ready'; greet: boolean }
  | { type: 'unread'; count: number }
  /** Frame to site: the customer closed the chat from inside. */
  | { type: 'close' }
  /** Site to frame. */
  | { type: 'opened' | 'closed' | 'greeted' }
  /** Site to frame: who the customer is, as a token that the site's server has signed; null once they have signed out. */
  | { type: 'identity'; token: string | null };

const channel = 'handrail.chat';

export function sendFrameMessage(target: Window, origin: string, message: FrameMessage): void {
  target.postMessage({ channel, ...message }, origin);
}

/** The message, if this event is one: from that window, of that origin, of a known shape. Anything else is undefined. */
export function readFrameMessage(event: MessageEvent<unknown>, source: Window | null, origin: string): FrameMessage | undefined {
  const { data } = event;
  if (source === null || event.source !== source || event.origin !== origin) return undefined;
  if (typeof data !== 'object' || data === null || !('channel' in data) || data.channel !== channel || !('type' in data)) return undefined;
  switch (data.type) {
    case 'ready':
      return 'greet' in data && typeof data.greet === 'boolean' ? { type: 'ready', greet: data.greet } : undefined;
    case 'unread':
      return 'count' in data && Number.isSafeInteger(data.count) ? { type: 'unread', count: Number(data.count) } : undefined;
    case 'identity':
      if (!('token' in data)) return undefined;
      return data.token === null || typeof data.token === 'string' ? { type: 'identity', token: data.token } : undefined;
    case 'close':
    case 'opened':
    case 'closed':
    case 'greeted':
      return { type: data.type };
    default:
      return undefined;
  }
}
