import { useState } from 'react';
import { Button, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MadeDestination, NewDestination } from '../../../../server/contract.ts';
import { newDestination } from '../../../app/contract.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { alertsApi } from '../alertsApi.ts';
import { useAlertChange } from '../useAlertChange.ts';
import classes from '../Alerts.module.css';

interface Props {
  /** Whether a mail server is set up. */
  mail: boolean;
  onMade: (made: MadeDestination) => void;
  onClose: () => void;
}

/** A webhook or mailboxes to send alerts to. */
export function PlaceDialog({ mail, onMade, onClose }: Props) {
  const { t } = useTranslation('alerts');
  const [kind, setKind] = useState<NewDestination['kind']>('webhook');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [addresses, setAddresses] = useState('');
  const [wrong, setWrong] = useState(false);
  const adding = useAlertChange(alertsApi.addPlace, onMade);
  const wanted = newDestination.safeParse(kind === 'webhook' ? { kind, name: name.trim(), url: url.trim() } : { kind, name: name.trim(), addresses: addresses.split(/[\s,，;；]+/).filter(Boolean) });

  function submit(): void {
    setWrong(!wanted.success);
    if (wanted.success) adding.mutate(wanted.data);
  }
  const isNamed = name.trim() !== '';
  return (
    <Dialog title={t('place.title')} onClose={onClose}>
      <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <SegmentedControl aria-label={t('place.kind')} value={kind} data={(['webhook', 'email'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(value) => setKind(value === 'email' ? 'email' : 'webhook')} />
        <TextInput size="sm" label={t('place.name')} maxLength={80} data-autofocus value={name} onChange={({ currentTarget: { value } }) => setName(value)} error={wrong && !isNamed ? t('place.nameWrong') : null} />
        {kind === 'webhook'
          ? <TextInput size="sm" type="url" inputMode="url" label={t('place.url')} description={t('place.urlHint')} placeholder="https://" maxLength={2_000} value={url} onChange={({ currentTarget: { value } }) => setUrl(value)} error={wrong && isNamed ? t('place.urlWrong') : null} />
          : <Textarea size="sm" label={t('place.addresses')} description={t('place.addressesHint')} autosize minRows={2} value={addresses} onChange={({ currentTarget: { value } }) => setAddresses(value)} error={wrong && isNamed ? t('place.addressesWrong') : null} />}
        {kind === 'email' && !mail && <Text size="sm" className={classes.warning}>{t('mailOff')}</Text>}
        <ProblemAlert error={adding.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" size="sm" loading={adding.isPending}>{t('place.add')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
