import { useState } from 'react';
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../app/Dialog.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { CurlLine } from './CurlLine.tsx';
import { makeToken, tokensQuery } from './tokenQueries.ts';
import classes from './Reports.module.css';

const terms = [7, 30, 90, 365] as const;

/** What a token is for and how long it is good; then the token, once. */
export function TokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['reports', 'app']);
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [days, setDays] = useState(90);
  const making = useMutation({ mutationFn: () => makeToken({ name: name.trim(), days }), onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }) });
  if (making.data) {
    const { token } = making.data;
    return (
      <Dialog key="made" title={t('tokens.madeTitle', { name: making.data.name })} onClose={onClose} stays size={640}>
        <Text size="sm" mb="md">{t('tokens.once')}</Text>
        <div className={classes.line}>
          <TextInput size="sm" label={t('tokens.token')} readOnly value={token} onFocus={({ currentTarget }) => currentTarget.select()} data-autofocus />
          <CopyButton text={token} labels={{ do: t('app:copy.do'), done: t('app:copy.done'), failed: t('app:copy.failed') }} />
        </div>
        <Text size="sm" mt="md" mb={6}>{t('tokens.try')}</Text>
        <CurlLine token={token} />
        <Group justify="flex-end" mt="lg"><Button size="sm" onClick={onClose}>{t('tokens.done')}</Button></Group>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('tokens.make')} onClose={onClose}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '' && !making.isPending) making.mutate(); }}>
        <Stack gap="sm">
          <Text size="sm">{t('tokens.reads')}</Text>
          <TextInput size="sm" label={t('tokens.name')} description={t('tokens.nameHint')} maxLength={100} autoComplete="off" data-autofocus value={name} onChange={({ currentTarget: { value } }) => setName(value)} />
          <Select size="sm" label={t('tokens.days')} allowDeselect={false} data={terms.map((count) => ({ value: String(count), label: t('tokens.term', { count }) }))} value={String(days)} onChange={(value) => setDays(Number(value))} />
          <ProblemAlert error={making.error} />
        </Stack>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" size="sm" onClick={onClose}>{t('tokens.cancel')}</Button>
          <Button type="submit" size="sm" loading={making.isPending} disabled={name.trim() === ''}>{t('tokens.make')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
