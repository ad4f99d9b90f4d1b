import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  /** Pixels. */
  size?: number;
  onClose: () => void;
  /** Stays at the bottom while the rest scrolls. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A dialog with room to read in; on a phone it takes the whole screen. */
export function WideDialog({ title, size = 760, onClose, footer, children }: Props) {
  const { t } = useTranslation('versions');
  const phone = useMediaQuery('(max-width: 47.99em)') ?? false;
  return (
    <Modal.Root opened onClose={onClose} size={size} centered fullScreen={phone}>
      <Modal.Overlay />
      <Modal.Content styles={{ content: { display: 'flex', flexDirection: 'column', overflow: 'hidden', ...(!phone && { maxHeight: 'calc(100dvh - 10dvh)' }) } }}>
        <Modal.Header role="presentation" style={{ flex: 'none' }}>
          <Modal.Title style={{ fontSize: 17, fontWeight: 650 }}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body tabIndex={0} style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>{children}</Modal.Body>
        {footer !== undefined && <div style={{ flex: 'none', padding: '12px 16px', borderTop: '1px solid var(--line)' }}>{footer}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
