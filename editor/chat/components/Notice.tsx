/** @jsxImportSource preact */
import { calmly } from '../calmly.ts';
import type { ChatView } from '../chatView.ts';
import type { Texts } from '../texts.ts';

interface Props {
  view: ChatView;
  texts: Texts;
  online: boolean;
}

/** One line on how things stand, the most pressing first. What is read out of it stays in the page when it is empty, and does not follow every step of the queue. */
export function Notice(props: Props) {
  const [kind, text] = news(props);
  const heard = calmly(text, kind === 'waiting' && props.view.chat.queue !== undefined);
  return (
    <div class={`notice is-${kind}`}>
      {text && <p class="column" aria-hidden="true"><i />{text}</p>}
      <p class="unseen" role="status">{heard}</p>
    </div>
  );
}

function news({ view, texts, online }: Props): ['trouble' | 'info' | 'waiting' | 'agent' | 'none', string] {
  const { status, before, agent, queue, messages, pending } = view.chat;
  if (!online) return ['trouble', texts.offline];
  if (view.busy) return ['trouble', texts.busy];
  if (view.link === 'retrying') return ['trouble', texts.reconnecting];
  if (view.renewed) return ['info', texts.renewed];
  if (view.phase !== 'ready') return ['none', ''];
  if (status === 'queued') {
    const place = queue && texts.place(queue.position - 1, queue.waitSeconds === null ? undefined : Math.max(1, Math.ceil(queue.waitSeconds / 60)));
    const again = before?.status === 'agent';
    const lead = again ? texts.requeued : texts.queued;
    return ['waiting', place === undefined ? lead : again ? `${lead} ${place}` : place];
  }
  if (status === 'agent') return ['agent', texts.withAgent(agent ?? texts.agent)];
  // Said until the customer speaks to the bot again, and not beside the question how it was.
  const since = status === 'bot' && before?.status === 'agent' ? before.until : Infinity;
  const spoken = pending.length > 0 || messages.some(({ seq, from, survey }) => survey || (seq > since && from === 'customer'));
  return since < Infinity && !spoken ? ['info', texts.backToBot] : ['none', ''];
}
