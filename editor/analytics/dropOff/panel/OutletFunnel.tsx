import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { OutletReading, OutletWay } from '../drawing/outletReadings.ts';
import { drawnNames } from '../drawnNames.ts';
import type { LaidOver } from '../layOver.ts';
import { versionsText } from '../versionsText.ts';
import { LeavingsLink } from './LeavingsLink.tsx';
import classes from './OutletFunnel.module.css';

/** By which ways out visits left a node, the most first, and where those lead, in which version if not in all. */
export function OutletFunnel({ outlets, drawn }: { outlets: readonly OutletReading[]; drawn: LaidOver }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const names = useMemo(() => drawnNames(drawn, language), [drawn, language]);
  if (outlets.length === 0) return null;
  const leadsTo = ({ to, only }: OutletWay, isSplit: boolean): string => {
    const versions = only ?? (isSplit ? [drawn.version] : []);
    const where = to === null ? t('panel.undrawn') : `→ ${names.get(to) ?? to}`;
    return versions.length === 0 ? where : `${t('version', { count: versions.length, versions: versionsText(versions, t('listComma')) })} ${where}`;
  };
  return (
    <section className={classes.part} aria-label={t('panel.outlets')}>
      <h3>{t('panel.outlets')}</h3>
      <p>{t('panel.outletsText')}</p>
      <ol>
        {outlets.toSorted((one, other) => other.visits - one.visits).map(({ outlet, title, visits, share, ways }) => (
          <li key={outlet} data-outlet={outlet}>
            <bdi className={classes.title}>{title}</bdi>
            <span className={classes.count}><LeavingsLink leavings={{ became: 'all', outlet }}>{formatNumber(visits, language)} · {formatShare(share, language)}</LeavingsLink></span>
            <span className={classes.track} aria-hidden><span style={{ width: `${(share ?? 0) * 100}%` }} /></span>
            {ways.map((way) => {
              const isSplit = ways.length > 1;
              return <p key={way.to ?? ''} className={classes.to}><bdi title={leadsTo(way, isSplit)}>{leadsTo(way, isSplit)}</bdi>{isSplit && <span>{formatNumber(way.visits, language)}</span>}</p>;
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
