import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MadeDestination } from '../../../../server/contract.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { CopyButton } from '../../../kit/CopyButton.tsx';
import classes from '../Alerts.module.css';

/** A webhook's secret, this once. */
export function SecretDialog({ made: { destination, secret }, onClose }: { made: MadeDestination; onClose: () => void }) {
  const { t } = useTranslation(['alerts', 'app']);
  const text = secret ?? '';
  return (
    <Dialog title={t('secret.title')} onClose={onClose} stays>
      <Text size="sm" mb="md">{t('secret.text', { name: destination.name })}</Text>
      <div className={classes.secret}>
        <TextInput size="sm" label={t('secret.label')} readOnly value={text} onFocus={({ currentTarget }) => currentTarget.select()} data-autofocus />
        <CopyButton text={text} labels={{ do: t('app:copy.do'), done: t('app:copy.done'), failed: t('app:copy.failed') }} />
      </div>
      <Group justify="flex-end" mt="md"><Button size="sm" onClick={onClose}>{t('secret.done')}</Button></Group>
    </Dialog>
  );
}
