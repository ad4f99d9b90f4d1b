import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { ActionIcon, Button, Group, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './TicketPage.module.css';

interface Props {
  value: string;
  /** What it is. */
  field: 'subject' | 'description';
  most: number;
  /** More than one line, and may be empty. */
  long?: boolean;
  busy: boolean;
  /** Resolves once it is stored; stays open where that fails. */
  onSave: (value: string) => Promise<unknown>;
  /** How it is shown while nobody edits it; `edit` is the button that begins. */
  children: (edit: ReactNode) => ReactNode;
}

/** A text that is edited where it stands. Escape leaves it as it was. */
export function EditableText({ value, field, most, long = false, busy, onSave, children }: Props) {
  const { t } = useTranslation('tickets');
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    const label = t('edit', { what: t(`field.${field}`) });
    const edit = <Tooltip label={label}><ActionIcon size="md" aria-label={label} onClick={() => setText(value)}><IconPencil size={17} aria-hidden /></ActionIcon></Tooltip>;
    return children(edit);
  }
  const ready = (long || text.trim() !== '') && !busy;

  function save(): void {
    if (!ready) return;
    void onSave((text ?? '').trim()).then(() => setText(null), () => undefined);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') setText(null);
    if (event.key !== 'Enter' || (long && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    save();
  }

  const shared = { size: 'sm' as const, 'aria-label': t(field), maxLength: most, value: text, onKeyDown, autoFocus: true };
  return (
    <div className={classes.editing}>
      {long
        ? <Textarea {...shared} autosize minRows={3} maxRows={12} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        : <TextInput {...shared} onChange={({ currentTarget }) => setText(currentTarget.value)} />}
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={busy} disabled={!ready} onClick={save}>{t('save')}</Button>
        <Button size="xs" variant="default" onClick={() => setText(null)}>{t('cancel')}</Button>
      </Group>
    </div>
  );
}
