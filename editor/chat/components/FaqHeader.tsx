/** @jsxImportSource preact */
import { HeaderTools } from './HeaderTools.tsx';
import { Icon } from './Icon.tsx';
import type { Texts } from '../texts.ts';

interface Props {
  title: string;
  texts: Texts;
  /** Messages that came in the chat meanwhile. */
  unread: number;
  onChat(): void;
  onSwitchLanguage(): void;
  onClose: (() => void) | undefined;
}

/** Names the questions and answers, with the way to the chat. */
export function FaqHeader({ title, texts, unread, onChat, ...tools }: Props) {
  return (
    <header class="header">
      <div class="heading">
        <h1>{texts.faq}</h1>
        <p class="of" dir="auto">{title}</p>
      </div>
      <button type="button" class="pill to-chat" onClick={onChat}>
        <Icon name="back" />
        <span>{texts.toChat}</span>
        {unread > 0 && <span class="count"><span class="unseen">{texts.colon}{texts.newMessages(unread)}</span><span aria-hidden="true">{unread}</span></span>}
      </button>
      <HeaderTools texts={texts} {...tools} />
    </header>
  );
}
