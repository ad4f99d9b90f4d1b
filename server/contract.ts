import * as z from 'zod';
import { step, transcript } from './transcript/transcript.ts';

/**
 * The shapes that cross the wire, for the server that validates with them and for the browser that
 * is typed by them. The OpenAPI document is made from these. Times are ISO 8601 in UTC.
 */

export const conversationStatus = z.enum(['bot', 'queued', 'agent', 'closed']).meta({ id: 'ConversationStatus' });
export type ConversationStatus = z.infer<typeof conversationStatus>;

export const choice = z.strictObject({ id: z.string(), label: z.string() }).meta({ id: 'Choice' });
export type Choice = z.infer<typeof choice>;

export const message = z
  .strictObject({
    seq: z.int().positive().meta({ description: 'Position in the conversation\'s log; grows, with gaps.' }),
    from: z.enum(['customer', 'bot', 'agent', 'system']),
    text: z.string(),
    choices: z.array(choice).optional(),
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
  })
  .meta({ id: 'TurnResult' });
export type TurnResult = z.infer<typeof turnResult>;

const messageId = z.string().min(1).max(64).regex(/^[\w.:-]+$/);
const locale = z.string().max(35).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Text that a database and every reader can hold: no NUL, no half characters. */
function intact(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), { params: { problem: 'request.text-damaged' }, error: 'holds NUL or broken Unicode' });
}

export const startConversation = z
  .strictObject({
    locale: locale.optional(),
    contact: z.strictObject({ name: intact(200).optional(), email: z.email().max(320).optional(), externalId: intact(200).optional() }).optional(),
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

/** What a chat page needs before the first message: `GET /api/chat/{flow}`. */
export const publicFlow = z
  .strictObject({ slug: z.string(), name: z.record(z.string(), z.string()), locales: z.array(z.string()) })
  .meta({ id: 'PublicFlow' });
export type PublicFlow = z.infer<typeof publicFlow>;

export const flowProblem = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    /** Text by locale: what is wrong and what to do. */
    text: z.strictObject({ zh: z.string(), en: z.string() }),
    node: z.string().optional(),
    outlet: z.string().optional(),
    path: z.string().optional(),
  })
  .meta({ id: 'FlowProblem' });
export type FlowProblem = z.infer<typeof flowProblem>;

/** Where a replayed conversation first comes out differently. */
export const transcriptDifference = z
  .strictObject({
    at: z.int().nonnegative().meta({ description: 'Position in the recorded `steps` from which on it differs.' }),
    expected: step.nullable().meta({ description: 'The recorded step; null when more happens now than was recorded.' }),
    actual: step.nullable().meta({ description: 'What happens now; null when nothing more does.' }),
  })
  .meta({ id: 'TranscriptDifference' });
export type TranscriptDifference = z.infer<typeof transcriptDifference>;

/** What replaying one kept transcript came to. */
export const transcriptResult = z
  .strictObject({ id: z.string(), name: z.string(), passed: z.boolean(), difference: transcriptDifference.optional() })
  .meta({ id: 'TranscriptResult' });
export type TranscriptResult = z.infer<typeof transcriptResult>;

/** RFC 9457 problem details. `code` is stable; `title` and `detail` are in the reader's language. */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    /** What is wrong with the flow document that was sent, or that was to be published. */
    problems: z.array(flowProblem).optional(),
    /** Of `draft.conflict`: the revision that is stored now. */
    revision: z.int().optional(),
    /** Of `flow.transcripts-differ`: those that come out differently. */
    transcripts: z.array(transcriptResult).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

// Staff

export const role = z.enum(['owner', 'operator', 'supervisor', 'agent', 'analyst']).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

export const staffMember = z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role }).meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof staffMember>;

/** Somebody of the staff, as others are told of them. */
export const person = staffMember.pick({ id: true, name: true });
export type Person = z.infer<typeof person>;

const password = z.string().min(10).max(128);
export const newStaffMember = z.strictObject({ name: intact(200), email: z.email().max(320), password, role }).meta({ id: 'NewStaffMember' });
export type NewStaffMember = z.infer<typeof newStaffMember>;

/** The first owner, with the one-time token that `npm start` printed. */
export const setUp = z.strictObject({ token: z.string().min(1).max(200), name: intact(200), email: z.email().max(320), password }).meta({ id: 'SetUp' });
export type SetUp = z.infer<typeof setUp>;

// The desk

