import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { PublishDialog } from './PublishDialog.tsx';

/** Asks for a note, shows what changes, and publishes. */
export function PublishButton() {
  const { t } = useTranslation('flow');
  const { mayEdit } = useOpenFlow();
  const [open, setOpen] = useState(false);
  if (!mayEdit) return null;
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('publish')}</Button>
      {open && <PublishDialog onClose={() => setOpen(false)} />}
    </>
  );
}
