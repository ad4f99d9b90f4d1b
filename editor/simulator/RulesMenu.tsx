import { ActionIcon, Popover, Select, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { handoff } from '../../engine/sdk/handoff.ts';
import { registry } from '../../nodes/registry.ts';
import { useDraft } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { nodeTitle } from './nodeTitle.ts';
import { effectOf } from './trial/effectOf.ts';
import { outcomeIds } from './trial/outcomeMenu.ts';
import { kindRule, nodeRule } from './trial/rules.ts';
import { useTrial } from './TrialContext.ts';
import { useOutcomeText } from './useOutcomeText.ts';
import classes from './Simulator.module.css';

const kindsByType = new Map(Object.entries(registry).map(([name, { effects }]) => [name, effects.map(({ kind }) => kind).filter((kind) => kind !== handoff.kind)]));

/** Says for good what comes of lookups: the actual outcome, one that is fixed, or asked each time; for all nodes, or for single ones. */
export function RulesMenu() {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const document = useDraft((draft) => draft.document);
  const rules = useTrial((trial) => trial.rules);
  const rule = useTrial((trial) => trial.rule);
  const { effectText, outcomeText } = useOutcomeText();
  const asking = document.nodes.flatMap(({ id, type }) => (kindsByType.get(type) ?? []).map((kind) => ({ id, kind })));
  const kinds = [...new Set(asking.map(({ kind }) => kind))];
  const label = rules.size === 0 ? t('rules.open') : t('rules.active', { count: rules.size });

  function options(kind: string, chosen: string | undefined) {
    const effect = effectOf(registry, kind);
    const usual = [{ value: 'real', label: t('rules.real') }, { value: 'ask', label: t('rules.ask') }, ...(effect ? outcomeIds(effect).map((id) => ({ value: id, label: outcomeText(id) })) : [])];
    // One entry of the knowledge, chosen while a lookup waited.
    return chosen === undefined || chosen === 'inherit' || usual.some(({ value }) => value === chosen) ? usual : [...usual, { value: chosen, label: `${outcomeText(chosen)} · ${chosen.slice(chosen.indexOf(':') + 1)}` }];
  }

  return (
    <Popover position="bottom-end" width={320} trapFocus shadow="md">
      <Popover.Target>
        <Tooltip label={label}>
          <ActionIcon className={classes.counted} aria-label={label} data-active={rules.size > 0 || undefined}><IconAdjustments size={18} aria-hidden />{rules.size > 0 && <span aria-hidden>{rules.size}</span>}</ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.rules}>
        <h3>{t('rules.title')}</h3>
        <p className={classes.quiet}>{kinds.length === 0 ? t('rules.none') : t('rules.text')}</p>
        {kinds.map((kind) => (
          <Select key={kind} size="xs" label={`${effectText(kind)} · ${t('rules.kinds')}`} allowDeselect={false} comboboxProps={{ withinPortal: false }} data={options(kind, rules.get(kindRule(kind)))} value={rules.get(kindRule(kind)) ?? 'real'} onChange={(next) => rule(kindRule(kind), next === 'real' ? null : next)} />
        ))}
        {asking.length > 1 && <h4>{t('rules.nodes')}</h4>}
        {asking.length > 1 && asking.map(({ id, kind }) => (
          <Select key={id} size="xs" label={nodeTitle(document, id, language)} allowDeselect={false} comboboxProps={{ withinPortal: false }} data={[{ value: 'inherit', label: t('rules.inherit') }, ...options(kind, rules.get(nodeRule(id)))]} value={rules.get(nodeRule(id)) ?? 'inherit'} onChange={(next) => rule(nodeRule(id), next === 'inherit' ? null : next)} />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
