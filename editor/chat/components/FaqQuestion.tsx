/** @jsxImportSource preact */
import { Icon } from './Icon.tsx';
import { PlainText } from './PlainText.tsx';
import type { FaqEntry } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';

interface Props {
  entry: FaqEntry;
  texts: Texts;
  /** The language of the entry. */
  lang: string;
  /** Opened by the address; what the reader opens and shuts after that is theirs. */
  open: boolean;
  onToggle(open: boolean): void;
  onAsk(question: string): void;
}

/** A question that opens to its answer. */
export function FaqQuestion({ entry, texts, lang, open, onToggle, onAsk }: Props) {
  return (
    <details class="question" id={elementOf(entry.id)} open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <span lang={lang} dir="auto">{entry.question}</span>
        <Icon name="open" />
      </summary>
      <div class="answer">
        <div lang={lang}><PlainText text={entry.answer} /></div>
        <button type="button" class="choice" onClick={() => onAsk(entry.question)}>{texts.askInChat}</button>
      </div>
    </details>
  );
}

/** Ids come from operators: the prefix keeps them from being one of the page's own. */
export function elementOf(entry: string): string {
  return `question-${entry}`;
}
