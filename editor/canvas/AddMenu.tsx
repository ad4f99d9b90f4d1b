import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { addNodeOfType } from './actions/addNodeOfType.ts';
import type { CanvasMenu } from './canvasStore.ts';
import { MenuAt } from './MenuAt.tsx';
import { PickList } from './PickList.tsx';
import { typeChoices } from './typeChoices.tsx';

/** Chooses the node to add: connected with the outlet it comes from, or into the edge. */
export function AddMenu({ menu }: { menu: Extract<CanvasMenu, { kind: 'add' }> }) {
  const { t } = useTranslation('canvas');
  const { language } = useLanguage();
  const flow = useOpenFlow();
  const label = menu.edge === null ? t('menu.add') : t('menu.insert');
  return (
    <MenuAt at={menu.at} label={label}>
      <PickList
        items={typeChoices(language, (group) => t(`palette.group.${group}`))}
        label={label}
        none={t('palette.none')}
        onPick={(type) => {
          flow.canvas.getState().set({ menu: null });
          addNodeOfType(flow, type, menu);
        }}
      />
    </MenuAt>
  );
}
