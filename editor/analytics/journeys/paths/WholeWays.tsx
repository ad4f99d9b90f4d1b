import { useTranslation } from 'react-i18next';
import type { Paths } from '../../../../server/contract.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { NodeNames } from '../useNodeNames.ts';
import classes from './Paths.module.css';

/** What became of whole ways, in the order in which it is told. */
const ends = ['ended', 'handed', 'silent', 'closed', 'failed', 'open'] as const;

/** The most frequent whole ways, to where they end. */
export function WholeWays({ ways: { sequences, different }, names }: { ways: Paths; names: NodeNames }) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const covered = sequences.reduce((sum, { share }) => sum + (share.share ?? 0), 0);
  return (
    <section className={classes.ways} aria-labelledby="whole-ways">
      <h3 id="whole-ways">{t('paths.whole')}</h3>
      <p>{t('paths.wholeText', { share: formatShare(covered, language), different: formatNumber(different, language) })}</p>
      <ol>
        {sequences.map(({ nodes, share, ends: became }) => (
          <li key={JSON.stringify(nodes)}>
            <span className={classes.share}><strong>{formatShare(share.share, language)}</strong> {formatNumber(share.count, language)}</span>
            <ol className={classes.nodes}>
              {/* A way may come to the same node again. */}
              {nodes.map((node, at) => <li key={at}><bdi>{names.nameOf(node)}</bdi></li>)}
            </ol>
            <span className={classes.became}>{ends.filter((end) => became[end] > 0).map((end) => t('paths.became', { end: t(`end.${end}`), shown: formatNumber(became[end], language) })).join(t('listComma'))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
