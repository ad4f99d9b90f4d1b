import * as z from 'zod';
import { queuePlace } from './queuePlace.ts';
import { intact, locale, messageId } from './text.ts';

export const conversationStatus = z.enum(['bot', 'queued', 'agent', 'closed']).meta({ id: 'ConversationStatus' });
export type ConversationStatus = z.infer<typeof conversationStatus>;

export const choice = z.strictObject({ id: z.string(), label: z.string() }).meta({ id: 'Choice' });
export type Choice = z.infer<typeof choice>;

/** A question of the satisfaction survey: a page may show it as more than its choices. */
export const surveyMark = z
  .strictObject({
    step: z.enum(['score', 'reasons', 'comment']),
    reasons: z.array(choice).readonly().optional().meta({ description: 'With the score: what can be chosen as a reason.' }),
    askReasonsBelow: z.int().optional().meta({ description: 'With the score: reasons are asked for a score of at most this.' }),
  })
  .meta({ id: 'SurveyMark' });
export type SurveyMark = z.infer<typeof surveyMark>;

export const message = z
  .strictObject({
    seq: z.int().positive().meta({ description: 'Position in the conversation\'s log; grows, with gaps.' }),
    from: z.enum(['customer', 'bot', 'agent', 'system']),
    text: z.string(),
    choices: z.array(choice).optional(),
    /** It is an answer from the knowledge, and the customer may say whether it helped. */
    rateable: z.boolean().optional(),
    survey: surveyMark.optional(),
    /** Whom the customer is talking to, when `from` is `agent`. */
    name: z.string().optional(),
    /** The id the customer's client gave it, when `from` is `customer`. */
    messageId: z.string().optional(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof message>;

/** What a turn came to: where the conversation stands and what was said in it. */
export const turnResult = z
  .strictObject({
    status: conversationStatus,
    cursor: z.int().nonnegative().meta({ description: 'Pass as `after` or `Last-Event-ID` to get only what came later.' }),
    messages: z.array(message),
    queue: queuePlace.optional().meta({ description: 'While the status is `queued`.' }),
  })
  .meta({ id: 'TurnResult' });
export type TurnResult = z.infer<typeof turnResult>;

export const startConversation = z
  .strictObject({
    locale: locale.optional(),
    contact: z
      .strictObject({
        name: intact(200).optional(),
        email: z.email().max(320).optional(),
        externalId: intact(200).optional(),
        attributes: z.record(z.string().min(1).max(64), z.string().max(200)).optional().meta({ description: 'As the business\'s site tells them; they are not verified.' }),
      })
      .optional(),
    identityToken: z.string().max(4096).optional().meta({ description: 'Signed by the business\'s site; says who the customer is.' }),
    continues: z.strictObject({ conversationId: z.string().min(1).max(64), token: z.string().max(128) }).optional().meta({ description: 'The last conversation of this browser, so that it is the same contact.' }),
    channel: z.string().max(32).regex(/^[a-z0-9-]+$/).optional().meta({ description: 'Where the customer writes from: `page`, `widget`, or a name of your own. `api` when it is not said.' }),
    /** Values for the flow's own variables; a name or type the flow does not declare is refused. */
    variables: z.record(z.string().max(64), z.union([intact(4000), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: 'StartConversation' });
export type StartConversation = z.infer<typeof startConversation>;

export const startedConversation = turnResult.extend({ conversationId: z.string(), token: z.string() }).meta({ id: 'StartedConversation' });
export type StartedConversation = z.infer<typeof startedConversation>;

/** One message of a customer. The same `messageId` again gets the stored answer. */
export const customerMessage = z
  .union([z.strictObject({ messageId, text: intact(4000) }), z.strictObject({ messageId, choice: intact(128) })])
  .meta({ id: 'CustomerMessage' });
export type CustomerMessage = z.infer<typeof customerMessage>;

/** The standing "talk to a person" button. */
export const handoffRequest = z.strictObject({ messageId }).meta({ id: 'HandoffRequest' });
export type HandoffRequest = z.infer<typeof handoffRequest>;

/** Whether an answer helped; `seq` is the message's. */
export const answerRating = z.strictObject({ seq: z.int().positive(), helpful: z.boolean() }).meta({ id: 'AnswerRating' });
export type AnswerRating = z.infer<typeof answerRating>;

/** What a chat page needs before the first message: `GET /api/chat/{flow}`. */
export const publicFlow = z
  .strictObject({
    slug: z.string(),
    name: z.record(z.string(), z.string()),
    locales: z.array(z.string()),
    handoffButton: z.boolean().optional().meta({ description: 'There is a standing "talk to a person" button; left out, there is.' }),
    faq: z.boolean().meta({ description: 'There are questions and answers to browse.' }),
  })
  .meta({ id: 'PublicFlow' });
export type PublicFlow = z.infer<typeof publicFlow>;
