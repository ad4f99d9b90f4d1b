import * as z from 'zod';
import { knowledgeTestRun } from './knowledgeTestRun.ts';
import { person } from './staff.ts';
import { identifier, intact, locale, share, slug } from './text.ts';

const phrasing = intact(500);
const answer = z.record(locale, intact(4000));

/** Kept together with the port it fills, `KnowledgeEntry` in engine/sdk/understanding.ts. */
export const knowledgeEntry = z
  .strictObject({
    id: identifier,
    phrasings: z.record(locale, z.array(phrasing).max(200)),
    answer: answer.meta({ description: 'By locale; `{{ variable }}` is filled in when it is said. May be empty where the entry leads on.' }),
    variants: z
      .array(z.strictObject({ answer, mood: z.literal('upset').optional() }))
      .max(20)
      .optional()
      .meta({ description: 'Other answers: said in turn with the first, or, with a mood, in its place when the customer feels so.' }),
    leadsTo: identifier.optional().meta({ description: 'The named way that an FAQ-match node may draw for it.' }),
    category: identifier.optional(),
    unlisted: z.boolean().optional().meta({ description: 'Not in the list that customers browse.' }),
    only: z
      .strictObject({
        channels: z.array(z.string().min(1).max(32)).min(1).max(20).optional(),
        from: z.iso.date().optional(),
        until: z.iso.date().optional(),
        contact: z.record(z.string().min(1).max(64), z.string().max(200)).optional(),
      })
      .optional()
      .meta({ description: 'Where the entry counts.' }),
  })
  .meta({ id: 'KnowledgeEntry' });

export const knowledgeCategory = z.strictObject({ id: identifier, name: z.record(locale, intact(100)) }).meta({ id: 'KnowledgeCategory' });
export type KnowledgeCategory = z.infer<typeof knowledgeCategory>;

/** A question of the test set, and the entry it should find; null when nothing should answer it. */
export const knowledgeTest = z
  .strictObject({ id: identifier, question: phrasing, locale: locale.optional(), expects: identifier.nullable() })
  .meta({ id: 'KnowledgeTest' });
export type KnowledgeTest = z.infer<typeof knowledgeTest>;

export const knowledgeBase = z
  .strictObject({
    slug,
    name: z.record(locale, intact(200)),
    categories: z.array(knowledgeCategory).max(200).optional(),
    entries: z.array(knowledgeEntry).max(20_000),
  })
  .meta({ id: 'KnowledgeBase' });
export type KnowledgeBase = z.infer<typeof knowledgeBase>;

/** How a base behaves. */
export const knowledgeSettings = z
  .strictObject({
    categories: z.array(knowledgeCategory).max(200),
    /** -1 asks more, 1 answers more, 0 is what cross-validation found. */
    balance: z.number().min(-1).max(1),
    /** When a change reaches customers: by the next message, or when a flow that uses the base is published. */
    publishes: z.enum(['at-once', 'with-flow']),
  })
  .meta({ id: 'KnowledgeSettings' });
export type KnowledgeSettings = z.infer<typeof knowledgeSettings>;

/** How well meaning is understood now, for one language model. */
export const encoderState = z
  .strictObject({
    model: z.string(),
    language: z.string(),
    state: z.enum(['ready', 'loading', 'missing', 'damaged', 'failed']),
  })
  .meta({ id: 'EncoderState' });
export type EncoderState = z.infer<typeof encoderState>;

export const knowledgeSummary = z
  .strictObject({
    slug,
    name: z.record(z.string(), z.string()),
    entries: z.int(),
    revision: z.int(),
    updatedAt: z.iso.datetime(),
    publishes: knowledgeSettings.shape.publishes,
    /** Entries whose change no customer meets yet. */
    unpublished: z.int(),
    /** Questions of customers that wait to be dealt with; null where they were not counted. */
    misses: z.int().nullable(),
    tests: z.int(),
    /** Flows, by slug, whose draft or live version asks it. */
    usedBy: z.array(z.string()),
  })
  .meta({ id: 'KnowledgeSummary' });
export type KnowledgeSummary = z.infer<typeof knowledgeSummary>;
export const knowledgeSummaries = z.strictObject({ bases: z.array(knowledgeSummary), encoders: z.array(encoderState) }).meta({ id: 'KnowledgeSummaries' });
export type KnowledgeSummaries = z.infer<typeof knowledgeSummaries>;

export const newKnowledgeBase = z.strictObject({ slug, name: z.record(locale, intact(200)) }).meta({ id: 'NewKnowledgeBase' });
export const knowledgeChangeOfBase = z.strictObject({ name: z.record(locale, intact(200)).optional(), settings: knowledgeSettings.partial().optional() }).meta({ id: 'KnowledgeBaseChange' });

