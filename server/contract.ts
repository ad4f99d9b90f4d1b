/**
 * The shapes that cross the wire, for the server that validates with them and for the browser that
 * is typed by them. The OpenAPI document is made from these. Times are ISO 8601 in UTC.
 */
export * from './contract/alerts.ts';
export * from './contract/analytics.ts';
export * from './contract/audit.ts';
export * from './contract/chat.ts';
export * from './contract/colleague.ts';
export * from './contract/contacts.ts';
export * from './contract/countedAttributes.ts';
export * from './contract/conversationRecord.ts';
export * from './contract/desk.ts';
export * from './contract/deskContext.ts';
export * from './contract/faq.ts';
export * from './contract/flowDetail.ts';
export * from './contract/flows.ts';
export * from './contract/invite.ts';
export * from './contract/journeys.ts';
export * from './contract/knowledge.ts';
export * from './contract/knowledgeFigures.ts';
export * from './contract/knowledgeTestRun.ts';
export * from './contract/live.ts';
export * from './contract/problem.ts';
export * from './contract/problemHead.ts';
export * from './contract/queuePlace.ts';
export * from './contract/reportQuery.ts';
export * from './contract/reports.ts';
export * from './contract/sentiment.ts';
export * from './contract/serviceFigures.ts';
export * from './contract/staff.ts';
export * from './contract/suggestedRules.ts';
export * from './contract/team.ts';
export * from './contract/tickets.ts';
export * from './contract/timeZone.ts';
export * from './contract/tokens.ts';
export * from './contract/survey.ts';
export { slug } from './contract/text.ts';
