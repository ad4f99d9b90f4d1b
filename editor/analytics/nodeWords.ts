import type { FlowNode } from '../../engine/sdk/flow.ts';
import { nodeName, typeTitle } from '../canvas/nodeName.ts';

/** What a node is called in the figures: what it says first, else its id; and its type's title. */
export function nodeWords(node: FlowNode, language: 'zh' | 'en'): { readonly name: string; readonly type: string } {
  const type = typeTitle(node.type, language);
  // A canvas names a node `type id: says`.
  const says = nodeName(node, language).slice(`${type} ${node.id}`.length).replace(/^(?:：|: )/, '');
  // What a variable holds is not known here, and a name may be cut within it.
  const plain = says.replaceAll(/\{\{.*?(?:\}\}|$)/gs, '…').replace(/…[…\s]*$/, '…').replace(/(?<=[.!?。！？])\s*…$/u, '');
  return { name: /[\p{L}\p{N}]/u.test(plain) ? plain : node.id, type };
}
