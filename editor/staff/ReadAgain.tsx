import { Button, Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';

/** What stands where something has not been read yet: that it comes, or why it did not and a way to try again. */
export function ReadAgain({ of: { data, error, isFetching, refetch } }: { of: Pick<UseQueryResult, 'data' | 'error' | 'isFetching' | 'refetch'> }) {
  const { t } = useTranslation('app');
  if (data !== undefined) return null;
  if (error === null) return <Stack role="status" aria-label={t('loading')}>{[1, 2, 3].map((row) => <Skeleton key={row} height={64} radius="md" />)}</Stack>;
  return <ProblemAlert error={error}><div><Button variant="default" size="xs" mt="sm" loading={isFetching} onClick={() => void refetch()}>{t('retry')}</Button></div></ProblemAlert>;
}
