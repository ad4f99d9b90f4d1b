import { useState } from 'react';
import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { toldWith } from '../app/toldWith.ts';
import { useBase } from './BaseContext.ts';
import { Dialog } from '../app/Dialog.tsx';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { ResultTable } from './tests/ResultTable.tsx';

/** Makes every change live, once the test set has been looked at; with worse results only when that is said twice. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['knowledge', 'app']);
  const { slug, detail: { summary, tests }, report } = useBase();
  const [refused, setRefused] = useState<ProblemError | null>(null);
  const { data, error: unread } = useQuery({ queryKey: knowledgeKeys.run(slug, summary.revision), queryFn: () => knowledgeApi.runTests(slug), enabled: tests.length > 0, staleTime: 0, gcTime: 0 });
  const run = toldWith(refused).tests ?? data;
  const worse = run?.worse.length ?? 0;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => knowledgeApi.publish(slug, worse > 0),
    onSuccess(edited) {
      report(edited);
      onClose();
    },
    onError(thrown) {
      if (thrown instanceof ProblemError && thrown.code === 'knowledge.tests-worse') setRefused(thrown);
    },
  });
  const waiting = tests.length > 0 && run === undefined && !unread;
  return (
    <Dialog
      size={860} title={t('publish.title')} onClose={onClose}
      footer={(
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose} data-autofocus>{t('cancel')}</Button>
          <Button size="sm" color={worse > 0 ? 'red.9' : 'rail'} loading={isPending} disabled={waiting} onClick={() => mutate()}>{t(worse > 0 ? 'publish.anyway' : 'publish.do')}</Button>
        </Group>
      )}
    >
      <Text size="sm" mb="md">{t('publish.text', { count: summary.unpublished })}</Text>
      <ProblemAlert error={unread ?? (refused ? null : error)} />
      {tests.length === 0 && <Text size="sm" c="dimmed">{t('publish.noTests')}</Text>}
      {waiting && <div role="status" aria-label={t('app:loading')}><Skeleton height={160} radius="md" /></div>}
      {run && <ResultTable run={run} only="changed" />}
    </Dialog>
  );
}
