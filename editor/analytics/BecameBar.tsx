import { useTranslation } from 'react-i18next';
import type { NodeDropOff } from '../../server/contract.ts';
import { formatShare } from '../charts/formatShare.ts';
import { useShownLanguage } from '../i18n/useShownLanguage.ts';
import { fatesOf, type Fate } from './fates.ts';
import classes from './BecameBar.module.css';

/** What became of a node's visits: a bar of their shares, each with a pattern of its own. A picture to screen readers, which read it as a sentence. */
export function BecameBar({ figures, silent = false }: { figures: Pick<NodeDropOff, Fate | 'visits'>; /** What is around it says it already. */ silent?: boolean }) {
  const { t } = useTranslation('dropOff');
  const language = useShownLanguage();
  const fates = fatesOf(figures);
  const text = fates.map(({ fate, count, share }) => t('fateShare', { fate: t(`fate.${fate}`), count, share: formatShare(share, language) })).join(t('comma'));
  return (
    <div className={classes.bar} {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': text || t('noVisits'), title: text })}>
      {fates.map(({ fate, count }) => <span key={fate} className={classes.part} data-fate={fate} style={{ flexGrow: count }} />)}
    </div>
  );
}
