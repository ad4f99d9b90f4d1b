import { useTranslation } from 'react-i18next';
import { languageName } from '../../kit/languageName.ts';
import { isMissing } from '../flow/missingTexts.ts';
import { useForm } from '../FormContext.ts';
import classes from './fields.module.css';

interface Props {
  label: string;
  /** The texts that the tabs stand for; a language that one of them lacks is marked. */
  texts: readonly Readonly<Record<string, string>>[];
}

/** Which language is being written, one tab for each of the flow's. Chosen once, it holds for the whole form. */
export function LocaleTabs({ label, texts }: Props) {
  const { t } = useTranslation('inspector');
  const { document, locale, setLocale, language } = useForm();
  if (document.locales.length < 2) return null;
  const missing = document.locales.filter((each) => texts.some((text) => isMissing(text, each)));
  return (
    <div className={classes.tabs} role="group" aria-label={t('locale.group', { label })}>
      {missing.length > 0 && <span className={classes.count} aria-hidden>{missing.length}</span>}
      {document.locales.map((each) => {
        const name = languageName(each, language);
        const lacks = missing.includes(each);
        return (
          <button key={each} type="button" aria-pressed={each === locale} data-missing={lacks || undefined} title={lacks ? t('locale.missing', { language: name }) : name} aria-label={lacks ? t('locale.missing', { language: name }) : name} onClick={() => setLocale(each)}>
            {name}
          </button>
        );
      })}
    </div>
  );
}
