import { Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attributeLimits } from '../../../app/contract.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { useStaff } from '../../../app/StaffContext.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { countedQuery } from './countedQuery.ts';
import { CountedForm } from './CountedForm.tsx';

interface Props {
  onClose: () => void;
}

/** Which contact attributes are counted by, and what that means; owners choose them here. */
export function CountedDialog({ onClose }: Props) {
  const { t } = useTranslation(['analytics', 'app']);
  const { language } = useLanguage();
  const { role } = useStaff();
  const { data, error } = useQuery(countedQuery);
  return (
    <Dialog title={t('counted.title')} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('counted.intro')}</Text>
        <List size="sm" spacing={4}>
          {(['names', 'values', 'length'] as const).map((limit) => <List.Item key={limit}>{t(`counted.limits.${limit}`, { most: attributeLimits[limit] })}</List.Item>)}
        </List>
        <ProblemAlert error={error} />
        {data === undefined && error === null && <Loader size="sm" />}
        {data && (role === 'owner' ? <CountedForm names={data.names} onClose={onClose} /> : (
          <>
            <Text size="sm" fw={600}>{data.names.length === 0 ? t('counted.none') : t('counted.now', { names: new Intl.ListFormat(language, { type: 'unit' }).format(data.names) })}</Text>
            <Text size="sm" c="dimmed">{t('counted.byOwners')}</Text>
            <Group justify="flex-end"><Button variant="default" size="sm" data-autofocus onClick={onClose}>{t('app:close')}</Button></Group>
          </>
        ))}
      </Stack>
    </Dialog>
  );
}
