import * as z from 'zod';
import { analyticsFilter, analyticsScope, distribution, proportion } from './analytics.ts';
import { person } from './staff.ts';
import { bilingual, share } from './text.ts';

/** What is measured of conversations. */
export const conversationFigureKey = z.enum(['conversations', 'staffedConversations', 'effectiveConversations', 'ratings', 'ratingShares', 'satisfaction', 'queueTime', 'conversationTime', 'firstResponseTime', 'responseTime']);
/** What is measured of how they come out. */
export const outcomeFigureKey = z.enum(['botOnlyResolution', 'handoffRate', 'handoffReasons', 'firstContactResolution', 'queueAbandonment', 'serviceLevel', 'mood', 'negativeMood']);
/** What is measured of agents. */
export const agentFigureKey = z.enum(['availableTime', 'busyTime', 'breakTime', 'agentConversations', 'agentTransferred', 'agentEffective', 'agentUnanswered', 'agentUnansweredRate', 'agentFirstResponseTime', 'agentResponseTime', 'agentConversationTime', 'agentSatisfaction']);
export const chatFigureKey = z.enum([...conversationFigureKey.options, ...outcomeFigureKey.options]);
export type ConversationFigureKey = z.infer<typeof conversationFigureKey>;
export type OutcomeFigureKey = z.infer<typeof outcomeFigureKey>;
export type AgentFigureKey = z.infer<typeof agentFigureKey>;
export type ChatFigureKey = z.infer<typeof chatFigureKey>;

/** What is measured of service. Names, units and formulas are told by `GET /api/analytics/service`. */
export const serviceFigureKey = z.enum([...chatFigureKey.options, ...agentFigureKey.options]);
export type ServiceFigureKey = z.infer<typeof serviceFigureKey>;

/** The seconds in which the service level wants a chat accepted when nobody says otherwise. */
export const usualWithin = 60;

/** What a figure is called and how it is worked out. */
export const serviceFigureDefinition = z
  .strictObject({
    key: serviceFigureKey,
    of: z.enum(['conversations', 'outcomes', 'agents']),
    title: bilingual,
    formula: bilingual,
    kind: z.enum(['count', 'share', 'split', 'distribution', 'duration']),
    unit: z.enum(['conversations', 'ratings', 'milliseconds', 'share', 'mood']).meta({ description: '`mood` is 0, most negative, to 1.' }),
    better: z.enum(['higher', 'lower']).nullable().meta({ description: 'Which way is good; null where neither is.' }),
    parts: z.array(z.strictObject({ key: z.string(), title: bilingual })).meta({ description: 'What a split divides into, in its order.' }),
  })
  .meta({ id: 'ServiceFigureDefinition' });
export type ServiceFigureDefinition = z.infer<typeof serviceFigureDefinition>;

/** What there is to ask for: figures with their formulas, and of whom. */
export const serviceChoices = z.strictObject({ figures: z.array(serviceFigureDefinition), teams: z.array(z.string()), agents: z.array(person) }).meta({ id: 'ServiceChoices' });
export type ServiceChoices = z.infer<typeof serviceChoices>;

/** The common filter, and who worked. */
export const serviceFilter = analyticsFilter
  .extend({
    team: z.string().min(1).max(64).optional().meta({ description: 'Hand-offs that this team had, and conversations with one. Waits are of the team that they waited for.' }),
    agent: z.string().min(1).max(64).optional().meta({ description: 'Hand-offs that this agent was on, by id, conversations with one, and ratings that are about them.' }),
    within: z.coerce.number().int().min(1).max(86_400).default(usualWithin).meta({ description: 'The seconds in which the service level wants a chat accepted.' }),
  })
  .meta({ id: 'ServiceFilter' });
export type ServiceFilter = z.infer<typeof serviceFilter>;

