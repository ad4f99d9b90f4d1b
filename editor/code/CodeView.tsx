import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { code } from '../i18n/code.ts';

addTexts('code', code);

export function CodeView() {
  const { t } = useTranslation('code');
  return <p>{t('loading')}</p>;
}
