import { useState } from 'react';
import { ActionIcon, Button, MultiSelect, TextInput, Tooltip } from '@mantine/core';
import { IconFilter, IconFilterX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { zoneChoices } from '../../kit/zoneChoices.ts';
import { channelName } from './channelName.ts';
import { choicesQuery } from './choicesQuery.ts';
import { CopyLink } from './CopyLink.tsx';
import { CountedAttributes } from './counted/CountedAttributes.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { presets } from './filterSearch.ts';
import { usualDays } from './resolveFilter.ts';
import { useFilter } from './useFilter.ts';
import { useFlow } from './useFlow.ts';
import { useFlowChoices } from './useFlowChoices.ts';
import { widthOf } from './widthOf.ts';
import classes from './FilterBar.module.css';

interface Props {
  /** Of one flow at a time: where none is chosen, the page shows one nevertheless. */
  oneFlow: boolean;
}

/** Which conversations the page is of. */
export function FilterBar({ oneFlow }: Props) {
  const { t } = useTranslation(['analytics', 'app']);
  const { language } = useLanguage();
  const { filter, address, set } = useFilter(oneFlow);
  const { flow: shown, gone } = useFlow();
  const flows = useFlowChoices();
  const flow = oneFlow || filter.flow !== undefined ? shown : undefined;
  const { data: choices } = useQuery(choicesQuery);
  const narrowing = [address.zone, address.flow, address.versions, address.channel, address.locale, address.visitor, address.attribute].filter((each) => each !== undefined).length;
  // A phone has room for the period alone.
  const [all, setAll] = useState(false);
  const custom = address.days === undefined && (address.from !== undefined || address.to !== undefined);
  const versions = flow?.versions.map(({ version }) => ({ label: version === flow.liveVersion ? t('filter.versionLive', { version }) : t('filter.version', { version }), value: String(version) })) ?? [];
  const chosenVersions = versions.filter(({ value }) => filter.versions?.split(',').includes(value));
  const any = { label: t('filter.any'), value: '' };
  const chosen = (value: string | null): string | undefined => value || undefined;

  return (
    <div className={classes.bar} role="search" aria-label={t('filter.title')} data-all={all || undefined}>
      <FilterSelect
        label={t('filter.period')} value={custom ? 'custom' : (address.days ?? String(usualDays))}
        data={[...presets.map((value) => ({ label: t(`filter.days.d${value}`), value })), { label: t('filter.days.custom'), value: 'custom' }]}
        onChange={(value) => set(value === 'custom' ? { days: undefined, from: filter.from, to: filter.to } : { days: presets.find((each) => each === value), from: undefined, to: undefined })}
      />
      {custom && (
        <div className={classes.days}>
          <TextInput size="sm" type="date" label={t('filter.from')} value={filter.from} max={filter.to} onChange={({ currentTarget: { value } }) => value !== '' && set({ from: value, to: filter.to })} />
          <TextInput size="sm" type="date" label={t('filter.to')} value={filter.to} min={filter.from} onChange={({ currentTarget: { value } }) => value !== '' && set({ from: filter.from, to: value })} />
        </div>
      )}
      <Button className={classes.more} size="sm" variant="default" leftSection={<IconFilter size={16} aria-hidden />} aria-expanded={all} onClick={() => setAll(!all)}>{t('filter.more')}{narrowing > 0 && ` (${narrowing})`}</Button>
      <FilterSelect
        label={t('filter.flow')} searchable value={flow?.id ?? address.flow ?? ''} data={[...(oneFlow ? [] : [any]), ...flows, ...(gone && address.flow !== undefined ? [{ label: t('filter.flowGone'), value: address.flow }] : [])]}
        onChange={(value) => set({ flow: chosen(value) })}
      />
      {flow && (
        <MultiSelect
          size="sm" label={t('filter.versions')} placeholder={filter.versions === undefined ? t('filter.any') : undefined} value={chosenVersions.map(({ value }) => value)} data={versions} hidePickedOptions clearable classNames={{ inputField: classes.choice ?? '' }}
          style={{ flexBasis: `calc(${widthOf(chosenVersions.map(({ label }) => label).join(' '))} + ${96 + 32 * chosenVersions.length}px)` }}
          onChange={(values) => set({ flow: flow.id, versions: chosen(values.toSorted((a, b) => Number(a) - Number(b)).join(',')) })}
        />
      )}
      <FilterSelect label={t('filter.channel')} value={filter.channel ?? ''} data={[any, ...(choices?.channels ?? []).map((value) => ({ label: channelName(value, t), value }))]} onChange={(value) => set({ channel: chosen(value) })} />
      <FilterSelect label={t('filter.locale')} value={filter.locale ?? ''} data={[any, ...(choices?.locales ?? []).map((value) => ({ label: languageName(value, language), value }))]} onChange={(value) => set({ locale: chosen(value) })} />
      <FilterSelect
        label={t('filter.visitor')} value={filter.visitor ?? ''} data={[any, ...visitors.map((value) => ({ label: t(`filter.visitors.${value}`), value }))]}
        onChange={(value) => set({ visitor: visitors.find((each) => each === value) })}
      />
      {choices && choices.attributes.length > 0 && (
        <FilterSelect
          label={t('filter.attribute')} searchable value={filter.attribute ?? ''} onChange={(value) => set({ attribute: chosen(value) })}
          data={[any, ...choices.attributes.map(({ name, values }) => ({ group: name, items: [...values, ''].map((value) => ({ label: value === '' ? t('filter.attributeNone', { name }) : t('filter.attributeValue', { name, value }), value: `${name}:${value}` })) }))]}
        />
      )}
      <FilterSelect label={t('filter.zone')} searchable limit={60} value={filter.zone} data={zoneChoices(filter.zone)} onChange={(value) => set({ zone: chosen(value) })} />
      <div className={classes.tools}>
        {narrowing > 0 && <Tooltip withinPortal={false} label={t('filter.reset')}><ActionIcon size={36} aria-label={t('filter.reset')} onClick={() => set({ zone: undefined, flow: undefined, channel: undefined, locale: undefined, visitor: undefined, attribute: undefined })}><IconFilterX size={18} aria-hidden /></ActionIcon></Tooltip>}
        <CountedAttributes />
        <CopyLink filter={{ ...filter, flow: flow?.id ?? filter.flow }} address={address} />
      </div>
    </div>
  );
}

const visitors = ['first', 'returning'] as const;
