import { isUtf8 } from 'node:buffer';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { readFlowText, type ReadFlow } from '../../engine/sdk/readFlowText.ts';
import { CliError } from './cliError.ts';
import { readBytes } from './readBytes.ts';
import { placed } from './placed.ts';

/** A flow document from a file. @throws {CliError} with the first thing that is wrong with it, and where. */
export function readFlowFile(file: string): FlowDocument {
  const { read } = openFlowFile(file);
  if (read.ok) return read.document;
  const [problem] = read.problems;
  const where = problem === undefined ? file : placed(file, problem);
  throw new CliError(`${where}：${problem?.text.zh ?? ''}`, `${where}: ${problem?.text.en ?? ''}`);
}

/** A file's text together with the flow in it, or with what is wrong with it. @throws {CliError} when it cannot be opened. */
export function openFlowFile(file: string): { readonly text: string; readonly read: ReadFlow } {
  const bytes = readBytes(file);
  // What is not UTF-8 begins, for whoever reads it, with the sign of what could not be decoded.
  const text = isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : '\uFFFD';
  return { text, read: readFlowText(text) };
}
