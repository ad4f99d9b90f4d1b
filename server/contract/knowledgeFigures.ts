import * as z from 'zod';
import { analyticsScope, distribution, proportion } from './analytics.ts';
import { missGroup } from './knowledge.ts';
import { share } from './text.ts';

const comparable = z.boolean().meta({ description: 'Whether there are conversations of all of the period before: else nothing can be said of a change.' });

/** Whether a share differs from that of the period before by more than chance; p is corrected for the two that are compared (Holm). */
const change = z.strictObject({ difference: z.number().nullable(), p: share.nullable(), significant: z.boolean().meta({ description: 'p below 0.05.' }) });

/** What became of questions that a knowledge base was asked. */
export const knowledgeAsked = z
  .strictObject({
    asked: z.int().meta({ description: 'Questions looked up: answered + picked + unsure + missed + failed + open.' }),
    answered: z.int().meta({ description: 'Answered at once.' }),
    picked: z.int().meta({ description: 'Answered by what the customer picked from the suggestions.' }),
    unsure: z.int().meta({ description: 'Suggestions were found, none of them picked.' }),
    missed: z.int(),
    failed: z.int().meta({ description: 'The lookup broke.' }),
    open: z.int().meta({ description: 'The customer is still looking at the suggestions.' }),
    ruledOut: z.int().meta({ description: 'Times that an agent said at the desk that a suggested entry is wrong; no questions of customers, counted nowhere else.' }),
    given: proportion.meta({ description: 'Answered or picked, of asked but open.' }),
  })
  .meta({ id: 'KnowledgeAsked' });
export type KnowledgeAsked = z.infer<typeof knowledgeAsked>;

/** What followed on answers that were given. */
export const knowledgeFollowed = z
  .strictObject({
    said: z.int().meta({ description: 'Answers given.' }),
    helped: proportion.meta({ description: 'Said to have helped, of answers of which the customer said anything.' }),
    handed: proportion.meta({ description: 'The conversation went to a person after this answer and before another was given, of answers that did not lead on.' }),
    left: proportion.meta({ description: 'The customer went silent or closed the chat at the next stop, of answers.' }),
    repeated: proportion.meta({ description: 'The same entry was asked for again later in the conversation, of answers.' }),
    ledOn: z.int().meta({ description: 'Answers of entries that led on to a part of the flow.' }),
  })
  .meta({ id: 'KnowledgeFollowed' });
export type KnowledgeFollowed = z.infer<typeof knowledgeFollowed>;

/** One entry: what became of the questions of which it was the best, and how the answers went over in which it was what was said. */
export const entryFigures = z
  .strictObject({ entry: z.string(), asked: knowledgeAsked, followed: knowledgeFollowed, askedBefore: z.int().meta({ description: 'Asked in the period before.' }) })
  .meta({ id: 'KnowledgeEntryFigures' });
export type EntryFigures = z.infer<typeof entryFigures>;

const point = z.strictObject({ from: z.iso.date().meta({ description: 'The first day.' }), days: z.int(), asked: z.int(), given: proportion, helped: proportion });
export type KnowledgePoint = z.infer<typeof point>;

export const knowledgeFigures = z
  .strictObject({
    scope: analyticsScope,
    asked: knowledgeAsked,
    followed: knowledgeFollowed,
    comparable,
    before: z.strictObject({ asked: knowledgeAsked, helped: proportion }).meta({ description: 'The period before, as long, or as much of it as has gone by of one that is not over.' }),
    changes: z.strictObject({ given: change, helped: change }),
    languages: z.array(z.strictObject({ language: z.string(), asked: z.int(), given: proportion })),
    series: z.array(point).meta({ description: 'By the days, or the weeks, in which conversations began.' }),
    entries: z.array(entryFigures).meta({ description: 'Entries that were asked or picked, most asked first.' }),
    unmatched: z
      .array(z.strictObject({ entry: z.string(), matchedAt: z.iso.datetime().nullable().meta({ description: 'When it last was the best entry of a question that was answered or unsure, whatever the filter; null is never.' }) }))
      .meta({ description: 'Entries that customers meet and that no question of the period was matched with.' }),
  })
  .meta({ id: 'KnowledgeFigures' });
export type KnowledgeFigures = z.infer<typeof knowledgeFigures>;

export const knowledgeTopics = z
  .strictObject({
    scope: analyticsScope,
    comparable,
    topics: z
      .array(z.strictObject({ topic: z.string(), name: z.record(z.string(), z.string()), asked: z.int(), askedBefore: z.int(), given: proportion, helped: proportion }))
      .meta({ description: 'By what the flow took the conversation to be about, last before the question; most asked first. None where no flow does.' }),
  })
  .meta({ id: 'KnowledgeTopics' });
