import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EncoderState } from '../../server/contract.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import classes from './KnowledgePage.module.css';

/** Says quietly for which languages the bot goes by words alone, and what to do about it; nothing when all is well. */
export function EncoderNote({ encoders }: { encoders: readonly EncoderState[] }) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const names = (of: readonly EncoderState[]) => [...new Set(of.map((each) => languageName(each.language, language)))].join(t('and'));
  const away = encoders.filter(({ state }) => state === 'missing' || state === 'damaged' || state === 'failed');
  if (away.length > 0) {
    const kind = away.every(({ state }) => state === 'missing') ? 'missing' : 'damaged';
    return <div className={classes.note} role="note"><IconInfoCircle size={18} aria-hidden /><div><strong>{t('encoder.title', { languages: names(away) })}</strong><p>{t('encoder.effect')}</p><p>{t(`encoder.${kind}`)}</p></div></div>;
  }
  const loading = encoders.filter(({ state }) => state === 'loading');
  if (loading.length > 0) return <div className={classes.note} role="note"><IconInfoCircle size={18} aria-hidden /><div><p>{t('encoder.loading', { languages: names(loading) })}</p></div></div>;
  return null;
}
