import type { ReactNode } from 'react';
import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../kit/useNarrow.ts';

interface Props {
  /** What is looked into; undefined closes it. */
  title: string | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** Something beside the page; on a phone, over it. */
export function SidePanel({ title, onClose, children }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const narrow = useNarrow();
  return (
    <Drawer.Root opened={title !== undefined} onClose={onClose} position={narrow ? 'bottom' : 'right'} size={narrow ? '92%' : 620}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The page has its banner. */}
        <Drawer.Header role="presentation">
          <Drawer.Title style={{ fontWeight: 650, lineHeight: 1.35, overflowWrap: 'anywhere' }}><bdi>{title}</bdi></Drawer.Title>
          <Drawer.CloseButton aria-label={t('entry.close')} />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
