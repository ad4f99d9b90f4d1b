import { rescueOutlet } from '../../../engine/compile/context.ts';
import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import type { CheckedNode } from '../../../engine/compile/planFlow.ts';
import { firstWords } from '../../../engine/sdk/firstWords.ts';
import type { BilingualText } from '../../../engine/sdk/localizedText.ts';
import type { Meaning } from '../../../engine/sdk/node.ts';

/** What a flow calls its nodes and their ways out, in both languages of the console. */
export interface FlowGuide {
  /** How a node is named: its type, and the first words it says. Null is the rescue behind every flow. */
  title(node: string | null): BilingualText;
  /** Its first words alone, or what it is called when it says none. */
  words(node: string | null): BilingualText;
  /** The name of a node's type; empty for a node that the flow does not have. */
  type(node: string | null): string;
  /** Name of a Tabler icon. */
  icon(node: string | null): string;
  outlet(node: string | null, outlet: string): BilingualText;
  /** What leaving by an outlet means; without one, what standing there means. */
  meaning(node: string | null, outlet: string | null): Meaning | null;
  /** Variables, by name, that leaving by an outlet has set. */
  sets(node: string | null, outlet: string): readonly string[];
}

const guides = new WeakMap<CompiledFlow, FlowGuide>();

/** The guide to a compiled flow; made once for each. Nodes and outlets that are not of the flow are called by their ids. */
export function flowGuide(flow: CompiledFlow): FlowGuide {
  const known = guides.get(flow) ?? makeGuide(flow);
  guides.set(flow, known);
  return known;
}

function makeGuide(flow: CompiledFlow): FlowGuide {
  const nodes = new Map(flow.nodes.map((each) => [each.source.id, each]));
  const names = new Map<string, Names>();
  const find = (node: string | null): CheckedNode | undefined => (node === null ? undefined : nodes.get(node));

  function namesOf(node: string | null): Names {
    if (node === null) return { title: rescue, words: rescue };
    const found = names.get(node) ?? nameNode(node, find(node));
    names.set(node, found);
    return found;
  }

  return {
    title: (node) => namesOf(node).title,
    words: (node) => namesOf(node).words,
    type: (node) => (node === null ? 'rescue' : (find(node)?.source.type ?? '')),
    icon: (node) => (node === null ? 'IconHeadset' : (find(node)?.type?.icon ?? 'IconQuestionMark')),
    outlet(node, outlet) {
      if (outlet === rescueOutlet) return rescue;
      return find(node)?.configured.outlets.find(({ name }) => name === outlet)?.title ?? rescueOutlets.get(outlet) ?? { zh: outlet, en: outlet };
    },
    meaning(node, outlet) {
      if (outlet === rescueOutlet) return 'escalated';
      if (node === null) return outlet === null ? null : outlet === 'resolved' ? 'helped' : outlet === 'left' ? 'lost' : 'escalated';
      const found = find(node);
      if (outlet === null) return found !== undefined && found.sound && found.configured.outlets.length === 0 ? 'ended' : null;
      return found?.type?.meaning(outlet) ?? 'onward';
    },
    sets: (node, outlet) => find(node)?.configured.sets(outlet) ?? [],
  };
}

const rescue: BilingualText = { zh: '转人工', en: 'To a person' };

const rescueOutlets = new Map<string, BilingualText>([
  ['resolved', { zh: '已解决', en: 'Resolved' }],
  ['returned', { zh: '交还机器人', en: 'Given back' }],
  ['left', { zh: '客户离开', en: 'Customer left' }],
]);

interface Names {
  readonly title: BilingualText;
  readonly words: BilingualText;
}

function nameNode(id: string, node: CheckedNode | undefined): Names {
  const type = node?.type?.title ?? { zh: node?.source.type ?? id, en: node?.source.type ?? id };
  const [zh, en] = [firstWords(node?.source.config, 'zh'), firstWords(node?.source.config, 'en')];
  if (!zh || !en) return { title: type, words: type };
  return { title: { zh: `${type.zh}：${zh}`, en: `${type.en}: ${en}` }, words: { zh, en } };
}
