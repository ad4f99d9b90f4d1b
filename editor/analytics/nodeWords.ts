import { firstWords } from '../../engine/sdk/firstWords.ts';
import type { FlowNode } from '../../engine/sdk/flow.ts';
import { typeTitle } from '../canvas/nodeName.ts';

/** What a node is called in the figures: what it says first, else its id; and its type's title. */
export function nodeWords({ id, type, config }: FlowNode, language: 'zh' | 'en'): { readonly name: string; readonly type: string } {
  return { name: firstWords(config, language) || id, type: typeTitle(type, language) };
}
