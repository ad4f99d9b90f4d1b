import type { FlowNode } from '../../engine/sdk/flow.ts';
import { cards } from '../../nodes/cards.ts';

const known = new WeakMap<FlowNode, Readonly<Record<'zh' | 'en', string>>>();

/** What a node is called where it cannot be seen: its type, its id, and the first thing it says. */
export function nodeName(node: FlowNode, language: 'zh' | 'en'): string {
  const found = known.get(node) ?? { zh: nameIn(node, 'zh'), en: nameIn(node, 'en') };
  known.set(node, found);
  return found[language];
}

/** The title of a node type; its name where no such type is known. */
export function typeTitle(type: string, language: 'zh' | 'en'): string {
  return Object.entries(cards).find(([name]) => name === type)?.[1].title[language] ?? type;
}

function nameIn(node: FlowNode, language: 'zh' | 'en'): string {
  const says = firstText(node.config, language);
  const head = `${typeTitle(node.type, language)} ${node.id}`;
  if (says === '') return head;
  return `${head}${language === 'zh' ? '：' : ': '}${says.length > 40 ? `${says.slice(0, 40)}…` : says}`;
}

/** Texts that customers read are maps of locale to text, wherever they stand. */
function firstText(config: unknown, language: 'zh' | 'en'): string {
  if (typeof config !== 'object' || config === null) return '';
  const entries: [string, unknown][] = Object.entries(config);
  const text = entries.find(([key]) => key === language)?.[1] ?? entries.find(([key]) => key === 'zh' || key === 'en')?.[1];
  if (typeof text === 'string') return text.trim();
  for (const [, value] of entries) {
    const found = firstText(value, language);
    if (found !== '') return found;
  }
  return '';
}
