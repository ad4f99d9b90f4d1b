import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { inspector } from '../i18n/inspector.ts';

addTexts('inspector', inspector);

export function Inspector() {
  const { t } = useTranslation('inspector');
  return <p>{t('empty')}</p>;
}
