/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { Icon } from './Icon.tsx';
import type { Texts } from '../texts.ts';

interface Props {
  texts: Texts;
  ready: boolean;
  /** Text handed back, put into an empty field. */
  returned: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onSend(text: string): void;
  onTyping(): void;
}

/** The longest message the server takes, in UTF-16 units. */
const longest = 4000;

/** Where the customer writes: Enter sends, Shift+Enter breaks the line, and an input method's Enter does neither. */
export function Composer({ texts, ready, returned, field, onSend, onTyping }: Props) {
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  const tooLong = text.length - longest;
  const sendable = ready && text !== '' && tooLong <= 0;
  const composing = useRef(false);

  useEffect(() => {
    if (returned) setDraft((current) => current || returned);
  }, [returned]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = '';
    // In a frame that is not shown yet nothing has a height; one empty row has the right one by itself.
    if (draft !== '') element.style.height = `${element.scrollHeight}px`;
  }, [draft, field]);

  function submit(event: Event): void {
    event.preventDefault();
    if (!sendable) return;
    setDraft('');
    onSend(text);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // 229: Safari reports the Enter that ends a composition after the composition has ended.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || composing.current || event.keyCode === 229) return;
    submit(event);
  }

  return (
    <form class="composer" onSubmit={submit}>
      <div class="column">
        <div class="field">
          <textarea
            ref={field} rows={1} value={draft} dir="auto" enterkeyhint="send" autoComplete="off"
            placeholder={texts.placeholder} aria-label={texts.composer}
            aria-invalid={tooLong > 0} aria-describedby="length"
            onInput={(event) => { setDraft(event.currentTarget.value); if (event.currentTarget.value.trim()) onTyping(); }}
            onCompositionStart={() => { composing.current = true; }}
            onCompositionEnd={() => { composing.current = false; }}
            onKeyDown={onKeyDown}
          />
          <button type="submit" class="send" aria-label={texts.send} title={texts.send} disabled={!sendable}><Icon name="send" /></button>
        </div>
        <p id="length" class={tooLong > 0 ? 'length is-over' : 'length'} role="status">
          {tooLong > 0 ? texts.tooLong(tooLong) : text.length > longest - 400 ? `${text.length} / ${longest}` : ''}
        </p>
      </div>
    </form>
  );
}
