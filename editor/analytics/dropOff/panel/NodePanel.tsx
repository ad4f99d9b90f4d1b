import { useState } from 'react';
import { ActionIcon, Select } from '@mantine/core';
import { IconArrowUpRight, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { BecameBar } from '../BecameBar.tsx';
import barClasses from '../BecameBar.module.css';
import { ChangeMark } from '../compare/ChangeMark.tsx';
import { DropOffShare } from '../DropOffShare.tsx';
import { fates, fatesOf } from '../fates.ts';
import type { LaidOver } from '../layOver.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { LastTyped } from './LastTyped.tsx';
import { LeftConversations } from './LeftConversations.tsx';
import { Neighbours } from './Neighbours.tsx';
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

/** What is asked for first: those who were lost. */
const lost = 'silent,closed';

/** One node looked into: its figures, its ways out, who left there and what they said, and how long they waited. */
export function NodePanel({ reading, readings, drawn, flow, filter, onOpen, onClose }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const { node, name, type, figures, persons } = reading;
  const asked = { filter, node };
  const { data: detail, error } = useQuery(nodeDetailQuery(asked));
  const [became, setBecame] = useState<string>(lost);
  const shown = (count: number) => formatNumber(count, language);
  return (
    <article className={classes.panel} aria-label={name} data-panel={node ?? ''}>
      <header className={classes.head}>
        {onClose && <h2><bdi>{name}</bdi></h2>}
        <p>
          <span>{type || t('unknownType')}</span>
          {reading.place === 'drawn' && <Link to="/flows/$flow" params={{ flow }} search={{ version: drawn.version }} preload={false}>{t('panel.editor')}<IconArrowUpRight size={14} aria-hidden /></Link>}
          {reading.place === 'removed' && <span>{t('panel.removed', { version: drawn.version })}</span>}
        </p>
        {onClose && <ActionIcon className={classes.close} aria-label={t('panel.close')} onClick={onClose}><IconX size={18} aria-hidden /></ActionIcon>}
      </header>

      <section aria-label={t('panel.figures')}>
        <p className={classes.counts}>
          {t('card.visits', { count: figures.visits, shown: shown(figures.visits) })} · {t('card.conversations', { count: figures.conversations, shown: shown(figures.conversations) })}
          {persons !== null && <> · {t('card.persons', { count: persons, shown: shown(persons) })}</>}
        </p>
        <DropOffShare figures={figures} />
        <ChangeMark reading={reading} withP />
        <div className={classes.bar}><BecameBar figures={figures} /></div>
        <ul className={classes.fates}>
          {fatesOf(figures).map(({ fate, count, share }) => <li key={fate}><span className={barClasses.swatch} data-fate={fate} aria-hidden /><span>{t(`fate.${fate}`)}</span><b>{shown(count)}</b><i>{formatShare(share, language)}</i></li>)}
        </ul>
      </section>

      <OutletFunnel reading={reading} drawn={drawn} />
      <ProblemAlert error={error} />
      {detail && (
        <>
          <WaitCurve curve={detail.waiting} />
          <TimeSpent spent={detail.spent} />
        </>
      )}

      <section className={classes.left} aria-label={t('panel.left')}>
        <h3>{t('panel.left')}</h3>
        <Select
          size="xs" label={t('panel.became')} allowDeselect={false} value={became} onChange={(value) => setBecame(value ?? lost)}
          data={[{ value: lost, label: t('panel.lost') }, ...fates.map((fate) => ({ value: fate, label: t(`fate.${fate}`) }))]}
        />
        <LastTyped asked={asked} became={became} />
        <LeftConversations asked={asked} became={became} zone={filter.zone} />
      </section>
      {detail && <Neighbours detail={detail} readings={readings} onOpen={onOpen} />}
    </article>
  );
}