export const serviceFigureValue = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count'), count: z.int() }),
    z.strictObject({ kind: z.literal('share'), ...proportion.shape }),
    z.strictObject({ kind: z.literal('distribution'), ...distribution.shape }),
    z.strictObject({ kind: z.literal('split'), of: z.int(), parts: z.array(z.strictObject({ key: z.string(), ...proportion.shape })) }),
    z.strictObject({ kind: z.literal('duration'), milliseconds: z.number(), share: share.nullable().meta({ description: 'Of the time signed in at the desk.' }) }),
  ])
  .meta({ id: 'ServiceFigureValue' });
export type ServiceFigureValue = z.infer<typeof serviceFigureValue>;

/** After less before: of counts by the day, in parts of what was before, else in the figure's unit. */
export const serviceChange = z
  .strictObject({
    difference: z.number(),
    low: z.number().nullable().meta({ description: 'The 95 % interval of the difference; null where too little was measured to tell.' }),
    high: z.number().nullable(),
    p: share.nullable().meta({ description: 'How likely a difference this large is by chance alone.' }),
    significant: z.boolean().meta({ description: 'More than chance.' }),
  })
  .meta({ id: 'ServiceChange' });
export type ServiceChange = z.infer<typeof serviceChange>;

const comparable = z.boolean().meta({ description: 'Whether there are data for all of the period before; else no change is told.' });

export const serviceFigures = z
  .strictObject({
    scope: analyticsScope,
    before: analyticsScope,
    comparable,
    figures: z.array(z.strictObject({ key: serviceFigureKey, value: serviceFigureValue, before: serviceFigureValue, change: serviceChange.nullable() })),
  })
  .meta({ id: 'ServiceFigures' });
export type ServiceFigures = z.infer<typeof serviceFigures>;

/** What figures are told apart by. Days and hours are those in which conversations began, in the filter's time zone. */
export const serviceGrouping = z.enum(['day', 'hour', 'hourOfWeek', 'team', 'agent', 'channel', 'flow', 'version', 'locale']);
export type ServiceGrouping = z.infer<typeof serviceGrouping>;

export const serviceSeries = z
  .strictObject({
    scope: analyticsScope,
    by: serviceGrouping,
    untold: z.array(serviceFigureKey).meta({ description: 'Figures that were asked for and cannot be told apart so, or of these conversations.' }),
    groups: z.array(
      z.strictObject({
        key: z.string().meta({ description: '`2026-11-26`, `2026-11-26T09`, `1-09` for Monday at nine, a team (empty for none), ids of agents and flows, `flow id@version`, …' }),
        figures: z.partialRecord(serviceFigureKey, serviceFigureValue),
      }),
    ),
  })
  .meta({ id: 'ServiceSeries' });
export type ServiceSeries = z.infer<typeof serviceSeries>;

export const serviceAgents = z
  .strictObject({ scope: analyticsScope, agents: z.array(z.strictObject({ ...person.shape, teams: z.array(z.string()), figures: z.partialRecord(serviceFigureKey, serviceFigureValue) })) })
  .meta({ id: 'ServiceAgents' });
export type ServiceAgents = z.infer<typeof serviceAgents>;

/** Where a topic comes from: an agent's wrap-up, a tag, or what a flow's topic node read. */
export const topicSource = z.enum(['wrapUp', 'tag', 'class']);
export type TopicSource = z.infer<typeof topicSource>;

export const serviceTopics = z
  .strictObject({
    scope: analyticsScope,
    before: analyticsScope,
    comparable,
    source: topicSource,
    days: z.array(z.string()).meta({ description: 'The days that `trend` goes through.' }),
    topics: z.array(
      z.strictObject({
        key: z.string().meta({ description: 'Empty where none was given; says nothing where it was erased with its contact.' }),
        title: z.record(z.string(), z.string()).meta({ description: 'By locale, where a flow names it, or it was erased.' }),
        share: proportion.meta({ description: 'Of the conversations that have a topic of this source.' }),
        change: serviceChange.nullable(),
        trend: z.array(z.int()).meta({ description: 'Conversations by the day in which they began.' }),
      }),
    ),
  })
  .meta({ id: 'ServiceTopics' });
export type ServiceTopics = z.infer<typeof serviceTopics>;
