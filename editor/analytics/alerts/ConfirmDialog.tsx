import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../app/Dialog.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';

interface Props {
  title: string;
  text: string;
  /** What the button does, in a word. */
  label: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, text, label, busy, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation('alerts');
  return (
    <Dialog title={title} onClose={onClose}>
      <Text size="sm" mb="md">{text}</Text>
      <ProblemAlert error={error} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" size="sm" onClick={onClose} data-autofocus>{t('cancel')}</Button>
        <Button color="red.9" size="sm" loading={busy} onClick={onConfirm}>{label}</Button>
      </Group>
    </Dialog>
  );
}
