import { IconArrowRight } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FixFirst } from '../../../../server/contract.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ChatLink } from '../../dropOff/panel/ChatLink.tsx';
import { intervalText } from '../../dropOff/shareText.ts';
import { tooFew } from '../../dropOff/tooFew.ts';
import { filterSearch } from '../../filter/filterSearch.ts';
import type { NodeNames } from '../useNodeNames.ts';
import classes from './FixFirst.module.css';

interface Props {
  rank: number;
  figures: FixFirst['nodes'][number];
  /** The median drop-off of nodes that conversations wait at. */
  median: number | null;
  /** The most that are lost at any node. */
  most: number;
  names: NodeNames;
  flow: string;
}

/** One node that loses customers: how many, how, what it costs, and where to look into it. */
export function FixFirstItem({ rank, figures: { node, lost, dropOff, helpedAfter, cost, costAtMedian, reasons, latest }, median, most, names, flow }: Props) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const search = useSearch({ from: '/dressed/house/analytics' });
  const name = names.nameOf(node);
  const saved = cost === null || costAtMedian === null ? null : cost - costAtMedian;
  const shared = (of: typeof dropOff): string => (of.share === null || tooFew(of) ? t('tooFew', { count: of.of, part: formatNumber(of.count, language), whole: formatNumber(of.of, language) }) : `${formatShare(of.share, language)} (${intervalText(of, language)})`);
  return (
    <li className={classes.item}>
      <span className={classes.rank} aria-hidden>{rank}</span>
      <div className={classes.what}>
        <h3><bdi>{name}</bdi></h3>
        <p className={classes.type}>{names.typeOf(node)}</p>
        <span className={classes.track} aria-hidden><span style={{ width: `${(lost / most) * 100}%` }} /></span>
        <ul className={classes.reasons} aria-label={t('fixFirst.reasons')}>
          {reasons.slice(0, 4).map(({ became, outlet, conversations }) => (
            <li key={`${became} ${outlet}`}>{outlet === null ? t(`end.${became}`) : t('fixFirst.reason', { how: t(`end.${became}`), outlet: names.outletOf(node, outlet) })} <b>{formatNumber(conversations, language)}</b></li>
          ))}
        </ul>
      </div>
      <dl className={classes.figures}>
        <div><dt>{t('fixFirst.lost')}</dt><dd><strong>{formatNumber(lost, language)}</strong></dd></div>
        <div><dt>{t('dropOff')}</dt><dd>{shared(dropOff)}</dd></div>
        <div><dt>{t('fixFirst.helped')}</dt><dd>{shared(helpedAfter)}</dd></div>
        <div><dt>{t('fixFirst.cost')}</dt><dd>{cost === null ? '–' : t('fixFirst.about', { shown: formatNumber(cost, language) })}</dd></div>
        {saved !== null && saved >= 1 && median !== null && <div className={classes.saved}><dt>{t('fixFirst.atMedian', { share: formatShare(median, language) })}</dt><dd>{t('fixFirst.saved', { count: Math.round(saved), shown: formatNumber(Math.round(saved), language) })}</dd></div>}
      </dl>
      <div className={classes.links}>
        <Link to="/analytics/$page" params={{ page: 'drop-off' }} search={{ ...filterSearch({ ...search, flow }), ...(node === null ? { rescue: 1 } : { node }) }}>{t('fixFirst.open')}<IconArrowRight size={15} aria-hidden /></Link>
        <span className={classes.latest}>{t('fixFirst.latest')}{latest.map((id, index) => <ChatLink key={id} id={id}><span aria-label={t('fixFirst.chat', { number: index + 1 })}>{index + 1}</span></ChatLink>)}</span>
      </div>
    </li>
  );
}
