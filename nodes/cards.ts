import type { Cards } from '../engine/sdk/index.ts';
import { classify } from './classify/index.ts';
import { condition } from './condition/index.ts';
import { contact } from './contact/index.ts';
import { conversation } from './conversation/index.ts';
import { end } from './end/index.ts';
import { faqMatch } from './faq-match/index.ts';
import { humanHandoff } from './human-handoff/index.ts';
import { sentimentCheck } from './sentiment-check/index.ts';
import { setVariable } from './set-variable/index.ts';
import { survey } from './survey/index.ts';
import { ticketStatus } from './ticket-status/index.ts';
import { ticket } from './ticket/index.ts';
import { wait } from './wait/index.ts';

/** The card of every node type by its name: what a flow may be built of, for whoever draws it. */
export const cards = {
  conversation,
  condition,
  'set-variable': setVariable,
  'faq-match': faqMatch,
  classify,
  'sentiment-check': sentimentCheck,
  contact,
  'human-handoff': humanHandoff,
  survey,
  ticket,
  'ticket-status': ticketStatus,
  wait,
  end,
} as const satisfies Cards;