export const deskChat = z
  .strictObject({
    id: z.string(),
    status: conversationStatus,
    flow: z.string().meta({ description: 'The slug of the flow.' }),
    locale: z.string(),
    contactName: z.string().nullable(),
    /** Why a person is wanted: a note from the flow, or the reason of a rescue. */
    note: z.string(),
    team: z.string().nullable(),
    priority: z.int().meta({ description: '0 is normal; larger goes first.' }),
    requestedAt: z.iso.datetime(),
    acceptedBy: staffMember.pick({ id: true, name: true }).nullable(),
    lastMessage: message.pick({ from: true, text: true, at: true }).nullable(),
  })
  .meta({ id: 'DeskChat' });
export type DeskChat = z.infer<typeof deskChat>;

export const deskChats = z.strictObject({ chats: z.array(deskChat) }).meta({ id: 'DeskChats' });
export const deskConversation = z.strictObject({ chat: deskChat, cursor: z.int(), messages: z.array(message) }).meta({ id: 'DeskConversation' });
export type DeskConversation = z.infer<typeof deskConversation>;
export const agentMessage = z.strictObject({ messageId, text: intact(4000) }).meta({ id: 'AgentMessage' });

// Flows and knowledge

export const slug = z.string().min(1).max(64).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const flowSummary = z
  .strictObject({
    id: z.string(),
    slug,
    name: z.record(z.string(), z.string()),
    revision: z.int().meta({ description: 'Grows with every save of the draft.' }),
    liveVersion: z.int().nullable(),
    publishedAt: z.iso.datetime().nullable().meta({ description: 'When the live version was published.' }),
    unpublished: z.boolean().meta({ description: 'The draft is not what customers get: nothing is live, or its logic differs from the live version. Where nodes lie does not count.' }),
    archived: z.boolean().meta({ description: 'Put away: no new conversation begins on it. Those under way go on.' }),
    sites: z.array(z.string()).meta({ description: 'Origins that may embed the chat and call it across origins.' }),
    problems: z.strictObject({ errors: z.int(), warnings: z.int() }).meta({ description: 'How many problems the draft has.' }),
    conversationsThisWeek: z.int().meta({ description: 'Conversations begun in the last seven days.' }),
    savedBy: person.nullable().meta({ description: 'Who saved the draft last.' }),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'FlowSummary' });
export type FlowSummary = z.infer<typeof flowSummary>;

/** A flow document; `engine/sdk/flow.ts` says what it may hold. */
const document = z.unknown().meta({ description: 'A flow document.' });

/** The id that a browser tab has made for itself. */
export const tabId = z.string().min(1).max(64).regex(/^[\w.:-]+$/);

export const flowSummaries = z.strictObject({ flows: z.array(flowSummary) }).meta({ id: 'FlowSummaries' });
export const flowDetail = flowSummary.extend({ document }).meta({ id: 'FlowDetail' });
export type FlowDetail = z.infer<typeof flowDetail>;
export const newFlow = z.strictObject({ slug, document }).meta({ id: 'NewFlow' });
export const flowDraft = z
  .strictObject({
    revision: z.int().positive().meta({ description: 'The revision that was edited; any other is refused.' }),
    tab: tabId.optional().meta({ description: 'The browser tab that saves. The same document saved again by the same tab over the same revision is answered as saved.' }),
    document,
  })
  .meta({ id: 'FlowDraft' });
export const flowToCheck = z.strictObject({ document }).meta({ id: 'FlowToCheck' });
export const flowProblems = z.strictObject({ problems: z.array(flowProblem) }).meta({ id: 'FlowProblems' });
export const publication = z
  .strictObject({
    note: intact(2000).or(z.literal('')).default(''),
    revision: z.int().positive().optional().meta({ description: 'Publish only this revision of the draft.' }),
    acceptDifferences: z.boolean().optional().meta({ description: 'Publish even though kept transcripts come out differently.' }),
  })
  .meta({ id: 'Publication' });
export const flowVersion = z
  .strictObject({ version: z.int(), note: z.string(), publishedBy: person.nullable(), publishedAt: z.iso.datetime() })
  .meta({ id: 'FlowVersion' });
export type FlowVersion = z.infer<typeof flowVersion>;
export const flowVersions = z.strictObject({ versions: z.array(flowVersion) }).meta({ id: 'FlowVersions' });
export const flowVersionDetail = flowVersion.extend({ document }).meta({ id: 'FlowVersionDetail' });
export type FlowVersionDetail = z.infer<typeof flowVersionDetail>;
export const liveChoice = z.strictObject({ version: z.int().positive() }).meta({ id: 'LiveChoice' });

/** An origin, exactly as browsers send it: scheme and host, a port only where it is not the usual one, no path. */
const site = z
  .string()
  .max(300)
  .refine((origin) => /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin, 'a site is written like https://shop.example.com, without a path');
export const flowSettings = z.strictObject({ slug: slug.optional(), sites: z.array(site).max(100).optional(), archived: z.boolean().optional() }).meta({ id: 'FlowSettings' });

