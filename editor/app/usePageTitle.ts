import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab; a number of waiting customers goes first, where it shows in a row of narrow tabs. */
export function usePageTitle(page: string, waiting = 0): void {
  const { t } = useTranslation('app');
  const title = `${waiting > 0 ? `(${waiting}) ` : ''}${page} · ${t('name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
