import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import type { FieldWords } from '../../engine/sdk/field.ts';
import type { Maybe } from '../draft/mergeJson.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import classes from './Difference.module.css';

/** A setting's value as its reader knows it: a text, the name of a choice, yes or no. */
export function ValueText({ value, words = null }: { value: Maybe; words?: FieldWords | null }) {
  const { t } = useTranslation('versions');
  const { language } = useLanguage();
  if (value === undefined || value === null || value === '') return <span className={classes.none}>{t('value.none')}</span>;
  if (typeof value === 'boolean') return <>{t(value ? 'value.yes' : 'value.no')}</>;
  if (typeof value === 'number') return <>{value}</>;
  if (typeof value === 'string') return <bdi className={classes.text}>{words?.options?.[value]?.[language] ?? value}</bdi>;
  const said = saidBy(value, language);
  return said.length > 0 ? <bdi className={classes.text}>{said.join(language === 'zh' ? '、' : ', ')}</bdi> : <code className={classes.text}>{JSON.stringify(value)}</code>;
}

/** The texts in a larger value, in the reader's language. */
function saidBy(value: Maybe, language: 'zh' | 'en'): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => (typeof each === 'string' ? [each] : saidBy(each, language)));
  if (typeof value !== 'object' || value === null) return [];
  const texts = Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' && /^[a-z]{2,3}(-\w+)*$/.test(key) && key !== 'id' ? [[key, text] as const] : []));
  if (texts.length > 0 && texts.length === Object.keys(value).length) return [localize(Object.fromEntries(texts), language)];
  return Object.values(value).flatMap((each) => saidBy(each, language));
}
