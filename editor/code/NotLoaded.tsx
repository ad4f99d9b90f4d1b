import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './CodeView.module.css';

/** In place of an editor that could not be loaded. */
export function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation(['code', 'app']);
  return <div className={classes.note} role="alert"><p>{t('failed')}</p><Button size="sm" variant="default" onClick={onRetry}>{t('app:retry')}</Button></div>;
}
