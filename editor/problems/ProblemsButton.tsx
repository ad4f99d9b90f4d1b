import { ActionIcon } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Opens the list of problems, and says how many there are. */
export function ProblemsButton({ icon: Icon, pressed, onClick }: { icon: TablerIcon; pressed: boolean; onClick: () => void }) {
  const { t } = useTranslation('flow');
  return <ActionIcon aria-label={t('panel.problems')} aria-pressed={pressed} onClick={onClick}><Icon size={20} aria-hidden /></ActionIcon>;
}
