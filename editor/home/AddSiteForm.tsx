import { useId, useState, type ClipboardEvent, type FormEvent, type RefObject } from 'react';
import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { siteOrigin, type SiteReading } from './siteOrigin.ts';
import classes from './SitesField.module.css';

interface Props {
  input: RefObject<HTMLInputElement | null>;
  /** Called as soon as something else is typed. */
  onEdit: () => void;
  /** Given origins; rejects when they were not saved. */
  onAdd: (sites: readonly string[]) => Promise<unknown>;
}

type Refusal = Extract<SiteReading, { readonly refused: string }>['refused'];

/** Takes addresses as people paste them and adds their sites. */
export function AddSiteForm({ input, onEdit, onAdd }: Props) {
  const { t } = useTranslation('home');
  const field = useId();
  const button = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<{ readonly why: Refusal | 'empty'; readonly text: string }>();
  const [busy, setBusy] = useState(false);

  function edit(next: string): void {
    setText(next);
    setWrong(undefined);
    onEdit();
  }

  /** A field of one line would glue the lines of a list together. */
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text/plain').trim();
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    edit(value.slice(0, selectionStart ?? value.length) + pasted.replaceAll(/\s+/g, ' ') + value.slice(selectionEnd ?? value.length));
  }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const read = readSites(text);
    if ('why' in read) {
      setWrong(read);
      input.current?.focus();
      return;
    }
    setBusy(true);
    const saved = await onAdd(read.sites).then(() => true, () => false);
    setBusy(false);
    if (saved) setText((now) => (now === text ? '' : now));
    // A button that waits loses the focus.
    if (document.activeElement === document.body || document.activeElement?.id === button) input.current?.focus();
  }

  return (
    <form className={classes.add} noValidate onSubmit={(event) => void submit(event)}>
      <Input.Wrapper
        id={field} size="md" label={t('sites.label')} description={t('sites.hint')} inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={wrong && t(`sites.invalid.${wrong.why}`, { text: wrong.text })} errorProps={{ role: 'alert' }} classNames={{ error: classes.wrong ?? '', description: classes.hint ?? '' }}
      >
        <div className={classes.row}>
          <Input
            ref={input} id={field} className={classes.field} size="md" placeholder="https://shop.example.com" inputMode="url" autoComplete="off" autoCapitalize="none"
            spellCheck={false} value={text} onChange={(event) => edit(event.currentTarget.value)} onPaste={paste} error={wrong !== undefined}
          />
          <Button id={button} type="submit" variant="light" leftSection={<IconPlus size={18} aria-hidden />} loading={busy}>{t('sites.add')}</Button>
        </div>
      </Input.Wrapper>
    </form>
  );
}

function readSites(text: string): { readonly sites: readonly string[] } | { readonly why: Refusal | 'empty'; readonly text: string } {
  const parts = text.split(/[\s，、；]+|[,;](?=\s|https?:)/).filter((part) => part !== '');
  if (parts.length === 0) return { why: 'empty', text };
  const sites = new Set<string>();
  for (const part of parts) {
    const read = siteOrigin(part);
    if ('refused' in read) return { why: read.refused, text: part };
    sites.add(read.origin);
  }
  return { sites: [...sites] };
}
