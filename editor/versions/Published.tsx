import { Button, Group } from '@mantine/core';
import { IconExternalLink, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../kit/CopyButton.tsx';
import { Dialog } from '../app/Dialog.tsx';
import classes from './PublishDialog.module.css';

/** Says that a version is out, and where customers meet it. */
export function Published({ version, slug, onClose }: { version: number; slug: string; onClose: () => void }) {
  const { t } = useTranslation('versions');
  const address = `${location.origin}/c/${encodeURIComponent(slug)}`;
  return (
    <Dialog title={t('publish.title')} size={520} onClose={onClose}>
      <div className={classes.done} role="status">
        <IconRosetteDiscountCheck size={44} stroke={1.5} aria-hidden />
        <h3>{t('publish.done', { version })}</h3>
        <p>{t('publish.doneText')}</p>
        <code className={classes.address}>{address}</code>
        <Group gap="sm" justify="center" mt="xs">
          <Button size="sm" component="a" href={address} target="_blank" rel="noreferrer" variant="light" leftSection={<IconExternalLink size={16} aria-hidden />}>{t('publish.chat')}</Button>
          <CopyButton text={address} labels={{ do: t('publish.copy'), done: t('publish.copied'), failed: t('publish.copyFailed') }} />
          <Button size="sm" onClick={onClose} data-autofocus>{t('publish.finish')}</Button>
        </Group>
      </div>
    </Dialog>
  );
}
