import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The way to invite somebody. */
export function InviteButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('staff');
  return <Button size="sm" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={onClick}>{t('invites.do')}</Button>;
}
