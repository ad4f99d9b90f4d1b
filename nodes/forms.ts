import type * as z from 'zod';
import type { FormOf } from '../engine/sdk/index.ts';
import type { cards } from './cards.ts';
import { classifyForm } from './classify/form.ts';
import { conditionForm } from './condition/form.ts';
import { contactForm } from './contact/form.ts';
import { conversationForm } from './conversation/form.ts';
import { endForm } from './end/form.ts';
import { faqMatchForm } from './faq-match/form.ts';
import { humanHandoffForm } from './human-handoff/form.ts';
import { sentimentCheckForm } from './sentiment-check/form.ts';
import { setVariableForm } from './set-variable/form.ts';
import { surveyForm } from './survey/form.ts';
import { ticketStatusForm } from './ticket-status/form.ts';
import { ticketForm } from './ticket/form.ts';
import { waitForm } from './wait/form.ts';

/** The words of every node type's form by its name, for whoever lets its settings be edited or tells them apart. */
export const forms = {
  conversation: conversationForm,
  condition: conditionForm,
  'set-variable': setVariableForm,
  'faq-match': faqMatchForm,
  classify: classifyForm,
  'sentiment-check': sentimentCheckForm,
  contact: contactForm,
  'human-handoff': humanHandoffForm,
  survey: surveyForm,
  ticket: ticketForm,
  'ticket-status': ticketStatusForm,
  wait: waitForm,
  end: endForm,
} as const satisfies { readonly [Type in keyof typeof cards]: FormOf<z.infer<(typeof cards)[Type]['card']['schema']>> };
