import { Button, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';

/** While a flow is being read for a dialog, and when it could not be. */
export function Reading({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('app');
  if (error === null || error === undefined) return <Stack role="status" aria-label={t('loading')}><Skeleton height={58} /><Skeleton height={58} /><Skeleton height={58} /></Stack>;
  return <ProblemAlert error={error}><div><Button variant="default" size="xs" mt="sm" onClick={onRetry}>{t('retry')}</Button></div></ProblemAlert>;
}
