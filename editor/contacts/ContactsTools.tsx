import { useState } from 'react';
import { CloseButton, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactsSearch } from './contactsSearch.ts';
import classes from './ContactsPage.module.css';

interface Props {
  search: ContactsSearch;
  /** Those in use. */
  tags: readonly string[];
  onSearch: (search: ContactsSearch) => void;
}

const levels = [1, 2, 3] as const;

/** What to look for among contacts. */
export function ContactsTools({ search, tags, onSearch }: Props) {
  const { t } = useTranslation('contacts');
  const [typed, setTyped] = useState(search.q ?? '');
  const change = (next: Partial<Record<keyof ContactsSearch, unknown>>) => {
    const { q, vip, tag, blocked } = { ...search, ...next };
    onSearch({ ...(typeof q === 'string' && q !== '' && { q }), ...levelOf(vip), ...(typeof tag === 'string' && { tag }), ...(blocked === true && { blocked }) });
  };
  // The address follows what is typed, a moment later.
  const find = useDebouncedCallback((q: string) => change({ q }), 200);
  const type = (text: string) => {
    setTyped(text);
    find(text.trim());
  };
  return (
    <search className={classes.tools}>
      <TextInput className={classes.find ?? ''} type="search" aria-label={t('search')} placeholder={t('search')} value={typed} maxLength={200} leftSection={<IconSearch size={17} aria-hidden />} rightSection={typed !== '' && <CloseButton size="sm" aria-label={t('clear')} onClick={() => type('')} />} onChange={({ currentTarget: { value } }) => type(value)} />
      <Select
        aria-label={t('filter.vip')}
        data={[{ value: '0', label: t('filter.anyVip') }, ...levels.map((level) => ({ value: String(level), label: level === 3 ? t('filter.vipTop') : t('filter.vipFrom', { level }) }))]}
        value={String(search.vip ?? 0)}
        allowDeselect={false}
        onChange={(value) => change({ vip: Number(value) })}
      />
      {(tags.length > 0 || search.tag !== undefined) && (
        <Select
          aria-label={t('filter.tag')}
          placeholder={t('filter.anyTag')}
          data={[...new Set([...tags, ...(search.tag === undefined ? [] : [search.tag])])]}
          value={search.tag ?? null}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          onChange={(tag) => change({ tag: tag ?? undefined })}
        />
      )}
      <Switch label={t('filter.blocked')} checked={search.blocked === true} onChange={({ currentTarget: { checked } }) => change({ blocked: checked })} />
    </search>
  );
}

function levelOf(vip: unknown): Pick<ContactsSearch, 'vip'> {
  const level = levels.find((each) => each === vip);
  return level ? { vip: level } : {};
}
