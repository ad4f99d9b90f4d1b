import { useTranslation } from 'react-i18next';
import type { KnowledgeFigures, Proportion } from '../../../server/contract.ts';
import { FigureCard } from '../../charts/FigureCard.tsx';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useSoFar } from '../filter/useSoFar.ts';
import { intervalText } from '../shareText.ts';
import { Sparkline } from '../service/Sparkline.tsx';
import { useChange } from './useChange.ts';
import classes from './Knowledge.module.css';

/** The base at a glance, against the period before. */
export function Summary({ figures: { asked, followed, comparable, before, changes, series } }: { figures: KnowledgeFigures }) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const change = useChange(comparable);
  const soFar = useSoFar(series.at(-1)) !== undefined;
  const explain = (key: 'asked' | 'given' | 'helped' | 'misses' | 'handed' | 'left' | 'repeated') => ({ label: t(`figure.${key}`), explain: { text: t(`explain.${key}`), formula: t(`formula.${key}`) } });
  const share = (proportion: Proportion) => ({ value: formatShare(proportion.share, language), count: proportion.of });
  const interval = (proportion: Proportion) => proportion.share !== null && <p className={classes.interval}>{t('interval', { interval: intervalText(proportion, language) })}</p>;
  const shown = (count: number) => formatNumber(count, language);
  const misses = asked.missed + asked.unsure;
  const rest = [
    t('parts', { answered: shown(asked.answered), picked: shown(asked.picked), unsure: shown(asked.unsure), missed: shown(asked.missed) }),
    ...(asked.failed > 0 ? [t('partsFailed', { count: asked.failed })] : []),
    ...(asked.open > 0 ? [t('partsOpen', { count: asked.open })] : []),
    ...(asked.ruledOut > 0 ? [t('partsRuledOut', { count: asked.ruledOut })] : []),
  ];
  return (
    <section aria-label={t('summary')}>
      <div className={classes.cards}>
        <FigureCard {...explain('asked')} value={shown(asked.asked)} change={change.count(before.asked.asked, asked.asked)}><Sparkline values={series.map((each) => each.asked)} soFar={soFar} /></FigureCard>
        <FigureCard {...explain('given')} {...share(asked.given)} change={change.share(changes.given)}>{interval(asked.given)}<Sparkline values={series.map(({ given }) => given.share)} soFar={soFar} /></FigureCard>
        <FigureCard {...explain('helped')} {...share(followed.helped)} change={change.share(changes.helped)}>{interval(followed.helped)}<Sparkline values={series.map(({ helped }) => helped.share)} soFar={soFar} /></FigureCard>
        <FigureCard {...explain('misses')} value={shown(misses)} change={change.count(before.asked.missed + before.asked.unsure, misses)}><Sparkline values={series.map(({ given }) => given.of - given.count)} soFar={soFar} /></FigureCard>
        <FigureCard {...explain('handed')} {...share(followed.handed)}>{interval(followed.handed)}</FigureCard>
        <FigureCard {...explain('left')} {...share(followed.left)}>{interval(followed.left)}</FigureCard>
        <FigureCard {...explain('repeated')} {...share(followed.repeated)}>{interval(followed.repeated)}</FigureCard>
      </div>
      <p className={classes.rest}>{rest.join(t('dot'))}</p>
    </section>
  );
}
