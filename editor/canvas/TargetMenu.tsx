import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { cards } from '../../nodes/cards.ts';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { connectTo } from './actions/connectTo.ts';
import { focusNode } from './actions/focusNode.ts';
import type { CanvasMenu } from './canvasStore.ts';
import { MenuAt } from './MenuAt.tsx';
import { nodeChoices } from './nodeChoices.tsx';
import { PickList } from './PickList.tsx';

/** Connects by choosing from lists: the outlet where the keyboard was on none, then the node it leads to. */
export function TargetMenu({ menu: { at, from } }: { menu: Extract<CanvasMenu, { kind: 'target' }> }) {
  const { t } = useTranslation('canvas');
  const { language } = useLanguage();
  const flow = useOpenFlow();
  const document = useDraft((draft) => draft.document);
  const [onOutlet] = useState(() => globalThis.document.activeElement?.classList.contains('react-flow__handle') ?? false);
  const node = document.nodes.find(({ id }) => id === from.node);
  const outlets = node ? outletsOf(cards, node) : [];
  const [outlet, setOutlet] = useState(onOutlet || outlets.length < 2 ? from.outlet : null);
  if (outlet === null) {
    const drawn = new Map(document.edges.filter((edge) => edge.from === from.node).map((edge) => [edge.outlet, edge.to]));
    const items = outlets.map(({ name, title }) => ({ id: name, title: title[language], words: `${title.zh} ${title.en} ${name}`, ...(drawn.has(name) && { note: `→ ${drawn.get(name)}` }) }));
    // The first one without an edge comes first.
    const first = items.toSorted((a, b) => Number(drawn.has(a.id)) - Number(drawn.has(b.id)));
    return <MenuAt at={at} label={t('menu.outlet')}><PickList key="outlet" items={first} label={t('menu.outlet')} none={t('menu.none')} onPick={setOutlet} /></MenuAt>;
  }
  return (
    <MenuAt at={at} label={t('menu.target')}>
      <PickList
        key="target"
        items={nodeChoices(document, language).filter(({ id }) => id !== from.node)}
        label={t('menu.target')}
        none={t('menu.none')}
        onPick={(to) => {
          flow.canvas.getState().set({ menu: null });
          connectTo(flow, { node: from.node, outlet }, to);
          focusNode(flow, from.node);
        }}
      />
    </MenuAt>
  );
}
