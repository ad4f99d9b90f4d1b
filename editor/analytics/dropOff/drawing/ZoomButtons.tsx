import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';

/** Nearer, further, and all of it. */
export function ZoomButtons({ onAll }: { onAll: () => void }) {
  const view = useReactFlow();
  const { t } = useTranslation('dropOff');
  const buttons = [
    { text: t('drawing.nearer'), Icon: IconPlus, act: () => void view.zoomIn() },
    { text: t('drawing.further'), Icon: IconMinus, act: () => void view.zoomOut() },
    { text: t('drawing.all'), Icon: IconArrowsMaximize, act: onAll },
  ];
  return (
    <Panel position="bottom-right" className="drawing-zoom">
      {buttons.map(({ text, Icon, act }) => <Tooltip key={text} label={text} position="left"><ActionIcon variant="default" aria-label={text} onClick={act}><Icon size={18} aria-hidden /></ActionIcon></Tooltip>)}
    </Panel>
  );
}
