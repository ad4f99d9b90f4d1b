import * as z from 'zod';
import { openingHours } from '../../engine/sdk/openingHours.ts';
import { person } from './staff.ts';
import { intact } from './text.ts';
import { timeZone } from './timeZone.ts';

/**
 * What can be watched. Of conversations and what happened in the last minutes, by the clock: `volume`, conversations that
 * began; `handoffRate`, of conversations decided then, those handed to a person; `misses`, questions that nothing answered;
 * `negativeMood`, of customers' texts, those that sounded negative; `longestWait` and `waitP90` in the queue, in seconds;
 * `abandonment`, of chats that left the queue, those whose customer went; `nodeFailures`, visits that broke.
 */
export const alertFigure = z.enum(['volume', 'handoffRate', 'misses', 'negativeMood', 'longestWait', 'waitP90', 'abandonment', 'nodeFailures']);
export type AlertFigure = z.infer<typeof alertFigure>;

const part = z.string().min(1).max(200);

/** Where a figure is watched; what is left out does not limit. */
export const alertScope = z
  .strictObject({
    flow: part.optional().meta({ description: 'By id.' }),
    channel: part.optional(),
    team: part.optional().meta({ description: 'Of waits and abandonment.' }),
    base: part.optional().meta({ description: 'The knowledge base, of misses. Without it each base is watched for itself.' }),
    topic: z.string().max(200).optional().meta({ description: 'The category of the entry nearest to what was asked, of misses of a base; empty is no category.' }),
    eachTopic: z.literal(true).optional().meta({ description: 'Watches each topic of misses for itself.' }),
    node: z.string().max(200).optional().meta({ description: 'Of failures in a flow; empty is the rescue behind it. Without it each node is watched for itself.' }),
  })
  .meta({ id: 'AlertScope' });
export type AlertScope = z.infer<typeof alertScope>;

/** What each figure is called, what it is, how it is measured, and what it can be watched by. */
export const alertFigures = {
  volume: { title: ['会话量', 'Conversations'], told: ['这段时间内开始的会话数', 'Conversations that began in that time'], unit: 'count', by: ['flow', 'channel'] },
  handoffRate: { title: ['转人工率', 'Hand-off rate'], told: ['这段时间内有结果的会话（转人工，或未转人工而结束）中，转人工的占比', 'Of conversations decided in that time, handed to a person or closed without one, those handed over'], unit: 'share', by: ['flow', 'channel'] },
  misses: { title: ['未命中数', 'Unanswered questions'], told: ['知识库没有答上来的提问数；不指定知识库时，各库分别监测', 'Questions that a knowledge base had no answer to; each base by itself unless one is named'], unit: 'count', by: ['flow', 'channel', 'base', 'topic', 'eachTopic'] },
  negativeMood: { title: ['负面消息占比', 'Negative messages'], told: ['客户文字消息中，情绪为负面的占比', 'Of texts that customers wrote, those that sounded negative'], unit: 'share', by: ['flow', 'channel'] },
  longestWait: { title: ['最长排队时间', 'Longest wait'], told: ['这段时间内在排队的客户中，等得最久的一位等了多久', 'How long the one had waited who waited longest in that time'], unit: 'seconds', by: ['flow', 'channel', 'team'] },
  waitP90: { title: ['排队时长 P90', 'Wait, 90th percentile'], told: ['这段时间内接入的会话中，九成的排队时间不超过此值', 'Nine in ten of the chats accepted in that time had waited no longer'], unit: 'seconds', by: ['flow', 'channel', 'team'] },
  abandonment: { title: ['排队放弃率', 'Abandonment'], told: ['这段时间内离开队列的会话中，客户自己离开的占比', 'Of chats that left the queue in that time, those whose customer went'], unit: 'share', by: ['flow', 'channel', 'team'] },
  nodeFailures: { title: ['节点出错数', 'Node failures'], told: ['在节点上出错的次数；不指定节点时，各节点分别监测', 'Visits that broke at a node; each node by itself unless one is named'], unit: 'count', by: ['flow', 'channel', 'node'] },
} as const satisfies Readonly<Record<AlertFigure, { readonly title: Words; readonly told: Words; readonly unit: 'count' | 'share' | 'seconds'; readonly by: readonly (keyof AlertScope)[] }>>;
type Words = readonly [zh: string, en: string];

