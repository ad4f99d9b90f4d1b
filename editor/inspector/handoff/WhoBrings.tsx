import { Button, Select } from '@mantine/core';
import { IconFocus2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bringsPerson } from '../../../engine/sdk/bringsPerson.ts';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';
import type { NodeType } from '../../../engine/sdk/node.ts';
import { registry } from '../../../nodes/registry.ts';
import { nodeName } from '../../canvas/nodeName.ts';
import { useDraft, useOpenFlow, useStage } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { handoffForm } from './handoffForm.ts';

/** Stands for no node: a node's id is never empty. */
const desk = '';

/** Which of the flow's nodes brings in the person, with a way to it. */
export function WhoBrings({ onChange }: { onChange: (change: Partial<FlowHandoff>) => void }) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { mayEdit } = useOpenFlow();
  const { seek, set } = useStage((stage) => stage);
  const nodes = useDraft(({ document }) => document.nodes);
  const to = useDraft(({ document }) => document.handoff.to);
  const able = nodes.filter(({ type }) => types.has(type));
  const gone = to !== null && !able.some(({ id }) => id === to);
  const { label, help } = handoffForm.to;
  const at = language === 'zh' ? 0 : 1;
  return (
    <div>
      <Select
        size="sm" label={label[at]} description={help?.[at]} allowDeselect={false} limit={100} maxDropdownHeight={280} readOnly={!mayEdit} value={to ?? desk} error={gone ? t('handoff.gone', { node: to }) : undefined}
        data={[{ value: desk, label: t('handoff.desk') }, ...able.map((node) => ({ value: node.id, label: nodeName(node, language) })), ...(gone ? [{ value: to, label: to }] : [])]}
        onChange={(next) => onChange({ to: next === desk ? null : next })}
      />
      {to !== null && !gone && <Button mt={6} size="compact-xs" variant="light" leftSection={<IconFocus2 size={13} aria-hidden />} onClick={() => { seek(to); set({ panel: 'inspector' }); }}>{t('handoff.show')}</Button>}
    </div>
  );
}

const types: ReadonlySet<string> = new Set(Object.entries(registry).filter(([, type]: [string, NodeType]) => bringsPerson(type)).map(([name]) => name));
