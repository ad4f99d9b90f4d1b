import { useMemo } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useBase } from './BaseContext.ts';
import { entryName } from './entryName.ts';
import { foldPhrasing } from './foldPhrasing.ts';
import type { Held } from './indexEntries.ts';

interface Props {
  label: string;
  /** Null for nothing at all, where that can be chosen; undefined before anything is. */
  value: string | null | undefined;
  onChange: (entry: string | null) => void;
  /** Whether "nothing" can be chosen. */
  nothing?: boolean;
  hideLabel?: boolean;
  /** Opens at once, with the cursor in it. */
  opened?: boolean;
  onClose?: () => void;
}

const none = ':none';
/** Of thousands, more than this nobody reads. */
const listed = 40;

/** Chooses one of the base's entries by any of its phrasings. */
export function EntryPicker({ label, value, onChange, nothing = false, hideLabel = false, opened = false, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const { detail: { entries } } = useBase();
  const data = useMemo(() => optionsOf(entries, (held) => entryName(held.entry, language)), [entries, language]);
  const texts = useMemo(() => new Map(entries.map(({ entry }) => [entry.id, foldPhrasing([entry.id, ...Object.values(entry.phrasings).flat()].join(' '))])), [entries]);
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })} size="sm" searchable limit={listed} allowDeselect={false} defaultDropdownOpened={opened} autoFocus={opened} placeholder={t('picker.hint')} nothingFoundMessage={t('picker.none')} comboboxProps={{ width: 'max-content', position: 'bottom-start', styles: { dropdown: { minWidth: 260, maxWidth: 'min(460px, calc(100vw - 32px))' } } }}
      data={nothing ? [{ value: none, label: t('picker.nothing') }, ...data] : data}
      value={value === null ? none : value ?? null}
      filter={({ options, search }) => {
        const sought = foldPhrasing(search);
        return options.filter((option) => 'value' in option && (option.label === search || option.value === none || (texts.get(option.value) ?? '').includes(sought))).slice(0, listed);
      }}
      onChange={(id) => onChange(id === none ? null : id)}
      {...(onClose && { onDropdownClose: onClose })}
    />
  );
}

function optionsOf(entries: readonly Held[], name: (held: Held) => string): { value: string; label: string }[] {
  return entries.flatMap((held) => (held.state === 'removed' ? [] : [{ value: held.entry.id, label: name(held) }]));
}
