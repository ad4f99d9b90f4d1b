import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../../i18n/addTexts.ts';
import { alertNotices as texts } from '../../i18n/alertNotices.ts';
import { alertQueries } from './alertQueries.ts';

addTexts('alertNotices', texts);

/** Says on the home page that something is out of the ordinary; nothing while all is as usual. */
export function AlertsNote() {
  const { t } = useTranslation('alertNotices');
  const { data } = useQuery(alertQueries.counts);
  if (data === undefined || data.open === 0) return null;
  return (
    <Alert color="orange" variant="light" mb="lg" icon={<IconAlertTriangle aria-hidden />} title={t('home', { count: data.open })}>
      <Button size="xs" variant="default" renderRoot={(props) => <Link {...props} to="/analytics/$page" params={{ page: 'alerts' }} />}>{t('homeOpen')}</Button>
    </Alert>
  );
}
