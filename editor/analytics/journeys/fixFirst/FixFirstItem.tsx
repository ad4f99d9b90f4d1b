import { UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconMessages } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FixFirst } from '../../../../server/contract.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ClaimedShare } from '../../ClaimedShare.tsx';
import { BecameBar } from '../../BecameBar.tsx';
import { fatesOf } from '../../fates.ts';
import { filterSearch } from '../../filter/filterSearch.ts';
import type { NodeNames } from '../useNodeNames.ts';
import classes from './FixFirst.module.css';

interface Props {
  rank: number;
  figures: FixFirst['nodes'][number];
  /** The median drop-off of nodes that conversations wait at. */
  median: number | null;
  names: NodeNames;
  flow: string;
  /** Shows the conversations that were lost here. */
  onList: () => void;
}

/** One node that loses customers: what it costs, how many and how, what else became of who came here, what the lost did then, and where to look into it. */
export function FixFirstItem({ rank, figures: { node, lost, became, dropOff, helpedAfter, cost, costAtMedian, reasons, cameBack, wantedPerson }, median, names, flow, onList }: Props) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const search = useSearch({ from: '/dressed/house/analytics' });
  const number = (value: number): string => formatNumber(value, language);
  const saved = cost === null || costAtMedian === null ? null : cost - costAtMedian;
  const visits = { ...became, visits: Object.values(became).reduce((sum, each) => sum + each, 0) };
  return (
    <li className={classes.item}>
      <span className={classes.rank} aria-hidden>{rank}</span>
      <div className={classes.what}>
        <h3><bdi>{names.nameOf(node)}</bdi></h3>
        <p className={classes.type}>{names.typeOf(node)}</p>
        <BecameBar figures={visits} silent />
        <p className={classes.instead}>{t('fixFirst.instead', { count: visits.visits, shown: number(visits.visits), fates: fatesOf(visits).map(({ fate, share }) => t('fixFirst.fate', { fate: t(`end.${fate}`), share: formatShare(share, language) })).join(t('listComma')) })}</p>
        <ul className={classes.reasons} aria-label={t('fixFirst.reasons')}>
          {reasons.slice(0, 4).map(({ became: how, outlet, conversations }) => (
            <li key={`${how} ${outlet}`}>{outlet === null ? t(`end.${how}`) : t('fixFirst.reason', { how: t(`end.${how}`), outlet: names.outletOf(node, outlet) })} <b>{number(conversations)}</b></li>
          ))}
        </ul>
      </div>
      <dl className={classes.figures}>
        <div><dt>{t('fixFirst.cost')}</dt><dd>{cost === null ? '–' : <><strong>{number(Math.round(cost))}</strong> {t('fixFirst.about')}</>}</dd></div>
        <div><dt>{t('fixFirst.lost')}</dt><dd><strong>{number(lost)}</strong></dd></div>
        <div><dt>{t('dropOff')}</dt><dd><ClaimedShare of={dropOff} /></dd></div>
        <div><dt>{t('fixFirst.helped')}</dt><dd><ClaimedShare of={helpedAfter} /></dd></div>
        <div className={classes.whole}><dt>{t('fixFirst.back')}</dt><dd><ClaimedShare of={cameBack} />{cameBack.count > 0 && <>{t('listComma')}{t('fixFirst.wanted', { count: wantedPerson, shown: number(wantedPerson), of: number(cameBack.count) })}</>}</dd></div>
        {saved !== null && saved >= 1 && median !== null && <div className={classes.saved}><dt>{t('fixFirst.atMedian', { share: formatShare(median, language) })}</dt><dd>{t('fixFirst.saved', { count: Math.round(saved), shown: number(Math.round(saved)) })}</dd></div>}
      </dl>
      <div className={classes.links}>
        <Link to="/analytics/$page" params={{ page: 'drop-off' }} search={{ ...filterSearch({ ...search, flow }), ...(node === null ? { rescue: 1 } : { node }) }}>{t('fixFirst.open')}<IconArrowRight size={15} aria-hidden /></Link>
        <UnstyledButton onClick={onList}><IconMessages size={15} aria-hidden />{t('fixFirst.list', { count: lost, shown: number(lost) })}</UnstyledButton>
      </div>
    </li>
  );
}
