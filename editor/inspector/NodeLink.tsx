import type { FlowNode } from '../../engine/sdk/flow.ts';
import { nodeName } from '../canvas/nodeName.ts';
import { nodeType } from '../canvas/nodeType.ts';
import { useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { NodeIcon } from '../kit/node/NodeIcon.tsx';

/** A node by what it is and says; pressed, it is selected and shown. */
export function NodeLink({ node }: { node: FlowNode }) {
  const { language } = useLanguage();
  const seek = useStage((stage) => stage.seek);
  return <button type="button" onClick={() => seek(node.id)}><NodeIcon name={nodeType(node.type)?.icon} size={16} /><span>{nodeName(node, language)}</span></button>;
}
