import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { simulator } from '../i18n/simulator.ts';

addTexts('simulator', simulator);

export function Simulator() {
  const { t } = useTranslation('simulator');
  return <p>{t('title')}</p>;
}