/** A flow to begin with. */
export const flowTemplate = z
  .strictObject({ slug, name: z.record(z.string(), z.string()), summary: z.record(z.string(), z.string()).meta({ description: 'One sentence for whoever chooses.' }), document })
  .meta({ id: 'FlowTemplate' });
export type FlowTemplate = z.infer<typeof flowTemplate>;
export const flowTemplates = z.strictObject({ templates: z.array(flowTemplate) }).meta({ id: 'FlowTemplates' });

/** An effect that a flow asks for while it is tried. */
export const effectToTry = z.strictObject({ kind: z.string().min(1).max(64), params: z.unknown() }).meta({ id: 'EffectToTry' });
export type EffectToTry = z.infer<typeof effectToTry>;
export const effectOutcome = z.strictObject({ outcome: z.string(), data: z.json() }).meta({ id: 'EffectOutcome' });
export type EffectOutcome = z.infer<typeof effectOutcome>;

// What `GET /api/flows/{id}/watch` sends, by event

/** `here`: every tab that has the flow open, those that came first first. */
export const flowHere = z.strictObject({ tabs: z.array(z.strictObject({ tab: z.string(), staff: person, since: z.iso.datetime() })) }).meta({ id: 'FlowHere' });
export type FlowHere = z.infer<typeof flowHere>;

/** `saved`: where the draft stands, and the tab that saved it. */
export const flowSaved = z.strictObject({ revision: z.int(), tab: z.string().nullable(), by: person.nullable(), at: z.iso.datetime() }).meta({ id: 'FlowSaved' });
export type FlowSaved = z.infer<typeof flowSaved>;

/** `published`: the live version. */
export const flowPublished = z.strictObject({ version: z.int().nullable() }).meta({ id: 'FlowPublished' });
export type FlowPublished = z.infer<typeof flowPublished>;

// Transcripts kept with a flow, which are replayed before it is published

export { transcript, type Step, type Transcript } from './transcript/transcript.ts';

/** A flow's own transcript says nothing of where its flow and knowledge lie: they are the flow's. */
const keptTranscript = transcript.partial({ flow: true });
const transcriptName = intact(200);
export const flowTranscript = z
  .strictObject({ id: z.string(), name: z.string(), transcript: keptTranscript, updatedAt: z.iso.datetime() })
  .meta({ id: 'FlowTranscript' });
export type FlowTranscript = z.infer<typeof flowTranscript>;
export const flowTranscripts = z.strictObject({ transcripts: z.array(flowTranscript) }).meta({ id: 'FlowTranscripts' });
export const newFlowTranscript = z.strictObject({ name: transcriptName, transcript: keptTranscript }).meta({ id: 'NewFlowTranscript' });
export type NewFlowTranscript = z.infer<typeof newFlowTranscript>;
export const flowTranscriptChange = z.strictObject({ name: transcriptName.optional(), transcript: keptTranscript.optional() }).meta({ id: 'FlowTranscriptChange' });
export const transcriptResults = z.strictObject({ results: z.array(transcriptResult) }).meta({ id: 'TranscriptResults' });

const phrasing = intact(500);

export const knowledgeEntry = z
  .strictObject({
    id: z.string().min(1).max(64).regex(/^[\p{L}\p{N}._-]+$/u, 'an id is made of letters, digits, . _ and -'),
    phrasings: z.record(locale, z.array(phrasing).max(200)),
    answer: z.record(locale, intact(4000)),
  })
  .meta({ id: 'KnowledgeEntry' });

export const knowledgeBase = z
  .strictObject({ slug, name: z.record(locale, intact(200)), entries: z.array(knowledgeEntry).max(20_000) })
  .meta({ id: 'KnowledgeBase' });
export type KnowledgeBase = z.infer<typeof knowledgeBase>;

export const knowledgeSummary = z
  .strictObject({ slug, name: z.record(z.string(), z.string()), entries: z.int(), revision: z.int(), updatedAt: z.iso.datetime() })
  .meta({ id: 'KnowledgeSummary' });
export const knowledgeSummaries = z.strictObject({ bases: z.array(knowledgeSummary) }).meta({ id: 'KnowledgeSummaries' });

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
  })
  .meta({ id: 'KnowledgeImport' });
export type KnowledgeImport = z.infer<typeof knowledgeImport>;

export const matchQuestion = z.strictObject({ text: intact(4000) }).meta({ id: 'MatchQuestion' });
export const matchReading = z
  .strictObject({
    language: z.string(),
    ranked: z.array(z.strictObject({ entry: knowledgeEntry, score: z.number(), phrasing: z.string(), parts: z.array(z.string()) })),
  })
  .meta({ id: 'MatchReading' });
