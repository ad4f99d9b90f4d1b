import type { NodeView } from '../editor/kit/node/nodeView.tsx';
import type { cards } from './cards.ts';
import { classifyView } from './classify/view.tsx';
import { conditionView } from './condition/view.tsx';
import { contactView } from './contact/view.tsx';
import { conversationView } from './conversation/view.tsx';
import { endView } from './end/view.tsx';
import { faqMatchView } from './faq-match/view.tsx';
import { humanHandoffView } from './human-handoff/view.tsx';
import { sentimentCheckView } from './sentiment-check/view.tsx';
import { setVariableView } from './set-variable/view.tsx';
import { surveyView } from './survey/view.tsx';
import { ticketStatusView } from './ticket-status/view.tsx';
import { ticketView } from './ticket/view.tsx';
import { waitView } from './wait/view.tsx';

/** How every node type looks on the canvas, by its name. */
export const views = {
  conversation: conversationView,
  condition: conditionView,
  'set-variable': setVariableView,
  'faq-match': faqMatchView,
  classify: classifyView,
  'sentiment-check': sentimentCheckView,
  contact: contactView,
  'human-handoff': humanHandoffView,
  survey: surveyView,
  ticket: ticketView,
  'ticket-status': ticketStatusView,
  wait: waitView,
  end: endView,
} as const satisfies Readonly<Record<keyof typeof cards, NodeView>>;