export type KnowledgeTopics = z.infer<typeof knowledgeTopics>;

/** Questions alike that nothing answered, in the shape that settling takes. */
export const missFigures = missGroup
  .extend({
    before: z.int().meta({ description: 'Questions like these in the period before, settled ones too.' }),
    languages: z.array(z.strictObject({ language: z.string(), count: z.int() })),
    missed: z.int().meta({ description: 'Of them, those that nothing came near; the others were unsure.' }),
  })
  .meta({ id: 'MissFigures' });
export type MissFigures = z.infer<typeof missFigures>;

export const knowledgeMisses = z
  .strictObject({
    scope: analyticsScope,
    comparable,
    total: z.int().meta({ description: 'Missed or unsure: in groups + erased + settled + left out.' }),
    groups: z.array(missFigures).meta({ description: 'Of what still waits to be dealt with; the most asked first, at most 200.' }),
    erased: z.int().meta({ description: 'Whose words have been erased.' }),
    settled: z.strictObject({ attached: z.int(), created: z.int(), ignored: z.int() }).meta({ description: 'That have been dealt with.' }),
    leftOut: z.int().meta({ description: 'In smaller groups than the 200 told, or asked too rarely to be compared with thousands of others.' }),
  })
  .meta({ id: 'KnowledgeMisses' });
export type KnowledgeMisses = z.infer<typeof knowledgeMisses>;

/** Two entries between which customers' questions are torn. */
export const entryPair = z
  .strictObject({
    entries: z.tuple([z.string(), z.string()]),
    together: z.int().meta({ description: 'Questions that were unsure with these two as the likeliest, and of whose suggestions one was picked.' }),
    swapped: z.int().meta({ description: 'Questions of which one was the best entry and the customer picked the other.' }),
    crossed: z.int().meta({ description: 'Answers of one that did not help, after which the other was the next answer given.' }),
    questions: z.array(z.string()).max(5).meta({ description: 'What was asked, the latest; erased words are left out.' }),
  })
  .meta({ id: 'KnowledgeEntryPair' });
export type EntryPair = z.infer<typeof entryPair>;
export const knowledgePairs = z.strictObject({ scope: analyticsScope, pairs: z.array(entryPair).meta({ description: 'By how many questions tell of it; at most 100.' }), leftOut: z.int() }).meta({ id: 'KnowledgePairs' });
export type KnowledgePairs = z.infer<typeof knowledgePairs>;

/** What became of one question. */
export const questionFate = z.enum(['answered', 'picked', 'unsure', 'missed', 'failed', 'open', 'ruled-out']);
export type QuestionFate = z.infer<typeof questionFate>;

/** Which questions are told. */
export const questionKind = z.enum(['all', 'unhelpful', 'handed', 'left', 'repeated', 'unsure', 'missed', 'ruled-out']);
export type QuestionKind = z.infer<typeof questionKind>;

export const askedQuestion = z
  .strictObject({
    id: z.string(),
    conversationId: z.string(),
    seq: z.int().meta({ description: 'Where in the log the lookup was settled.' }),
    at: z.iso.datetime(),
    locale: z.string(),
    text: z.string().meta({ description: 'Empty where it has been erased.' }),
    fate: questionFate,
    score: share.nullable(),
    helpful: z.boolean().nullable(),
    handed: z.boolean(),
    left: z.boolean(),
    repeated: z.boolean(),
  })
  .meta({ id: 'KnowledgeAskedQuestion' });
export type AskedQuestion = z.infer<typeof askedQuestion>;

const questionsOfKind = {
  total: z.int().meta({ description: 'Questions of the kind that was asked for.' }),
  questions: z.array(askedQuestion).max(50).meta({ description: 'The latest 50 of them.' }),
};

/** The questions of a topic. */
export const askedQuestions = z.strictObject({ scope: analyticsScope, ...questionsOfKind }).meta({ id: 'KnowledgeAskedQuestions' });
export type AskedQuestions = z.infer<typeof askedQuestions>;

/** One entry on its own. */
export const knowledgeEntryFigures = z
  .strictObject({
    scope: analyticsScope,
    figures: entryFigures,
    score: distribution.meta({ description: 'How sure the match was, 0 to 1, of questions answered at once.' }),
    series: z.array(point),
    ...questionsOfKind,
  })
  .meta({ id: 'KnowledgeEntryPanel' });
export type KnowledgeEntryFigures = z.infer<typeof knowledgeEntryFigures>;
