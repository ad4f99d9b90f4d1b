import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The words for what a rule of the form found; in the language of now, not of when the form was checked. */
export function useInvalidText(): (found: ReactNode) => string | undefined {
  const { t } = useTranslation('auth');
  return (found) => {
    const rule = names.find((name) => name === found);
    return rule && t(`invalid.${rule}`);
  };
}

const names = ['name', 'email', 'passwordEmpty', 'passwordShort', 'passwordLong'] as const;
