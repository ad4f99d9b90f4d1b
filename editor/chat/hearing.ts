import { streamAction } from './streamAction.ts';
import type { ChatAction } from './chatStore.ts';
import type { SseEvent } from './sse.ts';

/** Passes on what the stream tells; "is typing" ends by itself, since a start is told again and an end never. */
export function hearing(dispatch: (action: ChatAction) => void): (event: SseEvent) => void {
  const timers: Partial<Record<'bot' | 'agent', ReturnType<typeof setTimeout>>> = {};
  return (event) => {
    const action = streamAction(event);
    if (action) dispatch(action);
    if (action?.type !== 'typing') return;
    const { from } = action;
    clearTimeout(timers[from]);
    if (action.on) timers[from] = setTimeout(() => dispatch({ type: 'typing', from, on: false }), typingLasts);
  };
}

/** Milliseconds; a desk tells it again every few seconds. */
const typingLasts = 8_000;
