import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { flowSummary } from '../app/contract.ts';
import { Dialog } from '../app/Dialog.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { request } from '../app/request.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { useSaving } from '../saving/useSaving.ts';

/** Asks before customers get another version. */
export function GoLiveDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { t } = useTranslation('versions');
  const { id } = useOpenFlow();
  const { saving } = useSaving();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function raise(): Promise<void> {
    setBusy(true);
    try {
      const { liveVersion } = await request(`/api/flows/${encodeURIComponent(id)}/live`, { answer: flowSummary, method: 'POST', body: { version } });
      saving.published(liveVersion);
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('goLive.title', { version })} onClose={onClose}>
      <ProblemAlert error={error} />
      <Text size="sm" mb="lg">{t('goLive.text', { version })}</Text>
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onClose} data-autofocus>{t('cancel')}</Button>
        <Button size="sm" loading={busy} onClick={() => void raise()}>{t('goLive.yes')}</Button>
      </Group>
    </Dialog>
  );
}
