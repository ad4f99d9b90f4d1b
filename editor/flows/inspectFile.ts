import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { readFlowText } from '../../engine/sdk/readFlowText.ts';
import { flowProblems } from '../app/contract.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { request } from '../app/request.ts';
import { readFlowFile, type Unreadable } from './readFlowFile.ts';

/** Something wrong with a file, and where in it. Lines and columns count from 1. */
export interface FileProblem {
  readonly severity: 'error' | 'warning';
  readonly text: { readonly zh: string; readonly en: string };
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export type Inspection =
  | { readonly is: 'unreadable'; readonly why: Unreadable }
  | { readonly is: 'refused'; readonly problems: readonly FileProblem[] }
  /** It can be imported as a draft; `problems` are what stands between it and being published. */
  | { readonly is: 'ready'; readonly document: FlowDocument; readonly problems: readonly FileProblem[] };

/** Reads a file as far as it goes and says what importing it would come to. Changes nothing. @throws {ProblemError} when the server cannot say */
export async function inspectFile(file: Blob): Promise<Inspection> {
  const read = await readFlowFile(file);
  if ('unreadable' in read) return { is: 'unreadable', why: read.unreadable };
  const parsed = readFlowText(read.text);
  if (!parsed.ok) return { is: 'refused', problems: parsed.problems };
  try {
    const { problems } = await request('/api/flows/check', { answer: flowProblems, method: 'POST', body: { document: parsed.document } });
    return { is: 'ready', document: parsed.document, problems };
  } catch (error) {
    // The server is stricter about what it can keep; its words say what.
    if (!(error instanceof ProblemError) || error.title === undefined || ![400, 413, 422].includes(error.status)) throw error;
    const text = [error.title, error.detail].filter(Boolean).join(' · ');
    return { is: 'refused', problems: [{ severity: 'error', text: { zh: text, en: text } }] };
  }
}
