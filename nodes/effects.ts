/** What the nodes ask of the world, for whoever performs it. */
export { faqMatch, type FaqSuggestion } from './faq-match/effect.ts';
export { classify } from './classify/effect.ts';
export { contact } from './contact/effect.ts';
export { sentiment } from './sentiment-check/effect.ts';
export { weighReadings } from './sentiment-check/weighReadings.ts';
export { handoff } from './human-handoff/effect.ts';
export { survey } from './survey/effect.ts';
export { createTicket } from './ticket/effect.ts';
export { ticketStatus } from './ticket-status/effect.ts';
