import { useState } from 'react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useBase } from '../BaseContext.ts';
import { detailQuery } from '../detailQuery.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { EntryPicker } from '../EntryPicker.tsx';
import { knowledgeApi } from '../knowledgeApi.ts';

/** Adds questions, one to a line, that should all find the same entry, or nothing. */
export function AddTestsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['knowledgeWork', 'knowledge']);
  const { slug, detail: { tests } } = useBase();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [expects, setExpects] = useState<string | null>();
  const known = new Set(tests.map(({ question }) => question));
  const lines = [...new Set(text.split('\n').map((line) => line.trim().slice(0, 500)).filter((line) => line !== ''))];
  const fresh = lines.filter((line) => !known.has(line));
  const { mutate, isPending, error } = useMutation({
    mutationFn: (expected: string | null) => knowledgeApi.addTests(slug, fresh.slice(0, 1000).map((question) => ({ question, expects: expected }))),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      size={620} title={t('tests.add')} onClose={onClose}
      footer={(
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose}>{t('knowledge:cancel')}</Button>
          <Button size="sm" loading={isPending} disabled={fresh.length === 0 || expects === undefined} onClick={() => { if (expects !== undefined) mutate(expects); }}>{t('tests.addDo', { count: fresh.length })}</Button>
        </Group>
      )}
    >
      <Stack gap="md">
        <Textarea label={t('tests.lines')} description={t('tests.linesHelp')} autosize minRows={6} maxRows={14} value={text} onChange={({ currentTarget: { value } }) => setText(value)} data-autofocus />
        {lines.length > fresh.length && <small>{t('tests.known', { count: lines.length - fresh.length })}</small>}
        <EntryPicker label={t('tests.expects')} nothing value={expects} onChange={setExpects} />
        <ProblemAlert error={error} />
      </Stack>
    </Dialog>
  );
}
