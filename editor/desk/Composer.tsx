import { useState, type KeyboardEvent, type RefObject } from 'react';
import { ActionIcon, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { drafts } from './drafts.ts';
import classes from './Composer.module.css';

interface Props {
  /** The id of the chat; each keeps its own draft. */
  chat: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (text: string) => void;
}

const limit = 4_000;

/** Where the agent writes. Enter sends, but never while an input method is still composing. */
export function Composer({ chat, field, onSend }: Props) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState(() => drafts.get(chat));
  const over = text.length - limit;
  const ready = text.trim() !== '' && over <= 0;

  function write(next: string): void {
    setText(next);
    drafts.set(chat, next);
  }

  function send(): void {
    if (!ready) return;
    onSend(text.trim());
    write('');
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Safari ends the composition before it reports the Enter that ended it; 229 still tells.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  }

  return (
    <form className={classes.composer} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <div className={classes.row}>
        <Textarea
          ref={field} className={classes.field} autosize minRows={1} maxRows={8} size="md" radius="lg" attributes={{ input: { dir: 'auto' } }}
          aria-label={t('composer.label')} placeholder={t('composer.placeholder')} enterKeyHint="send"
          value={text} onChange={(event) => write(event.currentTarget.value)} onKeyDown={onKeyDown}
          error={over > 0 ? t('composer.over', { count: over }) : undefined}
        />
        <ActionIcon type="submit" variant="filled" color="rail" size={42} radius="lg" aria-label={t('composer.send')} aria-disabled={!ready} data-disabled={!ready}>
          <IconSend2 size={20} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes.hint}>{t('composer.hint')}</p>
    </form>
  );
}
