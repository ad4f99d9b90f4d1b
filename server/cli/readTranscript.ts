import { dirname, resolve } from 'node:path';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import { CliError } from './cliError.ts';
import { readFlowFile } from './readFlowFile.ts';
import { readJsonFile } from './readJsonFile.ts';
import { readKnowledgePath } from './readKnowledgePath.ts';
import { knowledgeOf } from '../transcript/knowledgeOf.ts';
import { playTranscript } from '../transcript/playTranscript.ts';
import { transcript, type Step, type Transcript } from '../transcript/transcript.ts';

/** A transcript with what it needs, and its steps as they come out now. */
export interface PlayedTranscript {
  readonly written: Transcript;
  readonly played: readonly Step[];
}

/**
 * Reads a transcript, its flow and its knowledge, and plays it.
 *
 * @throws {CliError} when a file cannot be read or the flow does not compile.
 */
export function readTranscript(file: string, registry: Registry): PlayedTranscript {
  const parsed = transcript.safeParse(readJsonFile(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new CliError(`${file}：不是对话记录（${where}：${issue?.message ?? ''}）`, `${file} is not a transcript (${where}: ${issue?.message ?? ''})`);
  }
  const near = (path: string): string => resolve(dirname(file), path);
  const compilation = compileFlow(readFlowFile(near(parsed.data.flow)), registry);
  if (!compilation.ok) {
    const text = compilation.problems[0]?.text;
    throw new CliError(`${parsed.data.flow}：${text?.zh ?? ''}`, `${parsed.data.flow}: ${text?.en ?? ''}`);
  }
  const knowledge = knowledgeOf(parsed.data.knowledge.map((path) => readKnowledgePath(near(path))));
  return { written: parsed.data, played: playTranscript(parsed.data, { flow: compilation.flow, registry, knowledge }) };
}
