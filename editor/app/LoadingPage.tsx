import { useTranslation } from 'react-i18next';
import classes from './LoadingPage.module.css';

/** While a page is on its way. */
export function LoadingPage() {
  const { t } = useTranslation('app');
  return <div className={classes.loading} role="status" aria-label={t('loading')} />;
}
