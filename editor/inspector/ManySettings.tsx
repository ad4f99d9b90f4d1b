import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconBoxMultiple, IconCopyPlus, IconLayoutAlignBottom, IconLayoutAlignCenter, IconLayoutAlignLeft, IconLayoutAlignMiddle, IconLayoutAlignRight, IconLayoutAlignTop, IconLayoutDistributeHorizontal, IconLayoutDistributeVertical, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../engine/sdk/flow.ts';
import { alignSelected } from '../canvas/actions/alignSelected.ts';
import { duplicateSelected } from '../canvas/actions/duplicateSelected.ts';
import { groupSelected } from '../canvas/actions/groupSelected.ts';
import { removeSelected } from '../canvas/actions/removeSelected.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { NodeLink } from './NodeLink.tsx';
import classes from './Inspector.module.css';

/** How many selected nodes are listed. */
const listed = 100;

/** What can be done with several nodes at once. */
export function ManySettings({ nodes }: { nodes: readonly FlowNode[] }) {
  const { t } = useTranslation('inspector');
  const flow = useOpenFlow();
  return (
    <section className={classes.block}>
      <h3>{t('many.title', { count: nodes.length })}</h3>
      {flow.mayEdit && (
        <>
          <p>{t('many.hint')}</p>
          <div className={classes.tools}>
            <Button size="xs" variant="light" leftSection={<IconBoxMultiple size={15} aria-hidden />} onClick={() => groupSelected(flow)}>{t('many.group')}</Button>
            <Button size="xs" variant="default" leftSection={<IconCopyPlus size={15} aria-hidden />} onClick={() => duplicateSelected(flow)}>{t('many.duplicate')}</Button>
            <Button size="xs" variant="light" color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => removeSelected(flow)}>{t('many.remove')}</Button>
          </div>
          <div className={classes.tools} role="group" aria-label={t('many.align')}>
            {alignments.map(([how, Icon]) => (
              <Tooltip key={how} label={t(`many.${how}`)}>
                <ActionIcon variant="default" aria-label={t(`many.${how}`)} disabled={(how === 'across' || how === 'down') && nodes.length < 3} onClick={() => alignSelected(flow, how)}><Icon size={18} aria-hidden /></ActionIcon>
              </Tooltip>
            ))}
          </div>
        </>
      )}
      <ul className={classes.rows} aria-label={t('many.list')}>{nodes.slice(0, listed).map((node) => <li key={node.id}><NodeLink node={node} /></li>)}</ul>
    </section>
  );
}

const alignments = [
  ['left', IconLayoutAlignLeft],
  ['center', IconLayoutAlignCenter],
  ['right', IconLayoutAlignRight],
  ['top', IconLayoutAlignTop],
  ['middle', IconLayoutAlignMiddle],
  ['bottom', IconLayoutAlignBottom],
  ['across', IconLayoutDistributeVertical],
  ['down', IconLayoutDistributeHorizontal],
] as const;
