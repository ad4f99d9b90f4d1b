/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { Texts } from '../texts.ts';

interface Props {
  /** In the queue, rather than with a person. */
  waiting: boolean;
  texts: Texts;
  onLeave(): void;
  onStay(): void;
}

/** Asks whether the customer means it; Escape stays. */
export function LeaveConfirm({ waiting, texts, onLeave, onStay }: Props) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div
      class="confirm" role="alertdialog" aria-labelledby="leave-ask"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onStay();
      }}
    >
      <div class="column">
        <p id="leave-ask">{waiting ? texts.leaveQueueAsk : texts.endChatAsk}</p>
        <button type="button" class="choice" ref={stay} onClick={onStay}>{waiting ? texts.keepWaiting : texts.keepChatting}</button>
        <button type="button" class="choice is-grave" onClick={onLeave}>{waiting ? texts.leaveQueue : texts.endChat}</button>
      </div>
    </div>
  );
}
