import type { FlowNode } from '../../engine/sdk/flow.ts';
import { cards } from '../../nodes/cards.ts';
import { nodeName } from '../canvas/nodeName.ts';
import { useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { NodeIcon } from '../kit/node/NodeIcon.tsx';

/** A node by what it is and says; pressed, it is selected and shown. */
export function NodeLink({ node }: { node: FlowNode }) {
  const { language } = useLanguage();
  const seek = useStage((stage) => stage.seek);
  const icon = Object.entries(cards).find(([name]) => name === node.type)?.[1].icon;
  return <button type="button" onClick={() => seek(node.id)}><NodeIcon name={icon} size={16} /><span>{nodeName(node, language)}</span></button>;
}
