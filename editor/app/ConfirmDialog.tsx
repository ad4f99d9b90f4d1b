import { Button, Group, Text } from '@mantine/core';
import { ProblemAlert } from './ProblemAlert.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  title: string;
  text: string;
  /** What the button does, in a word. */
  label: string;
  cancel: string;
  /** Whether it takes something away. */
  grave?: boolean;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that is not easily taken back. */
export function ConfirmDialog({ title, text, label, cancel, grave = true, busy, error, onConfirm, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <Text size="sm" mb="md" style={{ overflowWrap: 'anywhere' }}>{text}</Text>
      <ProblemAlert error={error} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" size="sm" onClick={onClose} data-autofocus>{cancel}</Button>
        <Button {...(grave && { color: 'red.9' })} size="sm" loading={busy} onClick={onConfirm}>{label}</Button>
      </Group>
    </Dialog>
  );
}