export const alertCondition = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('unusual'),
      direction: z.enum(['above', 'below', 'either']),
    }),
    z.strictObject({
      kind: z.literal('line'),
      direction: z.enum(['above', 'below']),
      at: z.number().min(0).max(1_000_000).meta({ description: 'A count, a share from 0 to 1, or seconds.' }),
      minutes: z.int().min(5).max(1440),
    }),
  ])
  .meta({ id: 'AlertCondition', description: 'Unusual: the last hour, compared with the same hour of the week in up to 8 weeks. A line: the last minutes, compared with what somebody set.' });
export type AlertCondition = z.infer<typeof alertCondition>;

export const alertRule = z
  .strictObject({
    name: intact(80),
    on: z.boolean(),
    language: z.enum(['zh', 'en']).meta({ description: 'Of its messages.' }),
    zone: timeZone.meta({ description: 'That hours of the week, quiet hours and messages are of.' }),
    figure: alertFigure,
    scope: alertScope,
    condition: alertCondition,
    least: z.int().min(1).max(100_000).meta({ description: 'How much there must be to tell: of counts the count or what is usual, of shares what they are of, of waits the chats. A line under a count or under the longest wait needs none.' }),
    quiet: openingHours.shape.weekly.unwrap().meta({ description: 'When nothing is sent: shifts, as of opening hours. The console shows alerts at any time.' }),
    remindAfterMinutes: z.int().min(30).max(10_080).nullable().meta({ description: 'Sends once more when it still lasts then and nobody has acknowledged it.' }),
  })
  .superRefine(({ scope, figure }, context) => {
    const fitting: readonly string[] = alertFigures[figure].by;
    for (const key of Object.keys(scope)) if (!fitting.includes(key)) context.addIssue({ code: 'custom', path: ['scope', key], message: `is nothing that ${figure} can be watched by` });
    if (scope.node !== undefined && scope.flow === undefined) context.addIssue({ code: 'custom', path: ['scope', 'node'], message: 'is of a flow that has to be named' });
    if (scope.topic !== undefined && scope.eachTopic) context.addIssue({ code: 'custom', path: ['scope', 'eachTopic'], message: 'is no topic by itself where one is named' });
    if (scope.topic !== undefined && scope.base === undefined) context.addIssue({ code: 'custom', path: ['scope', 'topic'], message: 'is of a base that has to be named' });
  })
  .meta({ id: 'AlertRule' });
export type AlertRule = z.infer<typeof alertRule>;

const named = z.strictObject({ id: z.string(), name: z.string() });

export const alertRules = z
  .strictObject({
    rules: z.array(
      z.strictObject({
        id: z.string(),
        rule: alertRule,
        destinations: z.array(named.extend({ kind: z.enum(['webhook', 'email']) })),
        createdBy: person,
        updatedAt: z.iso.datetime(),
        open: z.int().meta({ description: 'Alerts of it that last.' }),
      }),
    ),
  })
  .meta({ id: 'AlertRules' });
export type AlertRules = z.infer<typeof alertRules>;

/** Where alerts are sent, beside the console. */
const webhook = z.strictObject({ kind: z.literal('webhook'), name: intact(80), url: z.url({ protocol: /^https?$/ }).max(2_000) });
const mailbox = z.strictObject({ kind: z.literal('email'), name: intact(80), addresses: z.array(z.email().max(320)).min(1).max(20) });
export const newDestination = z.discriminatedUnion('kind', [webhook, mailbox]).meta({ id: 'NewAlertDestination' });
export type NewDestination = z.infer<typeof newDestination>;

const id = z.string();
export const destination = z.discriminatedUnion('kind', [webhook.extend({ id }), mailbox.extend({ id })]).meta({ id: 'AlertDestination' });
export type Destination = z.infer<typeof destination>;

export const destinations = z.strictObject({ destinations: z.array(destination), mail: z.boolean().meta({ description: 'Whether a mail server is set up.' }) }).meta({ id: 'AlertDestinations' });
export type Destinations = z.infer<typeof destinations>;

