import type { FlowDocument, FlowNode } from '../../engine/sdk/flow.ts';
import { cards } from '../../nodes/cards.ts';
import { NodeIcon } from '../kit/node/NodeIcon.tsx';
import { nodeName, typeTitle } from './nodeName.ts';
import { nodeType } from './nodeType.ts';
import type { Pick } from './PickList.tsx';
import classes from './Palette.module.css';

const words = new WeakMap<FlowNode, string>();

/** Every node of a flow as something to choose; found by its id, its type and every text in it, in any language. */
export function nodeChoices({ nodes }: FlowDocument, language: 'zh' | 'en'): readonly Pick[] {
  return nodes.map((node) => {
    const title = typeTitle(node.type, language);
    const says = nodeName(node, language).slice(`${title} ${node.id}`.length).replace(/^[：:]\s*/, '');
    const card = nodeType(node.type);
    return {
      id: node.id,
      title: says || title,
      note: `${title} · ${node.id}`,
      icon: <span className={classes.icon} data-group={card?.group}><NodeIcon name={card?.icon} size={18} /></span>,
      words: wordsOf(node),
    };
  });
}

function wordsOf(node: FlowNode): string {
  const known = words.get(node);
  if (known !== undefined) return known;
  const type = Object.values(cards).find((each) => each.type === node.type);
  const found = [node.id, type?.title.zh ?? node.type, type?.title.en ?? ''];
  const stack: unknown[] = [node.config];
  while (stack.length > 0) {
    const each = stack.pop();
    if (typeof each === 'string') found.push(each);
    else if (typeof each === 'object' && each !== null) stack.push(...Object.values(each));
  }
  const all = found.join(' ');
  words.set(node, all);
  return all;
}
