import { useState } from 'react';
import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '../../../server/contract.ts';
import { ConfirmDialog } from '../../app/ConfirmDialog.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { TokenDialog } from './TokenDialog.tsx';
import { revokeToken, tokensQuery } from './tokenQueries.ts';

/** By which tokens programs read figures. */
export function TokensTable() {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(tokensQuery);
  const [open, setOpen] = useState<'new' | ApiToken | null>(null);
  const close = () => setOpen(null);
  const revoking = useMutation({ mutationFn: revokeToken, onSuccess: close, onSettled: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }) });
  const day = (at: string): string => new Date(at).toLocaleDateString(languageTag[language], { dateStyle: 'medium' });
  const moment = (at: string): string => new Date(at).toLocaleString(languageTag[language], { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <div>
      <Group justify="space-between" gap="sm" mb="xs">
        <h3>{t('tokens.title')}</h3>
        <Button size="sm" variant="default" onClick={() => setOpen('new')}>{t('tokens.make')}</Button>
      </Group>
      <ProblemAlert error={data ? null : error} />
      {data?.tokens.length === 0 && <Text size="sm" c="dimmed">{t('tokens.none')}</Text>}
      {data && data.tokens.length > 0 && (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('tokens.title') } }}>
          <Table verticalSpacing={6} fz="sm">
            <Table.Thead><Table.Tr>{(['name', 'state', 'by', 'expires', 'used'] as const).map((key) => <Table.Th key={key}>{t(`tokens.${key}`)}</Table.Th>)}<Table.Th><VisuallyHidden>{t('tokens.revoke')}</VisuallyHidden></Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {data.tokens.map((token) => (
                <Table.Tr key={token.id}>
                  <Table.Th scope="row"><bdi>{token.name}</bdi></Table.Th>
                  <Table.Td><Badge size="sm" variant="light" color={token.state === 'good' ? 'rail' : 'gray'} tt="none">{t(`tokens.states.${token.state}`)}</Badge></Table.Td>
                  <Table.Td><bdi>{token.by?.name ?? '–'}</bdi></Table.Td>
                  <Table.Td>{day(token.expiresAt)}</Table.Td>
                  <Table.Td>{token.lastUsedAt === null ? t('tokens.never') : moment(token.lastUsedAt)}</Table.Td>
                  <Table.Td ta="end">{token.state === 'good' && <Button size="compact-sm" variant="subtle" color="red" aria-label={t('tokens.revokeOf', { name: token.name })} onClick={() => { revoking.reset(); setOpen(token); }}>{t('tokens.revoke')}</Button>}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {open === 'new' && <TokenDialog onClose={close} />}
      {open !== null && open !== 'new' && (
        <ConfirmDialog
          title={t('tokens.revokeOf', { name: open.name })} text={t('tokens.revokeText')} label={t('tokens.revoke')} cancel={t('tokens.cancel')}
          busy={revoking.isPending} error={revoking.error} onConfirm={() => revoking.mutate(open.id)} onClose={close}
        />
      )}
    </div>
  );
}
