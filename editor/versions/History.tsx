import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { versions } from '../i18n/versions.ts';

addTexts('versions', versions);

export function History() {
  const { t } = useTranslation('versions');
  return <p>{t('title')}</p>;
}
