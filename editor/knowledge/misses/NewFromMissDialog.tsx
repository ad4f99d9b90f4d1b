import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MissGroup } from '../../../server/contract.ts';
import { newId } from '../../app/newId.ts';
import { useBase } from '../BaseContext.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { cleanEntry } from '../entries/cleanEntry.ts';
import { EntryForm } from '../entries/EntryForm.tsx';
import { lacksAnswer } from '../entries/filterEntries.ts';
import type { Entry } from '../indexEntries.ts';
import { wordsOf } from './wordsOf.ts';

interface Props {
  group: MissGroup;
  onClose: () => void;
  onMade: (entry: Entry) => void;
}

/** A new entry that begins with the words of customers nobody could help. */
export function NewFromMissDialog({ group, onClose, onMade }: Props) {
  const { t } = useTranslation(['knowledgeWork', 'knowledge']);
  const { index } = useBase();
  const [entry, setEntry] = useState<Entry>(() => {
    const { locale, phrasings } = wordsOf(group, index.locales);
    return { id: `e-${newId().slice(0, 12)}`, phrasings: { [locale]: [...phrasings] }, answer: {} };
  });
  const clean = cleanEntry(entry);
  const ready = Object.keys(clean.phrasings).length > 0 && lacksAnswer(clean, index.locales).length < index.locales.length;
  return (
    <Dialog
      size={980} title={t('misses.newTitle')} onClose={onClose}
      footer={(
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose}>{t('knowledge:cancel')}</Button>
          <Button size="sm" disabled={!ready} onClick={() => onMade(clean)}>{t('misses.make')}</Button>
        </Group>
      )}
    >
      <EntryForm entry={entry} onChange={setEntry} answering={Object.keys(entry.phrasings)[0] ?? 'zh'} />
    </Dialog>
  );
}
