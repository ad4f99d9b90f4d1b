import { IconChartBarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../kit/EmptyNote.tsx';

/** A page that has no figures yet. */
export function NotYet() {
  const { t } = useTranslation('analytics');
  return <EmptyNote icon={IconChartBarOff} title={t('notYet')} />;
}
