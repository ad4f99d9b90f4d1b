import type * as z from 'zod';
import { flowDocument, flowLimits, formatVersion, type FlowDocument } from './flow.ts';
import { flowProblem, type FlowProblem } from './flowProblem.ts';
import { migrations } from './migrations.ts';

export type ParsedFlow = { readonly ok: true; readonly document: FlowDocument } | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/**
 * Reads a flow document from JSON of unknown origin: bounds its size and depth, migrates it to the
 * current format, and validates its shape. Costs time linear in the input and never throws.
 */
export function parseFlow(input: unknown): ParsedFlow {
  if (!isRecord(input)) return refused(flowProblem('flow.shape', {}, { path: '/', detail: 'expected an object' }));
  for (const part of ['nodes', 'edges', 'variables'] as const) {
    const list = input[part];
    if (Array.isArray(list) && list.length > flowLimits[part]) return refused(flowProblem('flow.too-large', { path: part }, { what: part, limit: flowLimits[part] }));
  }
  const unfit = findUnfit(input);
  if (unfit) return refused(unfit);
  const migrated = migrate(input);
  if (migrated === null) return refused(flowProblem('flow.format-unknown', { path: 'formatVersion' }, { latest: formatVersion }));
  const parsed = flowDocument.safeParse(migrated);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, problems: parsed.error.issues.slice(0, 100).map((issue) => flowProblem('flow.shape', { path: pathOf(issue) }, { detail: issue.message })) };
}

/** A key that does not belong there is named itself. */
function pathOf(issue: z.core.$ZodIssue): string {
  const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return [...issue.path, ...(unknown === undefined ? [] : [unknown])].join('.');
}

function refused(problem: FlowProblem): ParsedFlow {
  return { ok: false, problems: [problem] };
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/**
 * What makes a document unfit to be read further: its depth, its size, or a key that would reach a
 * prototype. Level by level rather than recursively, so that depth itself cannot overflow the stack.
 */
function findUnfit(input: object): FlowProblem | null {
  let level: object[] = [input];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > flowLimits.depth) return flowProblem('flow.too-deep', {}, { limit: flowLimits.depth });
    const deeper: object[] = [];
    for (const each of level) {
      const children: unknown[] = Object.values(each);
      values += children.length;
      if (values > flowLimits.values) return flowProblem('flow.too-large', {}, { what: 'values', limit: flowLimits.values });
      if (Object.hasOwn(each, '__proto__')) return flowProblem('flow.shape', { path: '__proto__' }, { detail: 'this key is not allowed' });
      for (const child of children) if (typeof child === 'object' && child !== null) deeper.push(child);
    }
    level = deeper;
  }
  return null;
}

function migrate(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  let document = input;
  const version = document['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > formatVersion) return null;
  for (const step of migrations.filter((each) => each.from >= version)) {
    document = { ...step.up(document), formatVersion: step.from + 1 };
  }
  return document;
}
