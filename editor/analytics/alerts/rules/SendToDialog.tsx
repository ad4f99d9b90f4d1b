import { useState } from 'react';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/Dialog.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { alertQueries } from '../alertQueries.ts';
import { alertsApi } from '../alertsApi.ts';
import { useAlertChange } from '../useAlertChange.ts';

interface Props {
  id: string;
  name: string;
  chosen: readonly string[];
  onPlaces: () => void;
  onClose: () => void;
}

/** Where a rule's alerts are sent beside the console. */
export function SendToDialog({ id, name, chosen, onPlaces, onClose }: Props) {
  const { t } = useTranslation('alerts');
  const { data, error } = useQuery(alertQueries.places);
  const [wanted, setWanted] = useState<readonly string[]>(chosen);
  const saving = useAlertChange((to: readonly string[]) => alertsApi.sendTo(id, to), onClose);
  const places = data?.destinations ?? [];
  return (
    <Dialog title={t('sendToTitle', { name })} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">{t('sendToHint')}</Text>
        {data && places.length === 0 && <Text size="sm">{t('sendToNone')} <Button size="compact-sm" variant="light" onClick={() => { onClose(); onPlaces(); }}>{t('sendToMake')}</Button></Text>}
        {places.map((each) => (
          <Checkbox key={each.id} label={each.name} description={`${t(`kind.${each.kind}`)} · ${each.kind === 'email' ? each.addresses.join(t('comma')) : new URL(each.url).host}`} checked={wanted.includes(each.id)} onChange={({ currentTarget: { checked } }) => setWanted(checked ? [...wanted, each.id] : wanted.filter((one) => one !== each.id))} />
        ))}
        <ProblemAlert error={error ?? saving.error} />
      </Stack>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
        <Button size="sm" loading={saving.isPending} disabled={data === undefined} onClick={() => saving.mutate(wanted.filter((each) => places.some((place) => place.id === each)))}>{t('save')}</Button>
      </Group>
    </Dialog>
  );
}
