import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  onNo: () => void;
  onYes: () => void;
}

/** Asks before a chat is ended for good. */
export function CloseConfirm({ onNo, onYes }: Props) {
  const { t } = useTranslation(['desk', 'app']);
  return (
    <Modal opened onClose={onNo} title={t('confirmClose.title')} centered closeButtonProps={{ 'aria-label': t('app:back') }}>
      <Text size="sm" mb="lg">{t('confirmClose.text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onNo} data-autofocus>{t('confirmClose.no')}</Button>
        <Button color="red.9" size="sm" onClick={onYes}>{t('confirmClose.yes')}</Button>
      </Group>
    </Modal>
  );
}