/** `new` and `changed` entries are not as customers meet them; `removed` ones they still meet. */
export const entryState = z.enum(['live', 'new', 'changed', 'removed']);

/** A base as those see it who work on it. */
export const knowledgeDetail = z
  .strictObject({
    summary: knowledgeSummary,
    settings: knowledgeSettings,
    entries: z.array(z.strictObject({ entry: knowledgeEntry, state: entryState })),
    tests: z.array(knowledgeTest),
    /** How far understanding has got with this base. */
    understanding: z.strictObject({
      phrasings: z.int(),
      /** Phrasings whose meaning an encoder has read. */
      encoded: z.int(),
      answeredFrom: share,
      unsureFrom: share,
      /** Shares found by cross-validation on the base's own phrasings; null while there are too few. */
      crossValidated: z.strictObject({ right: share, rejected: share }).nullable(),
    }),
  })
  .meta({ id: 'KnowledgeDetail' });
export type KnowledgeDetail = z.infer<typeof knowledgeDetail>;

export const knowledgeTests = z.strictObject({ tests: z.array(knowledgeTest) }).meta({ id: 'KnowledgeTests' });
export const knowledgeTestChange = knowledgeTest.omit({ id: true }).partial().meta({ id: 'KnowledgeTestChange' });
export const newKnowledgeTests = z.strictObject({ tests: z.array(knowledgeTest.omit({ id: true })).min(1).max(1_000) }).meta({ id: 'NewKnowledgeTests' });

/** Entries to write and to remove, all or nothing. `revision` refuses to write over a change that was not seen. */
export const knowledgeEdit = z
  .strictObject({
    revision: z.int().optional(),
    put: z.array(knowledgeEntry).max(20_000).default([]),
    remove: z.array(identifier).max(20_000).default([]),
    note: intact(200).optional(),
    /** `merge`: tests that expect a removed entry expect the first written one from then on. */
    kind: z.enum(['edit', 'merge']).default('edit'),
  })
  .meta({ id: 'KnowledgeEdit' });
export type KnowledgeEdit = z.input<typeof knowledgeEdit>;

export const knowledgeChange = z
  .strictObject({
    revision: z.int(),
    at: z.iso.datetime(),
    by: person.nullable(),
    kind: z.enum(['edit', 'import', 'merge', 'miss', 'undo', 'publish']),
    note: z.string(),
    /** Ids of entries, at most 20 of each. */
    added: z.array(z.string()),
    changed: z.array(z.string()),
    removed: z.array(z.string()),
    count: z.int(),
    /** It can be taken back: it changed entries, and has not been taken back. */
    undoable: z.boolean(),
  })
  .meta({ id: 'KnowledgeChange' });
export type KnowledgeChange = z.infer<typeof knowledgeChange>;
export const knowledgeChanges = z.strictObject({ changes: z.array(knowledgeChange) }).meta({ id: 'KnowledgeChanges' });

const entryDifference = z.strictObject({ id: z.string(), kind: z.enum(['added', 'changed', 'removed']), before: knowledgeEntry.nullable(), after: knowledgeEntry.nullable() });

/** What one change did to the first 200 of its entries. */
export const knowledgeChangeDetail = z.strictObject({ differences: z.array(entryDifference) }).meta({ id: 'KnowledgeChangeDetail' });
export type KnowledgeChangeDetail = z.infer<typeof knowledgeChangeDetail>;

/** What an edit came to: where the base stands, and what the test set makes of it. */
export const knowledgeEdited = z
  .strictObject({
    revision: z.int(),
    /** Customers meet it from the next message on. False where it waits for a publication, or the tests got worse. */
    live: z.boolean(),
    tests: knowledgeTestRun.nullable(),
  })
  .meta({ id: 'KnowledgeEdited' });
export type KnowledgeEdited = z.infer<typeof knowledgeEdited>;

export const knowledgePublication = z.strictObject({ acceptWorse: z.boolean().default(false) }).meta({ id: 'KnowledgePublication' });

/** What an import came to, or with `dry=1` would come to. */
export const knowledgeImport = z
  .strictObject({
    slug,
    dry: z.boolean(),
    entries: z.int(),
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    preview: z.array(knowledgeEntry).meta({ description: 'The first entries as they were read.' }),
    differences: z
      .array(entryDifference)
      .meta({ description: 'The first 200 entries that differ.' }),
    result: knowledgeEdited.nullable(),
  })
  .meta({ id: 'KnowledgeImport' });
