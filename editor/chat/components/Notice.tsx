/** @jsxImportSource preact */
import type { ChatView } from '../chatView.ts';
import type { Texts } from '../texts.ts';

interface Props {
  view: ChatView;
  texts: Texts;
  online: boolean;
  agent: string | undefined;
}

/** One line on how things stand, the most pressing first. It stays in the page when empty, so that its news are read out. */
export function Notice(props: Props) {
  const [kind, text] = news(props);
  return (
    <div class={`notice is-${kind}`} role="status">
      {text && <p class="column"><i aria-hidden="true" />{text}</p>}
    </div>
  );
}

function news({ view, texts, online, agent }: Props): ['trouble' | 'info' | 'waiting' | 'agent' | 'none', string] {
  if (!online) return ['trouble', texts.offline];
  if (view.busy) return ['trouble', texts.busy];
  if (view.link === 'retrying') return ['trouble', texts.reconnecting];
  if (view.renewed) return ['info', texts.renewed];
  if (view.phase === 'ready' && view.chat.status === 'queued') return ['waiting', texts.queued];
  if (view.phase === 'ready' && view.chat.status === 'agent') return ['agent', texts.withAgent(agent ?? texts.agent)];
  return ['none', ''];
}
