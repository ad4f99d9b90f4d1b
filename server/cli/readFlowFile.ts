import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { CliError } from './cliError.ts';
import { readJsonFile } from './readJsonFile.ts';

/** A flow document from a file. @throws {CliError} with the first thing that is wrong with it. */
export function readFlowFile(file: string): FlowDocument {
  const parsed = parseFlow(readJsonFile(file));
  if (parsed.ok) return parsed.document;
  const text = parsed.problems[0]?.text;
  throw new CliError(`${file}：${text?.zh ?? ''}`, `${file}: ${text?.en ?? ''}`);
}
