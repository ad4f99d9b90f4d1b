/** @jsxImportSource preact */
import type { Pending } from '../chatStore.ts';
import type { Texts } from '../texts.ts';

interface Props {
  pending: Pending;
  texts: Texts;
  onRetry(messageId: string): void;
  onRemove(messageId: string): void;
}

/** Where an unsent message stands; a refused one can be tried again or taken back. */
export function Delivery({ pending, texts, onRetry, onRemove }: Props) {
  const { state, reason, messageId } = pending;
  if (state === 'acknowledged') return null;
  if (state !== 'failed') return <p class={`delivery is-${state}`}>{state === 'sending' ? texts.sending : texts.waiting}</p>;
  return (
    <p class="delivery is-failed">
      <span>{reason ?? texts.failed}</span>
      <button type="button" onClick={() => onRetry(messageId)}>{texts.retry}</button>
      <button type="button" onClick={() => onRemove(messageId)}>{texts.remove}</button>
    </p>
  );
}
