import { IconArrowBackUp, IconEye } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../flow/FlowContext.ts';
import classes from './VersionBanner.module.css';

/** Says over the canvas that this is a version and not the draft. */
export function VersionBanner() {
  const { t } = useTranslation('versions');
  const { id, shown } = useOpenFlow();
  if (shown === null) return null;
  return (
    <div className={classes.banner} role="status">
      <IconEye size={18} aria-hidden />
      <span>{t('banner.text', { version: shown.version.version })}</span>
      <Button size="compact-sm" variant="white" leftSection={<IconArrowBackUp size={16} aria-hidden />} renderRoot={(props) => <Link to="/flows/$flow" params={{ flow: id }} search={{}} {...props} />}>{t('banner.back')}</Button>
    </div>
  );
}
