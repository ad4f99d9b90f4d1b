import { useTranslation } from 'react-i18next';

/** What to call a contact: their name, else how they can be reached, else a visitor with the end of the id to tell them apart. */
export function useNameOf(): (contact: { readonly id: string; readonly name: string; readonly email: string; readonly erasedAt?: string | null }) => string {
  const { t } = useTranslation('contacts');
  return ({ id, name, email, erasedAt }) => (typeof erasedAt === 'string' ? t('erasedName') : name.trim() || email || t('visitor', { id: id.slice(-4) }));
}
