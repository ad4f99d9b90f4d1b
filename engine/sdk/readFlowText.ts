import type { FlowDocument } from './flow.ts';
import { flowLimits } from './flow.ts';
import { flowProblem, type FlowProblem } from './flowProblem.ts';
import { locateProblems } from './locateProblems.ts';
import { parseFlow } from './parseFlow.ts';
import { walkJson, type JsonFault } from './walkJson.ts';

export type ReadFlow = { readonly ok: true; readonly document: FlowDocument } | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/** Longer than any document within its other limits needs to be, in UTF-16 units. */
export const flowTextLimit = 24_000_000;

/**
 * Reads a flow document from the text of a file of unknown origin. What is wrong has its line and
 * column, both from 1. Stricter than `JSON.parse`: a name that stands twice is refused, as is text that no
 * database keeps. A byte order mark is passed over. Linear in the text, and never throws.
 *
 * @example readFlowText('{"formatVersion": 3,}') // not ok: line 1, column 21
 */
export function readFlowText(text: string): ReadFlow {
  if (text.length > flowTextLimit) return refused(flowProblem('flow.too-large', {}, { what: { zh: '字符数', en: 'characters' }, limit: flowTextLimit }));
  // UTF-16 read as UTF-8 has a NUL beside every Latin character, or begins with what could not be read.
  if (/^[^\n]{0,3}\0|^\uFFFD/.test(text)) return refused(flowProblem('flow.not-json', { line: 1, column: 1 }, { detail: utf16 }));
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = walkJson(source, flowLimits.depth + 1, () => undefined);
  if (fault) return refused(problemOf(fault));
  const parsed = parseFlow(JSON.parse(source));
  return parsed.ok ? parsed : { ok: false, problems: locateProblems(source, parsed.problems) };
}

function refused(problem: FlowProblem): ReadFlow {
  return { ok: false, problems: [problem] };
}

function problemOf({ kind, line, column, detail }: JsonFault): FlowProblem {
  const where = { line, column };
  if (kind === 'too-deep') return flowProblem('flow.too-deep', where, { limit: flowLimits.depth });
  if (kind === 'damaged-text') return flowProblem('request.text-damaged', where);
  if (kind === 'forbidden-key') return flowProblem('flow.shape', { ...where, path: '__proto__' }, { detail });
  const sentence = { zh: `第 ${line} 行第 ${column} 列：${detail.zh}。`, en: `Line ${line}, column ${column}: ${detail.en}.` };
  return flowProblem('flow.not-json', where, { detail: sentence });
}

const utf16 = { zh: '文件不是 UTF-8 编码（可能是 UTF-16），请另存为 UTF-8 后再试。', en: 'It is not UTF-8 (it may be UTF-16); save it as UTF-8 and try again.' };
