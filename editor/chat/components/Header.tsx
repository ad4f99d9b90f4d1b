/** @jsxImportSource preact */
import { HeaderTools } from './HeaderTools.tsx';
import { Icon } from './Icon.tsx';
import type { ConversationStatus } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';

interface Props {
  title: string;
  texts: Texts;
  status: ConversationStatus;
  /** Who speaks for the company now, while a person does. */
  agent: string | undefined;
  ready: boolean;
  /** The flow has a standing way to a person. */
  handoffButton: boolean;
  requesting: boolean;
  leaving: boolean;
  onHandoff(): void;
  onLeave(): void;
  onFaq: (() => void) | undefined;
  onSwitchLanguage(): void;
  onClose: (() => void) | undefined;
}

/** Names the chat and who answers in it, with the ways out: to a person, to the questions and answers, to the other language, to close. */
export function Header({ title, texts, status, agent, ready, handoffButton, requesting, leaving, onHandoff, onLeave, onFaq, ...tools }: Props) {
  const human = status === 'agent';
  return (
    <header class={onFaq ? 'header is-full' : 'header'}>
      <span class={`avatar avatar-large ${human ? 'of-agent' : 'of-bot'}`}>
        <Icon name={human ? 'person' : 'bot'} />
      </span>
      <div class="heading">
        <h1 dir="auto">{title}</h1>
        <p class={`presence is-${status}`}>{ready ? speaker(texts, status, agent) : texts.loading}</p>
      </div>
      {status === 'bot' && handoffButton && (
        <button type="button" class="pill" disabled={!ready || requesting} onClick={onHandoff}>
          <Icon name="headset" />
          <span>{requesting ? texts.requesting : texts.talkToPerson}</span>
        </button>
      )}
      {(status === 'queued' || human) && (
        <button type="button" class="pill is-leave" disabled={!ready || leaving} onClick={onLeave}>
          <Icon name="leave" />
          <span>{leaving ? texts.leaving : human ? texts.endChat : texts.leaveQueue}</span>
        </button>
      )}
      {onFaq && (
        <button type="button" class="quiet" title={texts.faq} onClick={onFaq}>
          <Icon name="question" />
          <span class="unseen-narrow">{texts.faq}</span>
        </button>
      )}
      <HeaderTools texts={texts} {...tools} />
    </header>
  );
}

function speaker(texts: Texts, status: ConversationStatus, agent: string | undefined) {
  switch (status) {
    case 'bot':
      return `${texts.bot} · ${texts.botTag}`;
    case 'queued':
      return texts.queuedShort;
    case 'agent':
      return agent === undefined ? texts.agent : `${texts.agent} · ${agent}`;
    case 'closed':
      return texts.closedShort;
  }
}
