import { useState } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CountedDialog } from './CountedDialog.tsx';

/** Opens the choice of contact attributes that conversations can be filtered by. */
export function CountedAttributes() {
  const { t } = useTranslation('analytics');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip withinPortal={false} label={t('counted.title')}><ActionIcon size={36} aria-label={t('counted.title')} aria-haspopup="dialog" onClick={() => setOpen(true)}><IconTags size={18} aria-hidden /></ActionIcon></Tooltip>
      {open && <CountedDialog onClose={() => setOpen(false)} />}
    </>
  );
}
