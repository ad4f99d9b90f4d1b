import { Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../../engine/sdk/localizedText.ts';
import type { AlertScope } from '../../../../server/contract.ts';
import { alertFigures, teamList } from '../../../app/contract.ts';
import { request } from '../../../app/request.ts';
import { flowName } from '../../../home/flowName.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { detailQuery } from '../../../knowledge/detailQuery.ts';
import { knowledgeQuery } from '../../../knowledge/knowledgeQuery.ts';
import { channelName } from '../../filter/channelName.ts';
import { choicesQuery } from '../../filter/choicesQuery.ts';
import { useFlowNodes } from '../useFlowNodes.ts';
import type { RuleDraft } from './ruleDraft.ts';
import classes from '../Alerts.module.css';

interface Props {
  draft: RuleDraft;
  onChange: (draft: RuleDraft) => void;
}

/** Stands for every node, each by itself: empty is the rescue. */
const each = '*';

/** Where a figure is watched: what it can be watched by. */
export function ScopeFields({ draft, onChange }: Props) {
  const { t } = useTranslation('alerts');
  const { t: named } = useTranslation(['analytics', 'app']);
  const { language } = useLanguage();
  const { scope } = draft;
  const parts: readonly string[] = alertFigures[draft.figure].by;
  const { data: choices } = useQuery(choicesQuery);
  const { data: teams } = useQuery({ queryKey: ['analytics', 'teams'], queryFn: ({ signal }) => request('/api/teams', { answer: teamList, signal }), enabled: parts.includes('team') });
  const { data: knowledge } = useQuery({ ...knowledgeQuery, enabled: parts.includes('base') });
  const { data: base } = useQuery({ ...detailQuery(scope.base ?? ''), enabled: scope.base !== undefined });
  const without = (...parted: readonly (keyof AlertScope)[]): AlertScope => Object.fromEntries(Object.entries(scope).filter(([name]) => !parted.some((part) => part === name)));
  const set = (part: keyof AlertScope, value: string | null, ...with_: readonly (keyof AlertScope)[]): void => onChange({ ...draft, scope: { ...without(part, ...with_), ...(value && { [part]: value }) } });
  const pick = (part: Exclude<keyof AlertScope, 'eachTopic'>, label: string, any: string, data: readonly { value: string; label: string }[], ...with_: readonly (keyof AlertScope)[]) => (
    <Select key={part} size="sm" label={label} allowDeselect={false} searchable value={scope[part] ?? ''} data={[{ value: '', label: any }, ...data]} onChange={(value) => set(part, value, ...with_)} />
  );
  const nodes = useFlowNodes(scope.flow !== undefined && parts.includes('node') ? [scope.flow] : []);
  const live = nodes.choicesOf(scope.flow ?? '');
  // What the live version has no more can still be watched by those who do.
  const known = scope.node && !live.some(({ value }) => value === scope.node) ? [...live, { value: scope.node, label: scope.node }] : live;
  const setNode = (node: string | undefined): void => onChange({ ...draft, scope: { ...without('node'), ...(node !== undefined && { node }) } });
  const text = (name: Readonly<Record<string, string>>, otherwise: string): string => localize(name, language, ['zh', 'en']) || otherwise;
  return (
    <fieldset className={classes.group}>
      <legend>{t('editor.scope')}</legend>
      <div className={classes.columns}>
        {parts.includes('flow') && pick('flow', t('editor.flow'), t('editor.any'), (choices?.flows ?? []).map(({ id, slug, name }) => ({ value: id, label: flowName({ name, slug }, language) })), 'node')}
        {parts.includes('node') && scope.flow !== undefined && <Select size="sm" label={t('editor.node')} allowDeselect={false} searchable value={scope.node === undefined ? each : scope.node} data={[{ value: each, label: t('editor.eachNode') }, ...known, { value: '', label: t('scope.rescue') }]} onChange={(value) => setNode(value === null || value === each ? undefined : value)} />}
        {parts.includes('channel') && pick('channel', t('editor.channel'), t('editor.any'), (choices?.channels ?? []).map((value) => ({ value, label: channelName(value, named) })))}
        {parts.includes('team') && pick('team', t('editor.team'), t('editor.any'), (teams?.teams ?? []).map(({ name }) => ({ value: name, label: name })))}
        {parts.includes('base') && pick('base', t('editor.base'), t('editor.eachBase'), (knowledge ?? []).map(({ slug, name }) => ({ value: slug, label: text(name, slug) })), 'topic')}
        {parts.includes('topic') && scope.topic === undefined && <Checkbox className={classes.check} label={t('editor.eachTopic')} description={t('editor.eachTopicHint')} checked={scope.eachTopic ?? false} onChange={({ currentTarget: { checked } }) => onChange({ ...draft, scope: { ...without('eachTopic'), ...(checked && { eachTopic: true }) } })} />}
        {parts.includes('topic') && !scope.eachTopic && scope.base !== undefined && (base?.settings.categories.length ?? 0) > 0 && pick('topic', t('editor.topic'), t('editor.any'), (base?.settings.categories ?? []).map(({ id, name }) => ({ value: id, label: text(name, id) })))}
      </div>
    </fieldset>
  );
}
