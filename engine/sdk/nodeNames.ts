import { firstWords } from './firstWords.ts';

interface Named {
  readonly id: string;
  readonly config: unknown;
}

/**
 * What the nodes of a flow are called, by id: the first thing that each says, else its id. Those that say the same are told
 * apart by their ids, as on the canvas: these stay what they are wherever, and beside whichever others, a node is told of, and
 * stand first, where nothing that shortens a name takes them away.
 *
 * @param gone nodes that the flow had before, the newest first; they take no name from those that it has.
 * @example nodeNames([{ id: 'ask', config: { en: 'Anything else?' } }, { id: 'ask-again', config: { en: 'Anything else?' } }], 'en').get('ask') // 'ask: Anything else?'
 */
export function nodeNames(nodes: Iterable<Named>, language: 'zh' | 'en', gone: Iterable<Named> = []): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const some of [nodes, gone]) {
    const said = new Map<string, string>();
    for (const { id, config } of some) if (!names.has(id) && !said.has(id)) said.set(id, firstWords(config, language) || id);
    const sharing = Map.groupBy(said.values(), (words) => words);
    for (const [id, words] of said) names.set(id, taken.has(words) || (words !== id && (sharing.get(words)?.length ?? 0) > 1) ? apart(words, id, language) : words);
    for (const words of sharing.keys()) taken.add(words);
  }
  return names;
}

function apart(words: string, id: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? `${id}：${words}` : `${id}: ${words}`;
}
