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
  requesting: boolean;
  onHandoff(): void;
  onFaq: (() => void) | undefined;
  onSwitchLanguage(): void;
  onClose: (() => void) | undefined;
}

/** Names the chat and who answers in it, with the ways out: to a person, to the questions and answers, to the other language, to close. */
export function Header({ title, texts, status, agent, ready, requesting, onHandoff, onFaq, ...tools }: Props) {
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
      {status !== 'closed' && (
        <button type="button" class={status === 'bot' ? 'pill' : 'pill is-idle'} disabled={!ready || requesting || status !== 'bot'} onClick={onHandoff}>
          <Icon name="headset" />
          <span>{requesting ? texts.requesting : texts.talkToPerson}</span>
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
