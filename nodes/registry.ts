import { defineNode, type NodeType } from '../engine/sdk/index.ts';
import { cards } from './cards.ts';
import { conditionMachine } from './condition/machine.ts';
import { conversationMachine } from './conversation/machine.ts';
import { endMachine } from './end/machine.ts';
import { faqMatchMachine } from './faq-match/machine.ts';
import { humanHandoffMachine } from './human-handoff/machine.ts';
import { sentimentCheckMachine } from './sentiment-check/machine.ts';
import { setVariableMachine } from './set-variable/machine.ts';
import { waitMachine } from './wait/machine.ts';

/** Every node type by its name, card and machine: what a flow may run. Handed to the compiler. */
export const registry = {
  conversation: defineNode(cards.conversation, conversationMachine),
  condition: defineNode(cards.condition, conditionMachine),
  'set-variable': defineNode(cards['set-variable'], setVariableMachine),
  'faq-match': defineNode(cards['faq-match'], faqMatchMachine),
  'sentiment-check': defineNode(cards['sentiment-check'], sentimentCheckMachine),
  'human-handoff': defineNode(cards['human-handoff'], humanHandoffMachine),
  wait: defineNode(cards.wait, waitMachine),
  end: defineNode(cards.end, endMachine),
} as const satisfies Readonly<Record<keyof typeof cards, NodeType>>;
