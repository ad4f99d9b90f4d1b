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

/** A dialog over the list; on a phone it takes the whole screen. */
export function Dialog({ title, size = 480, onClose, children }: Props) {
  const { t } = useTranslation('flows');
  const phone = useMediaQuery('(max-width: 47.99em)') ?? false;
  return (
    <Modal opened onClose={onClose} title={title} size={size} centered fullScreen={phone} padding="lg" closeButtonProps={{ 'aria-label': t('close') }} styles={{ title: { fontSize: 17, fontWeight: 650, overflowWrap: 'anywhere' } }}>
      {children}
    </Modal>
  );
}
