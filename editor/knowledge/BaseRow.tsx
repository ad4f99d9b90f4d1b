import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import type { KnowledgeSummary } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import { agoText } from '../flows/agoText.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useNow } from '../kit/useNow.ts';
import classes from './KnowledgePage.module.css';

/** One knowledge base: what it holds, what waits in it, and which flows ask it. */
export function BaseRow({ base }: { base: KnowledgeSummary }) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const when = agoText(Date.parse(base.updatedAt), serverTime(useNow(60_000)), languageTag[language], t('justNow'));
  return (
    <li className={classes.row} data-base={base.slug}>
      <div className={classes.name}>
        <Link to="/knowledge/$slug" params={{ slug: base.slug }}><bdi>{localize(base.name, language, ['zh', 'en']) || base.slug}</bdi></Link>
        <p>{base.usedBy.length === 0 ? t('row.unused') : t('row.usedBy', { flows: base.usedBy.join(t('comma')) })}</p>
      </div>
      <div className={classes.figures}>
        <span>{t('row.entries', { count: base.entries })}</span>
        <span>{t('row.tests', { count: base.tests })}</span>
        <span>{t('row.saved', { when })}</span>
      </div>
      <div className={classes.marks}>
        {base.misses !== null && base.misses > 0 && <Link to="/knowledge/$slug" params={{ slug: base.slug }} search={{ view: 'misses' }} className={classes.mark} data-is="wait">{t('row.misses', { count: base.misses })}</Link>}
        {base.unpublished > 0 && <span className={classes.mark}>{t('row.unpublished', { count: base.unpublished })}</span>}
      </div>
    </li>
  );
}
