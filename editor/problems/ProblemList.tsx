import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { problems } from '../i18n/problems.ts';

addTexts('problems', problems);

export function ProblemList() {
  const { t } = useTranslation('problems');
  return <p>{t('none')}</p>;
}
