import { memo } from 'react';
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import i18next from 'i18next';
import { edgePath } from '../../../canvas/edgePath.ts';
import { useShownLanguage } from '../../../i18n/useShownLanguage.ts';
import { versionsText } from '../versionsText.ts';
import { besideOutlet } from './besideOutlet.ts';
import type { ShareEdge } from './drawCells.ts';
import { lineWidth } from './lineWidth.ts';

/** An edge as wide as the share of visits that left by it; one that only other versions had says which. */
export const ShareLine = memo(function ShareLine({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition, data }: EdgeProps<ShareEdge>) {
  const language = useShownLanguage();
  const { path } = edgePath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition });
  const { share = null, rescue = false, only = null } = data ?? {};
  const t = i18next.getFixedT(language, 'dropOff');
  const class_ = ['share-line', share === null || share === 0 ? 'unused' : '', only === null ? '' : 'other', rescue ? 'rescue' : ''].join(' ');
  return (
    <>
      <BaseEdge path={path} className={class_} interactionWidth={0} style={{ strokeWidth: lineWidth(share) }} />
      {only && <text className="share-of" x={sourceX + besideOutlet.x} y={sourceY + besideOutlet.y} aria-hidden>{t('edgeVersion', { versions: versionsText(only, t('listComma')) })}</text>}
    </>
  );
});
