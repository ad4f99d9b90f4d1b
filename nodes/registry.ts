import { defineNode, type NodeType } from '../engine/sdk/index.ts';
import { cards } from './cards.ts';
import { classify } from './classify/effect.ts';
import { classifyMachine } from './classify/machine.ts';
import { conditionMachine } from './condition/machine.ts';
import { contact } from './contact/effect.ts';
import { contactMachine } from './contact/machine.ts';
import { conversationMachine } from './conversation/machine.ts';
import { endMachine } from './end/machine.ts';
import { faqMatch } from './faq-match/effect.ts';
import { faqMatchMachine } from './faq-match/machine.ts';
import { handoff } from './human-handoff/effect.ts';
import { humanHandoffMachine } from './human-handoff/machine.ts';
import { sentiment } from './sentiment-check/effect.ts';
import { sentimentCheckMachine } from './sentiment-check/machine.ts';
import { setVariableMachine } from './set-variable/machine.ts';
import { survey } from './survey/effect.ts';
import { surveyMachine } from './survey/machine.ts';
import { ticketStatus } from './ticket-status/effect.ts';
import { ticketStatusMachine } from './ticket-status/machine.ts';
import { createTicket } from './ticket/effect.ts';
import { ticketMachine } from './ticket/machine.ts';
import { waitMachine } from './wait/machine.ts';

/** Every node type by its name: its card, its machine, and what it asks of the world. What a flow may run; handed to the compiler. */
export const registry = {
  conversation: defineNode(cards.conversation, conversationMachine),
  condition: defineNode(cards.condition, conditionMachine),
  'set-variable': defineNode(cards['set-variable'], setVariableMachine),
  'faq-match': defineNode(cards['faq-match'], faqMatchMachine, [faqMatch]),
  classify: defineNode(cards.classify, classifyMachine, [classify]),
  'sentiment-check': defineNode(cards['sentiment-check'], sentimentCheckMachine, [sentiment]),
  contact: defineNode(cards.contact, contactMachine, [contact]),
  'human-handoff': defineNode(cards['human-handoff'], humanHandoffMachine, [handoff]),
  survey: defineNode(cards.survey, surveyMachine, [survey]),
  ticket: defineNode(cards.ticket, ticketMachine, [createTicket]),
  'ticket-status': defineNode(cards['ticket-status'], ticketStatusMachine, [ticketStatus]),
  wait: defineNode(cards.wait, waitMachine),
  end: defineNode(cards.end, endMachine),
} as const satisfies Readonly<Record<keyof typeof cards, NodeType>>;
