import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, asc, eq, sql } from 'drizzle-orm';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { flowTranscript, type FlowTranscript, type NewFlowTranscript, type TranscriptResult } from '../contract.ts';
import { flowTranscripts } from '../db/schema.ts';
import { patiently } from '../effects/patiently.ts';
import { ProblemError } from '../problem.ts';
import { findDifference } from '../transcript/findDifference.ts';
import { playTranscript } from '../transcript/playTranscript.ts';
import { damagedText } from './damagedText.ts';
import type { FlowsHouse } from './flowsHouse.ts';
import { isDeeper } from './isDeeper.ts';
import { readDocument } from './readDocument.ts';
import { readFlowRow } from './readFlowRow.ts';

/** How many transcripts a flow keeps, and the bytes and levels of one as JSON. */
const transcriptLimits = { perFlow: 100, bytes: 128 * 1024, depth: 32 } as const;

/** How long replaying waits for knowledge that is still being learned, in milliseconds. */
const learningMs = 30_000;

/** Recorded conversations kept with a flow, which say what it must go on doing. */
export function createTranscripts({ database, committer, registry, knowledge: { nextMatcher, learned, encoder }, now }: FlowsHouse) {
  const { orm } = database;
  const knowledge = { matcher: nextMatcher, encoder };
  const named = (flowId: string, id: string) => and(eq(flowTranscripts.flowId, flowId), eq(flowTranscripts.id, id));

  function list(flowId: string): FlowTranscript[] {
    readFlowRow(database, flowId);
    return orm.select().from(flowTranscripts).where(eq(flowTranscripts.flowId, flowId)).orderBy(asc(flowTranscripts.createdAt), asc(flowTranscripts.id)).all().map(toTranscript);
  }

  function read(flowId: string, id: string): FlowTranscript {
    const found = orm.select().from(flowTranscripts).where(named(flowId, id)).get();
    if (found === undefined) throw new ProblemError('record.unknown');
    return toTranscript(found);
  }

  /** Replays a flow's transcripts one by one, with turns for others in between. */
  async function replay(flowId: string, document: FlowDocument): Promise<TranscriptResult[]> {
    const kept = list(flowId);
    if (kept.length === 0) return [];
    const compilation = compileFlow(document, registry);
    if (!compilation.ok) throw new ProblemError('flow.invalid', { problems: compilation.problems });
    // Answers differ a little until a base has been learned.
    await learned(document.knowledge, learningMs);
    const results: TranscriptResult[] = [];
    for (const { id, name, transcript } of kept) {
      await nextTurn();
      const played = await patiently((waits) => playTranscript(transcript, { flow: compilation.flow, registry, knowledge, waits }), transcript.steps.length);
      const difference = findDifference(transcript.steps, played);
      results.push({ id, name, passed: difference === null, ...(difference === null ? {} : { difference }) });
    }
    return results;
  }

  return {
    /** In the order in which they were kept. */
    list,

    /** @throws {ProblemError} `transcripts.too-many`, `request.too-large`, `request.text-damaged`. */
    create(flowId: string, { name, transcript }: NewFlowTranscript): Promise<FlowTranscript> {
      const stored = written(transcript);
      return committer.run(() => {
        readFlowRow(database, flowId);
        const { count } = orm.get<{ count: number }>(sql`select count(*) as count from ${flowTranscripts} where ${eq(flowTranscripts.flowId, flowId)}`);
        if (count >= transcriptLimits.perFlow) throw new ProblemError('transcripts.too-many', { details: { limit: transcriptLimits.perFlow } });
        const id = `t${randomBytes(9).toString('base64url')}`;
        orm.insert(flowTranscripts).values({ flowId, id, name, transcript: stored, createdAt: now(), updatedAt: now() }).run();
        return read(flowId, id);
      });
    },

    /** Changes the name, the transcript, or both. */
    change(flowId: string, id: string, { name, transcript }: { [K in keyof NewFlowTranscript]?: NewFlowTranscript[K] | undefined }): Promise<FlowTranscript> {
      const stored = transcript === undefined ? undefined : written(transcript);
      return committer.run(() => {
        const before = read(flowId, id);
        orm.update(flowTranscripts).set({ name: name ?? before.name, ...(stored === undefined ? {} : { transcript: stored }), updatedAt: now() }).where(named(flowId, id)).run();
        return read(flowId, id);
      });
    },

    remove: (flowId: string, id: string): Promise<void> =>
      committer.run(() => {
        read(flowId, id);
        orm.delete(flowTranscripts).where(named(flowId, id)).run();
      }),

    /**
     * Replays the kept transcripts against a document, which need not be the draft. Nothing is stored.
     *
     * @throws {ProblemError} `flow.invalid` when the document does not compile, or what `readDocument` throws.
     */
    run: (flowId: string, input: unknown): Promise<TranscriptResult[]> => replay(flowId, readDocument(input)),

    /** @throws {ProblemError} `flow.transcripts-differ` with those that come out differently. */
    async refuseDifferences(flowId: string, document: FlowDocument): Promise<void> {
      const different = (await replay(flowId, document)).filter((each) => !each.passed);
      if (different.length === 0) return;
      const names = different.slice(0, 3).map((each) => each.name);
      const more = different.length > names.length;
      const details = { names: { zh: `${names.map((each) => `「${each}」`).join('')}${more ? ' 等' : ''}`, en: `${names.map((each) => `“${each}”`).join(', ')}${more ? ' and others' : ''}` } };
      throw new ProblemError('flow.transcripts-differ', { details, transcripts: different });
    },
  };
}

export type Transcripts = ReturnType<typeof createTranscripts>;

function written(transcript: NewFlowTranscript['transcript']): string {
  // First: what comes after it goes by the stack, and so does the replay.
  if (isDeeper(transcript, transcriptLimits.depth)) throw new ProblemError('request.invalid', { errors: [{ path: 'transcript', message: `more than ${transcriptLimits.depth} levels deep` }] });
  const text = JSON.stringify(transcript);
  if (damagedText(transcript)) throw new ProblemError('request.text-damaged');
  if (Buffer.byteLength(text) > transcriptLimits.bytes) throw new ProblemError('request.too-large', { details: { limit: transcriptLimits.bytes } });
  return text;
}

function toTranscript({ id, name, transcript, updatedAt }: typeof flowTranscripts.$inferSelect): FlowTranscript {
  return flowTranscript.parse({ id, name, transcript: JSON.parse(transcript), updatedAt: new Date(updatedAt).toISOString() });
}
