import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JoinLink } from '../../server/contract.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { joinAddress } from './joinAddress.ts';
import classes from './Staff.module.css';

/** A link that is shown once: what it does, and a way to copy it. */
export function LinkNote({ kind, link, onDone }: { kind: 'invite' | 'password'; link: JoinLink; onDone: () => void }) {
  const { t } = useTranslation(['staff', 'app']);
  const address = joinAddress(location.origin, link.token);
  return (
    <>
      <Text size="sm" mb="md" style={{ overflowWrap: 'anywhere' }}>{t(`link.${kind}`, { email: link.email })}</Text>
      <div className={classes.link}>
        <TextInput size="sm" label={t('link.label')} readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} data-autofocus />
        <CopyButton text={address} labels={{ do: t('app:copy.do'), done: t('app:copy.done'), failed: t('app:copy.failed') }} />
      </div>
      <Text size="sm" c="dimmed" mt="sm">{t('link.once')}</Text>
      <Group justify="flex-end" mt="md"><Button size="sm" onClick={onDone}>{t('link.done')}</Button></Group>
    </>
  );
}
