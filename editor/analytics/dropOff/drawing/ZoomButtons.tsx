import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, type ReactFlowInstance } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { DropOffCell, ShareEdge } from './drawCells.ts';

/** Nearer, further, and all of it. */
export function ZoomButtons({ view }: { view: ReactFlowInstance<DropOffCell, ShareEdge> | null }) {
  const { t } = useTranslation('dropOff');
  const buttons = [
    { text: t('drawing.nearer'), Icon: IconPlus, act: () => view?.zoomIn() },
    { text: t('drawing.further'), Icon: IconMinus, act: () => view?.zoomOut() },
    { text: t('drawing.all'), Icon: IconArrowsMaximize, act: () => view?.fitView({ padding: 0.08, maxZoom: 1 }) },
  ];
  return (
    <Panel position="bottom-right" className="drawing-zoom">
      {buttons.map(({ text, Icon, act }) => <Tooltip key={text} label={text} position="left"><ActionIcon variant="default" aria-label={text} onClick={() => void act()}><Icon size={18} aria-hidden /></ActionIcon></Tooltip>)}
    </Panel>
  );
}
