import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { outletReadings } from '../drawing/outletReadings.ts';
import type { LaidOver } from '../layOver.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { nodeWords } from '../nodeWords.ts';
import classes from './OutletFunnel.module.css';

/** By which ways out visits left a node, the most first, and where those lead. */
export function OutletFunnel({ reading: { node, figures }, drawn: { document, removed } }: { reading: NodeReading; drawn: LaidOver }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const found = [...document.nodes, ...removed].find(({ id }) => id === node);
  if (found === undefined) return null;
  const rows = outletReadings(found, document.edges.filter(({ from }) => from === node), figures, language).toSorted((one, other) => other.visits - one.visits);
  if (rows.length === 0) return null;
  const leadsTo = (to: string | null): string => {
    const target = document.nodes.find(({ id }) => id === to);
    return target === undefined ? t('panel.undrawn') : `→ ${nodeWords(target, language).name}`;
  };
  return (
    <section className={classes.part} aria-label={t('panel.outlets')}>
      <h3>{t('panel.outlets')}</h3>
      <p>{t('panel.outletsText')}</p>
      <ol>
        {rows.map(({ outlet, title, visits, share, to }) => (
          <li key={outlet} data-outlet={outlet}>
            <bdi className={classes.title}>{title}</bdi>
            <span className={classes.count}>{formatNumber(visits, language)} · {formatShare(share, language)}</span>
            <span className={classes.track} aria-hidden><span style={{ width: `${(share ?? 0) * 100}%` }} /></span>
            <bdi className={classes.to}>{leadsTo(to)}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
