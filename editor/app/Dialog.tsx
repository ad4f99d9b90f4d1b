import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './useFocusBack.ts';

interface Props {
  title: string;
  /** Pixels. */
  size?: number;
  onClose: () => void;
  /** Shows what cannot be seen again: only its own buttons close it. */
  stays?: boolean;
  /** Stays at the bottom while the rest scrolls. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A dialog over a room; on a phone it takes the whole screen. */
export function Dialog({ title, size = 520, onClose, stays = false, footer, children }: Props) {
  const { t } = useTranslation('app');
  const phone = useMediaQuery('(max-width: 47.99em)') ?? false;
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} closeOnClickOutside={!stays} closeOnEscape={!stays} size={size} centered fullScreen={phone}>
      <Modal.Overlay />
      <Modal.Content styles={{ content: { display: 'flex', flexDirection: 'column', overflow: 'hidden', ...(!phone && { maxHeight: '90dvh' }) } }}>
        <Modal.Header role="presentation" style={{ flex: 'none' }}>
          <Modal.Title style={{ fontSize: 17, fontWeight: 650, lineHeight: 1.35, overflowWrap: 'anywhere' }}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body tabIndex={0} style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>{children}</Modal.Body>
        {footer !== undefined && <div style={{ flex: 'none', padding: '12px 16px', borderTop: '1px solid var(--line)' }}>{footer}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