export type KnowledgeImport = z.infer<typeof knowledgeImport>;

/** Two entries that customers' questions may not tell apart. */
export const knowledgeCollision = z
  .strictObject({
    /** `duplicate`: they ask the same; `collision`: one's phrasing finds the other. */
    kind: z.enum(['duplicate', 'collision']),
    entries: z.tuple([z.string(), z.string()]),
    phrasings: z.tuple([z.string(), z.string()]),
    likeness: share,
  })
  .meta({ id: 'KnowledgeCollision' });
export type KnowledgeCollision = z.infer<typeof knowledgeCollision>;
export const knowledgeCollisions = z.strictObject({ pairs: z.array(knowledgeCollision) }).meta({ id: 'KnowledgeCollisions' });
export type KnowledgeCollisions = z.infer<typeof knowledgeCollisions>;

/** A question of a customer that the base did not help with. */
export const missedQuestion = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    locale: z.string(),
    at: z.iso.datetime(),
    why: z.enum(['missed', 'unsure', 'unhelpful', 'handed-over']),
    conversationId: z.string(),
    /** The entry that was said and did not help. */
    entry: z.string().nullable(),
  })
  .meta({ id: 'MissedQuestion' });
export type MissedQuestion = z.infer<typeof missedQuestion>;

/** Questions that are alike, most asked first. */
export const missGroup = z
  .strictObject({
    id: z.string(),
    title: z.string().meta({ description: 'The question that is most like all the others.' }),
    count: z.int(),
    conversations: z.int().meta({ description: 'Conversations it came up in.' }),
    questions: z.array(missedQuestion).meta({ description: 'The latest 50.' }),
    ids: z.array(z.string()).meta({ description: 'All of them.' }),
    nearest: z.array(z.strictObject({ entry: z.string(), score: share })).max(3),
  })
  .meta({ id: 'MissGroup' });
export type MissGroup = z.infer<typeof missGroup>;
export const missGroups = z.strictObject({ groups: z.array(missGroup), total: z.int().meta({ description: 'Questions in all groups together.' }) }).meta({ id: 'MissGroups' });
export type MissGroups = z.infer<typeof missGroups>;

/** What becomes of missed questions: their words are added to an entry, they become a new one, or they are let be. */
export const missSettlement = z
  .strictObject({
    ids: z.array(z.string().max(128)).min(1).max(5_000),
    as: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('attach'), entry: identifier, locale, phrasings: z.array(phrasing).min(1).max(200) }),
      z.strictObject({ kind: z.literal('create'), entry: knowledgeEntry }),
      z.strictObject({ kind: z.literal('ignore') }),
      /** Takes back that they were let be. */
      z.strictObject({ kind: z.literal('reopen') }),
    ]),
  })
  .meta({ id: 'MissSettlement' });
export type MissSettlement = z.infer<typeof missSettlement>;

export const matchQuestion = z
  .strictObject({
    text: intact(4000),
    before: z.array(intact(4000)).max(10).optional().meta({ description: 'What the customer said before, oldest first.' }),
    of: z.enum(['draft', 'live']).default('draft'),
    balance: z.number().min(-1).max(1).optional(),
  })
  .meta({ id: 'MatchQuestion' });
export const matchReading = z
  .strictObject({
    language: z.string(),
    decision: z.enum(['answered', 'unsure', 'missed']),
    layer: z.enum(['exact', 'words', 'meaning']),
    readAs: z.string().optional(),
    ranked: z.array(z.strictObject({ entry: knowledgeEntry, score: z.number(), phrasing: z.string(), parts: z.array(z.string()) })),
  })
  .meta({ id: 'MatchReading' });
export type MatchReadingOnWire = z.infer<typeof matchReading>;

/** What the slider would change, on the base's own tests and on what customers asked lately. */
export const balancePreview = z
  .strictObject({
    balance: z.number(),
    answeredFrom: share,
    unsureFrom: share,
    tests: z.strictObject({ right: z.int(), asked: z.int(), wrong: z.int(), missed: z.int() }),
    questions: z.strictObject({ answered: z.int(), unsure: z.int(), missed: z.int() }),
    /** Questions whose fate differs from that under the balance in force, at most 20. */
    differences: z.array(z.strictObject({ text: z.string(), from: z.enum(['answered', 'unsure', 'missed']), to: z.enum(['answered', 'unsure', 'missed']), entry: z.string().nullable(), score: share })),
  })
  .meta({ id: 'BalancePreview' });
export type BalancePreview = z.infer<typeof balancePreview>;
