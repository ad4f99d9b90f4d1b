import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Paths } from '../../../../server/contract.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { toQuery } from '../../filter/toQuery.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { WayConversations } from '../list/WayConversations.tsx';
import type { Listed } from '../list/writeListed.ts';
import type { NodeNames } from '../useNodeNames.ts';
import { pathEnds } from './pathEnds.ts';
import { thenQuery } from './thenQuery.ts';
import { writeThen, type Then } from './writeThen.ts';
import classes from './Paths.module.css';

interface Props {
  ways: Paths;
  names: NodeNames;
  filter: Filter;
  /** The node that the ways begin at. */
  start: string | undefined;
  listed: Listed & { readonly at: number };
  then: Then | undefined;
  onThen: (then: string | undefined) => void;
  /** Draws the ways from a node on. */
  onBegin: (node: string) => void;
  onClose: () => void;
}

/** The conversations at a place of the picture of ways; chosen by where they went then, which is what its ribbons show. */
export function PlaceConversations({ ways: { steps, links }, names, filter, start, listed: { at, node, others }, then, onThen, onBegin, onClose }: Props) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const places = steps[at] ?? [];
  const whole = node === undefined && !others;
  const here = places.filter((place) => (others ? place.kind === 'other' : place.kind === 'node' && (whole || place.node === node)));
  const besides = others && places.flatMap((place) => (place.kind === 'node' ? [place.node ?? ''] : []));
  const counted = (value: string, label: string, count: number) => ({ value, label: t('paths.then', { label, shown: formatNumber(count, language) }) });
  const choices = [
    ...links.flatMap(({ step, from, to, conversations }) => {
      const [place, next] = [places[from], steps[at + 1]?.[to]];
      return step === at && !whole && place !== undefined && here.includes(place) && next?.kind === 'node' ? [counted(writeThen({ to: next.node }), names.nameOf(next.node), conversations)] : [];
    }),
    ...pathEnds(whole ? places : here).flatMap(({ kind, conversations }) => (kind === 'further' ? [] : [counted(writeThen({ end: kind }), t(`end.${kind}`), conversations)])),
  ];
  return (
    <WayConversations
      title={whole ? t('paths.listOfStep', { step: at + 1 }) : t('paths.listOf', { step: at + 1, node: others ? t('paths.other') : names.nameOf(node ?? null) })}
      path={`paths/conversations?${toQuery(filter, { start, at, node: node === undefined ? undefined : (node ?? ''), besides }, thenQuery(then))}`}
      zone={filter.zone} onClose={onClose}
    >
      <div className={`${classes.bar} ${classes.chosen}`}>
        <Select size="sm" allowDeselect={false} label={t('paths.wentThen')} value={then === undefined ? '' : writeThen(then)} data={[{ value: '', label: t('paths.anywhere') }, ...choices]} onChange={(value) => onThen(value || undefined)} className={classes.start} comboboxProps={{ withinPortal: false }} />
        {node && <Button size="sm" variant="default" onClick={() => onBegin(node)} className={classes.begin}>{t('paths.beginHere')}</Button>}
      </div>
    </WayConversations>
  );
}
