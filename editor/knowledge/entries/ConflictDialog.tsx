import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../app/Dialog.tsx';
import { EntryDifference } from '../EntryDifference.tsx';
import type { Entry } from '../indexEntries.ts';

interface Props {
  mine: Entry;
  /** Null where they removed it. */
  theirs: Entry | null;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
  onClose: () => void;
}

/** Somebody else stored the same entry meanwhile: both, side by side, to choose from. Nothing is lost until one is chosen. */
export function ConflictDialog({ mine, theirs, busy, onMine, onTheirs, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <Dialog
      size={860} title={t('conflict.title')} onClose={onClose}
      footer={(
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose} data-autofocus>{t('conflict.later')}</Button>
          <Button variant="default" size="sm" onClick={onTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button size="sm" loading={busy} onClick={onMine}>{t('conflict.takeMine')}</Button>
        </Group>
      )}
    >
      <Text size="sm" mb="md">{t('conflict.text')}</Text>
      <EntryDifference names={[t('conflict.theirs'), t('conflict.mine')]} before={theirs} after={mine} />
    </Dialog>
  );
}
