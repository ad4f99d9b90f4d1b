import * as z from 'zod';
import { variableType } from '../../engine/sdk/value.ts';
import { step, transcript } from '../transcript/transcript.ts';
import { flowDetail, flowSummary } from './flowDetail.ts';
import { person } from './staff.ts';
import { bilingual, intact, slug } from './text.ts';

export const flowProblem = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    /** Text by locale: what is wrong and what to do. */
    text: bilingual,
    customer: bilingual.optional().meta({ description: 'What customers would see because of it.' }),
    node: z.string().optional(),
    outlet: z.string().optional(),
    path: z.string().optional(),
    variable: z.strictObject({ name: z.string(), type: variableType }).optional(),
    line: z.int().positive().optional().meta({ description: 'Its place in the document\'s text, where it was read from one; from 1, as is `column`.' }),
    column: z.int().positive().optional(),
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

const { document } = flowDetail.shape;

/** The id that a browser tab has made for itself. */
export const tabId = z.string().min(1).max(64).regex(/^[\w.:-]+$/);

export const flowSummaries = z.strictObject({ flows: z.array(flowSummary) }).meta({ id: 'FlowSummaries' });
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

/** The type says what the OpenAPI generator cannot find out: `z.json()` refers to itself. */
const anyJson = z.json().meta({ type: ['object', 'array', 'string', 'number', 'boolean', 'null'] });

/** An effect that a flow asks for while it is tried. */
export const effectToTry = z.strictObject({ kind: z.string().min(1).max(64), params: z.unknown() }).meta({ id: 'EffectToTry' });
export type EffectToTry = z.infer<typeof effectToTry>;
export const effectOutcome = z.strictObject({ outcome: z.string(), data: anyJson }).meta({ id: 'EffectOutcome' });
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

export { transcript, type Step, type Transcript } from '../transcript/transcript.ts';

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
