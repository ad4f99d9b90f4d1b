import { useMemo } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconArrowUpRight, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { BecameBar } from '../../BecameBar.tsx';
import barClasses from '../../BecameBar.module.css';
import { ChangeMark } from '../compare/ChangeMark.tsx';
import { DropOffShare } from '../DropOffShare.tsx';
import { outletReadings } from '../drawing/outletReadings.ts';
import { fatesOf } from '../../fates.ts';
import type { LaidOver } from '../layOver.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { sinceText } from '../sinceText.ts';
import { LeavingsLink } from './LeavingsLink.tsx';
import { Neighbours } from './Neighbours.tsx';
import { NodeLeavings } from './NodeLeavings.tsx';
import { OutletFunnel } from './OutletFunnel.tsx';
import { nodeDetailQuery } from './panelQueries.ts';
import { TimeSpent } from './TimeSpent.tsx';
import { WaitCurve } from './WaitCurve.tsx';
import classes from './NodePanel.module.css';

interface Props {
  reading: NodeReading;
  /** Of all nodes, for the names of those around it. */
  readings: readonly NodeReading[];
  drawn: LaidOver;
  /** The flow's id. */
  flow: string;
  filter: Filter;
  onOpen: (node: string | null) => void;
  /** Undefined where what is around it closes it and names it. */
  onClose: (() => void) | undefined;
}

/** One node looked into: its figures, its ways out, who left there and what they said, and how long they waited. */
export function NodePanel({ reading, readings, drawn, flow, filter, onOpen, onClose }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const { node, name, type, figures, persons } = reading;
  const asked = { filter, node };
  const { data: read, isPlaceholderData, error } = useQuery(nodeDetailQuery(asked));
  // That of another filter is not put beside these figures.
  const detail = isPlaceholderData ? undefined : read;
  const outlets = useMemo(() => (node === null ? [] : outletReadings({ id: node }, drawn, figures, language)), [node, drawn, figures, language]);
  const lost = figures.dropOff.count;
  const shown = (count: number) => formatNumber(count, language);
  return (
    <article className={classes.panel} aria-label={name} data-panel={node ?? ''}>
      <header className={classes.head}>
        {onClose && <h2><bdi>{name}</bdi></h2>}
        <p>
          <span>{type || t('unknownType')}</span>
          {reading.place === 'drawn' && <Link to="/flows/$flow" params={{ flow }} search={{ version: drawn.version }} hash={encodeURIComponent(node ?? '')} preload={false}>{t('panel.editor')}<IconArrowUpRight size={14} aria-hidden /></Link>}
          {reading.place === 'drawn' && reading.since !== null && <span>{sinceText(reading, language)}</span>}
          {reading.place === 'removed' && <span>{t('panel.removed', { version: drawn.version })}</span>}
        </p>
        {onClose && <ActionIcon className={classes.close} aria-label={t('panel.close')} onClick={onClose}><IconX size={18} aria-hidden /></ActionIcon>}
      </header>

      <section aria-label={t('panel.figures')}>
        <p className={classes.counts}>
          <LeavingsLink leavings={{ became: 'all', outlet: undefined }}>{t('card.visits', { count: figures.visits, shown: shown(figures.visits) })}</LeavingsLink> · {t('card.conversations', { count: figures.conversations, shown: shown(figures.conversations) })}
          {persons !== null && <> · {t('card.persons', { count: persons, shown: shown(persons) })}</>}
        </p>
        <div className={classes.share}><DropOffShare figures={figures} />{lost > 0 && <LeavingsLink leavings={{ became: 'lost', outlet: undefined }}>{t('panel.lostCount', { count: lost, shown: shown(lost) })}</LeavingsLink>}</div>
        <ChangeMark reading={reading} withP />
        <div className={classes.bar}><BecameBar figures={figures} /></div>
        <ul className={classes.fates}>
          {fatesOf(figures).map(({ fate, count, share }) => <li key={fate}><span className={barClasses.swatch} data-fate={fate} aria-hidden /><span>{t(`fate.${fate}`)}</span><b><LeavingsLink leavings={{ became: fate, outlet: undefined }}>{shown(count)}</LeavingsLink></b><i>{formatShare(share, language)}</i></li>)}
        </ul>
      </section>

      <OutletFunnel outlets={outlets} drawn={drawn} />
      <ProblemAlert error={error} />
      {detail && (
        <>
          <WaitCurve curve={detail.waiting} />
          <TimeSpent spent={detail.spent} />
        </>
      )}

      <NodeLeavings asked={asked} outlets={outlets} />
      {detail && <Neighbours detail={detail} readings={readings} onOpen={onOpen} />}
    </article>
  );
}
