/** As much of `BroadcastChannel` as is used. */
export interface RollChannel {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** How long tabs have to answer, in milliseconds. */
const answerMs = 250;

/**
 * Answers other tabs of this browser that ask who is open, and asks them: what a tab keeps that is still open
 * is its own to save. Tabs that are asleep do not answer.
 */
export function tabRoll(channel: RollChannel, tab: string, later: (ms: number, then: () => void) => unknown) {
  const answered = new Set<string>();
  channel.onmessage = ({ data }) => {
    if (data === 'who') channel.postMessage(`here ${tab}`);
    else if (typeof data === 'string' && data.startsWith('here ')) answered.add(data.slice('here '.length));
  };
  return {
    /** The other tabs that are open. */
    async ask(): Promise<ReadonlySet<string>> {
      answered.clear();
      channel.postMessage('who');
      await new Promise<void>((resolve) => void later(answerMs, resolve));
      return new Set(answered);
    },
    close: () => channel.close(),
  };
}
