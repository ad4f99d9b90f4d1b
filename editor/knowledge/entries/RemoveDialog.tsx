import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../app/Dialog.tsx';

interface Props {
  name: string;
  busy: boolean;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before an entry goes. */
export function RemoveDialog({ name, busy, onRemove, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <Dialog title={t('remove.title')} onClose={onClose}>
      <Text size="sm" mb="lg" style={{ overflowWrap: 'anywhere' }}>{t('remove.text', { name })}</Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="sm" onClick={onClose} data-autofocus>{t('cancel')}</Button>
        <Button color="red.9" size="sm" loading={busy} onClick={onRemove}>{t('remove.do')}</Button>
      </Group>
    </Dialog>
  );
}
