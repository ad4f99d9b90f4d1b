import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  /** Pixels. */
  size?: number;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the room; on a phone it takes the whole screen. */
export function Dialog({ title, size = 520, onClose, children }: Props) {
  const { t } = useTranslation('contacts');
  const phone = useMediaQuery('(max-width: 47.99em)') ?? false;
  return (
    <Modal.Root opened onClose={onClose} size={size} centered fullScreen={phone}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title style={{ fontSize: 17, fontWeight: 650, overflowWrap: 'anywhere' }}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body tabIndex={0}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
