import { useState } from 'react';
import { ActionIcon, Autocomplete, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../../server/contract.ts';
import { useKnownTags } from '../useKnownTags.ts';
import classes from './ConversationHeader.module.css';

interface Props {
  chat: DeskChat;
  onChange: (tags: readonly string[]) => void;
}

const most = 20;

/** What a chat is about, in a few words; those in use elsewhere are offered. */
export function TagEditor({ chat: { tags }, onChange }: Props) {
  const { t } = useTranslation('desk');
  const known = useKnownTags();
  const [adding, setAdding] = useState<string | null>(null);

  function add(tag: string): void {
    const word = tag.trim().slice(0, 40);
    if (word !== '' && !tags.includes(word)) onChange([...tags, word]);
    setAdding('');
  }

  return (
    <div className={classes.tags} role="group" aria-label={t('tags')}>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          <bdi>{tag}</bdi>
          <ActionIcon size={20} radius="xl" aria-label={t('removeTag', { tag })} onClick={() => onChange(tags.filter((each) => each !== tag))}><IconX size={12} aria-hidden /></ActionIcon>
        </span>
      ))}
      {adding === null && tags.length < most && <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding('')}>{t('addTag')}</Button>}
      {adding !== null && (
        <Autocomplete
          size="xs" w={150} value={adding} onChange={setAdding} data={known.filter((tag) => !tags.includes(tag))} limit={8} maxLength={40} autoFocus aria-label={t('addTag')} placeholder={t('tagHint')}
          onOptionSubmit={add} onBlur={() => setAdding(null)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null) { event.preventDefault(); add(adding); }
            if (event.key === 'Escape') setAdding(null);
          }}
        />
      )}
    </div>
  );
}
