import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { inspector } from '../i18n/inspector.ts';

addTexts('inspector', inspector);

/** What belongs to the flow as a whole: its name, languages, variables, knowledge, start. */
export function FlowSettings() {
  const { t } = useTranslation('inspector');
  return <p>{t('empty')}</p>;
}
