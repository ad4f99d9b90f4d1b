import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { leastDecided, widestInterval } from '../../tooFew.ts';
import barClasses from '../../BecameBar.module.css';
import { fates } from '../../fates.ts';
import type { HeatScale } from './heat.ts';
import { scaleText } from './scaleText.ts';
import classes from './Legend.module.css';

/** What the drawing's colours, patterns, widths and grey figures mean. */
export function Legend({ scale }: { scale: HeatScale | null }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  return (
    <details className={classes.legend} open>
      <summary>{t('legend.title')}</summary>
      <ul className={classes.fates} aria-label={t('legend.bar')}>
        {fates.map((fate) => <li key={fate}><span className={barClasses.swatch} data-fate={fate} aria-hidden />{t(`fate.${fate}`)}</li>)}
      </ul>
      {scale && (
        <p className={classes.scale}>
          <span className={classes.ramp} data-heat={scale.by} aria-hidden />
          {scaleText(scale, language)}
          {scale.by !== 'visits' && <><span className={classes.grey} aria-hidden />{t('legend.grey')}</>}
        </p>
      )}
      <ul className={classes.notes}>
        <li>{t('legend.dropOff')}</li>
        <li>{t('legend.few', { least: leastDecided, widest: widestInterval * 100 })}</li>
        <li>{t('legend.edges')}</li>
        <li>{t('legend.balance')}</li>
      </ul>
    </details>
  );
}