export const madeDestination = z
  .strictObject({ id, destination, secret: z.string().nullable().meta({ description: 'What a webhook’s messages are signed with. It is shown this once.' }) })
  .meta({ id: 'MadeAlertDestination' });
export type MadeDestination = z.infer<typeof madeDestination>;

export const sendTo = z.strictObject({ destinations: z.array(id).max(20) }).meta({ id: 'AlertSendTo' });

/** What a figure was at a moment. */
export const alertReading = z
  .strictObject({
    at: z.iso.datetime().meta({ description: 'The end of the time that was looked at.' }),
    minutes: z.int().meta({ description: 'How long that was.' }),
    value: z.number().nullable().meta({ description: 'A count, a share from 0 to 1, or seconds; null where there was nothing to measure.' }),
    count: z.int(),
    of: z.int().meta({ description: 'What a share is of; of waits, how many chats.' }),
    usual: z.strictObject({ low: z.number(), middle: z.number(), high: z.number(), weeks: z.int() }).nullable().meta({ description: 'What is usual for this hour of the week; outside of low and high it is not.' }),
  })
  .meta({ id: 'AlertReading' });
export type AlertReading = z.infer<typeof alertReading>;

export const alertMessage = z
  .strictObject({
    kind: z.enum(['begun', 'reminder', 'ended']),
    to: named,
    sentAt: z.iso.datetime().nullable(),
    attempts: z.int(),
    failure: z.string().nullable().meta({ description: 'The code of the problem, the last time.' }),
    nextAt: z.iso.datetime().nullable().meta({ description: 'When it is tried again; null when it is sent, or given up.' }),
  })
  .meta({ id: 'AlertMessage' });
export type AlertMessage = z.infer<typeof alertMessage>;

/** Something that was out of the ordinary, from its beginning to its end. */
export const alert = z
  .strictObject({
    id,
    rule: named.extend({ language: z.enum(['zh', 'en']), zone: z.string() }),
    figure: alertFigure,
    scope: alertScope.meta({ description: 'What it is about: the rule’s scope, and of what is watched one by one, which.' }),
    condition: alertCondition,
    begunAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    endedAs: z.enum(['over', 'rule-changed', 'rule-removed']).nullable(),
    first: alertReading,
    worst: alertReading,
    latest: alertReading,
    messages: z.array(alertMessage),
    acknowledged: z.strictObject({ by: person, at: z.iso.datetime() }).nullable(),
    page: z.string().meta({ description: 'The page of the console that shows more, with its filter.' }),
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof alert>;

export const alertList = z.strictObject({ alerts: z.array(alert), next: z.iso.datetime().nullable().meta({ description: 'What to ask for with `before` to go on.' }) }).meta({ id: 'AlertList' });

export const alertDetail = alert
  .extend({
    conversations: z
      .array(
        z.strictObject({
          id: z.string(),
          at: z.iso.datetime().meta({ description: 'When what is counted happened.' }),
          flow: z.string(),
          node: z.string().nullable().meta({ description: 'Where the conversation stood then; empty is the rescue, null before any node.' }),
          waitedMs: z.int().nullable().meta({ description: 'Of waits, how long, in milliseconds: up to the end of the alert or now where it still waited.' }),
        }),
      )
      .meta({ description: 'Conversations that make the figure, 30 at most: the latest, or those that waited longest.' }),
  })
  .meta({ id: 'AlertDetail' });
export type AlertDetail = z.infer<typeof alertDetail>;

export const openAlerts = z.strictObject({ open: z.int(), unacknowledged: z.int() }).meta({ id: 'OpenAlerts' });

export const alertPreview = z
  .strictObject({
    days: z.int(),
    stepMinutes: z.int().meta({ description: 'How often it was looked at.' }),
    fired: z.int(),
    alerts: z.array(z.strictObject({ scope: alertScope, begunAt: z.iso.datetime(), endedAt: z.iso.datetime().nullable(), worst: alertReading })).meta({ description: 'The latest, 50 at most.' }),
    now: z.array(z.strictObject({ scope: alertScope, reading: alertReading })).meta({ description: 'How it stands now, 10 at most.' }),
  })
  .meta({ id: 'AlertPreview' });
export type AlertPreview = z.infer<typeof alertPreview>;
